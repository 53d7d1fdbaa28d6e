/** Residents, alarms, the catalogue, and workers with their days, in SQL. */
package anju.pg.people;
