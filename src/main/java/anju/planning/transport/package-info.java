/** Tours of vehicles with capacity and windows, for meals, goods and people to be brought: by ruin and recreate. */
package anju.planning.transport;
