/** How a centre works, over HTTP. */
package anju.http.centre;
