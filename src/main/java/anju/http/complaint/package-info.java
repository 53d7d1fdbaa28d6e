/** Complaints over HTTP. */
package anju.http.complaint;
