/** Rows on their way into the database by COPY, many tables at once, written while the next ones are made. */
package anju.city.copy;
