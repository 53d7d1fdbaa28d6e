/** How a centre works, in the database. */
package anju.pg.centre;
