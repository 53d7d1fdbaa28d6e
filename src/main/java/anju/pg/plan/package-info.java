/** Plans of a centre's day in SQL, and who computes them. */
package anju.pg.plan;
