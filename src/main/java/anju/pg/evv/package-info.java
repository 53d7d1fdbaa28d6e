/** The records of visits, read from PostgreSQL. */
package anju.pg.evv;
