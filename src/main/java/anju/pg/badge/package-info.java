/** Badges, and who may carry one to a door, in PostgreSQL. */
package anju.pg.badge;
