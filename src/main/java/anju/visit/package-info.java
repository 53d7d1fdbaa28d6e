/** Step 4: the visit itself, from the door and out again, with its proof. */
package anju.visit;
