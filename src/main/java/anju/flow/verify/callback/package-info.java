/** Ringing back: who is drawn, what they say, and what follows from it. */
package anju.flow.verify.callback;
