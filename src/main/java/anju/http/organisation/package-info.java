/** Organisations over HTTP: looked at, and kept by those who run them. */
package anju.http.organisation;
