/** The workers as their organisations keep them, in PostgreSQL. */
package anju.pg.staff;
