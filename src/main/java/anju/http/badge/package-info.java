/** A worker's badge, and the question at the door, by HTTP. */
package anju.http.badge;
