/** The command line: each command, and the straight line by which the server starts and stops. */
package anju.command;
