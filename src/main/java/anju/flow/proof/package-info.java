/** What a resident has and wants to prove a visit by: cards, codes, calls and taps, given out, withdrawn and heard. */
package anju.flow.proof;
