/** The workers of a centre or a provider, kept over HTTP by whoever employs them. */
package anju.http.staff;
