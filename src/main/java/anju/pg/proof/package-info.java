/** Cards, codes, calls and taps in the database. */
package anju.pg.proof;
