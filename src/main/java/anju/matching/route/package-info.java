/** A worker's day as a route, and the best moment in it for one more visit. */
package anju.matching.route;
