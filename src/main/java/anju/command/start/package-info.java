/** The steps of a start in their order, and the stop, which is the start backwards. */
package anju.command.start;
