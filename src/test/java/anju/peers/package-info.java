/** Other solvers, modelled as their own documentation advises, to be measured beside ours; never part of the product. */
package anju.peers;
