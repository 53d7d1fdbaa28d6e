/** The six elements of visits: a list, and a file to take away. */
package anju.http.evv;
