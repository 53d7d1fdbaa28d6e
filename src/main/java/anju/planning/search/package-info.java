/** Annealing over one global order of visits with a carer per service, priced incrementally and exactly. */
package anju.planning.search;
