/** The tables of verification: limits, and the queue of what differs. */
package anju.pg.verify;
