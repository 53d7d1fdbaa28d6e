/** Chance, ids and shares that are the same at every run of the same seed. */
package anju.city.seed;
