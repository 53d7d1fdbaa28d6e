/** The city that a database holds: the demo city and its days, or an empty one that is filled from spreadsheets. */
package anju.city;
