/** Writes what was drawn: divisions, organisations, people and their papers, as rows. */
package anju.city.load;
