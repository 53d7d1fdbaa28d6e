/** Alerts in the database: raised and closed by one statement, whichever node runs it. */
package anju.pg.watch;
