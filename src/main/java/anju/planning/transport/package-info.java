/** Tours of vehicles with capacity and windows, for meals, goods and people to be brought: what is asked, and a check. */
package anju.planning.transport;
