/** An invented day of home care of any size, for measurements. */
package anju.command.benchmark.day;
