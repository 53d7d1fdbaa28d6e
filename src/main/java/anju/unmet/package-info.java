/** What nobody could do stays a need: with what it lacks, tried again, until it is met, taken back or closed by name. */
package anju.unmet;
