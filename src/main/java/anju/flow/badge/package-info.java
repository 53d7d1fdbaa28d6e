/** A worker's badge, and whoever is at home asking whether its bearer is who they say. */
package anju.flow.badge;
