/** Step 2: who may come, who had best come, and why: hard rules first, then the score, kept as a certificate. */
package anju.matching;
