/** The published forms of instances, read strictly: whatever is wrong is said with where it stands. */
package anju.command.plan.read;
