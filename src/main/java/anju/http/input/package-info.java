/** From JSON, headers and queries to plain values, or to everything that is wrong with them at once. */
package anju.http.input;
