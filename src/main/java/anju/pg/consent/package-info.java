/** The questions whether a visit may come at another time, in the database. */
package anju.pg.consent;
