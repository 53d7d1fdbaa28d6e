/** The PostgreSQL that Anju brings along: unpacked, started, shared between nodes, and stopped by the last of them. */
package anju.pg.embedded;
