/** Verification over HTTP: the queue of what differs, and the limits by which it does. */
package anju.http.verify;
