/** When somebody works: a pattern of every week from a day on, and days on which it is otherwise. */
package anju.people.roster;
