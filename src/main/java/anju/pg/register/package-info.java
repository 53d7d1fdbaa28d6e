/** Registers that come in and go out, in PostgreSQL. */
package anju.pg.register;
