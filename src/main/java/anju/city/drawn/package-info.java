/** The whole invented city in one value, drawn before anything is written. */
package anju.city.drawn;
