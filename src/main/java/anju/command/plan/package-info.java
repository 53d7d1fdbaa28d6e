/** Planning from the command line: an instance from a file, a budget by the clock, a plan to a file, tables to compare with. */
package anju.command.plan;
