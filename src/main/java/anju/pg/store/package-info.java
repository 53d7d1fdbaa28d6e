/** The store put together: units of work with all their ports, and the jobs that run in them. */
package anju.pg.store;
