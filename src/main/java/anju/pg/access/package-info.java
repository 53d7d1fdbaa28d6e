/** Sessions, accounts, standings, audit rows and kept answers, in SQL. */
package anju.pg.access;
