/** Step 6: what was verified and confirmed is paid for from the right purse. */
package anju.settlement;
