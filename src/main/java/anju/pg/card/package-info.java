/** The residents' cards and mandates, in PostgreSQL. */
package anju.pg.card;
