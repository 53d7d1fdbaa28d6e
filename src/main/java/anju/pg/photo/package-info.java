/** Photos of visits in the database. */
package anju.pg.photo;
