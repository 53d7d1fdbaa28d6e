/** The invented organisations of the demo city, in the numbers that the city announced, and who answers for whom. */
package anju.city.organisation;
