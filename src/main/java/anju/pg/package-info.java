/** The door to PostgreSQL, which is the truth: each port in SQL, with the version check and the outbox row. */
package anju.pg;
