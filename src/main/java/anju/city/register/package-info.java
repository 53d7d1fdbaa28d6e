/** Registers from spreadsheets: every wrong row is told with line, column and reason, and nothing is half imported. */
package anju.city.register;
