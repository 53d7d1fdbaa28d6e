/** Who asks for what on which day, and whom there is to come: the demo city's weeks. */
package anju.city.week;
