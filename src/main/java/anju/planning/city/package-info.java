/** A day too large for one search: the city in districts that are planned side by side, and cut anew again and again. */
package anju.planning.city;
