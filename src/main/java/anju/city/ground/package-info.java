/** The ground of the demo city: Huizhou's real districts, towns and communities, and the synthetic places drawn in them. */
package anju.city.ground;
