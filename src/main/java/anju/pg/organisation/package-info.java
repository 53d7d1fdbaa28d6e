/** The organisations as those run them, in PostgreSQL. */
package anju.pg.organisation;
