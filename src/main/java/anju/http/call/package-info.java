/** One request on its way: what came in, how it is read, and the one place where a write is made. */
package anju.http.call;
