/** How a centre works: what it has set, for visits from a day on. */
package anju.flow.centre;
