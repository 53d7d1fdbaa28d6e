/** Photos of visits over HTTP. */
package anju.http.photo;
