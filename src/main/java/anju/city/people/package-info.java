/** The invented people of the demo city: residents, their relatives, workers, staff, and the demo people among them. */
package anju.city.people;
