/** Where a person is: one timeline, from which everything that depends on it is worked out. */
package anju.people.whereabouts;
