/** The tables of complaints. */
package anju.pg.complaint;
