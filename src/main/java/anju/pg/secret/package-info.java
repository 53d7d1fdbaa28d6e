/** Keeps what is personal unreadable without the keys, which live outside the database, and passwords unreadable for ever. */
package anju.pg.secret;
