/** What somebody has to look at, over HTTP. */
package anju.http.watch;
