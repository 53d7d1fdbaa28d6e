/** The search for a centre's plan: who is where, what that costs, and the best place for one visit more. */
package anju.planning.centre.search;
