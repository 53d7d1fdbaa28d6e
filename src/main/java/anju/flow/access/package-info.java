/** Who is asking, how they stand to what they ask for, and what is written down about it. */
package anju.flow.access;
