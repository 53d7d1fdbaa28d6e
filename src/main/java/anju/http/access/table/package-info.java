/** Themes of the permission table that have grown out of its first file; each line as there. */
package anju.http.access.table;
