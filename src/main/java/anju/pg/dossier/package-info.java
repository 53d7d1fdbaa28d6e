/** A resident's file beside the card, in PostgreSQL. */
package anju.pg.dossier;
