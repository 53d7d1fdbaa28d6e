/** A centre's day as a planning problem: planning it, repairing it when it went wrong, moving a visit by hand. */
package anju.planning.centre;
