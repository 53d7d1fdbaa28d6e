/** The search for tours: annealing by ruin and recreate and by traded tails. */
package anju.planning.transport.search;
