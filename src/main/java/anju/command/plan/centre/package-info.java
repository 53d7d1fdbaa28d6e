/** A centre's day from the database, planned on the command line and written nowhere. */
package anju.command.plan.centre;
