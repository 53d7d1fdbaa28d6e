/** What workers ask of their desk, in PostgreSQL. */
package anju.pg.petition;
