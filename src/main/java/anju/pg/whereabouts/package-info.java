/** Where residents are, in PostgreSQL. */
package anju.pg.whereabouts;
