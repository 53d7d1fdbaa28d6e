/** Step 5 at the desk: comparing, the queue of what differs, and what puts right what was told wrongly. */
package anju.flow.verify;
