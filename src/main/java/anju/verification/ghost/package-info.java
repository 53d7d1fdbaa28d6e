/** Whether somebody was there at all: independent signals, each in points and words, choose whom the call-back rings. */
package anju.verification.ghost;
