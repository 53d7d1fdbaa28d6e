/** The routes, a class a step in the order of the story: JSON to values, a verb, and back. */
package anju.http.step;
