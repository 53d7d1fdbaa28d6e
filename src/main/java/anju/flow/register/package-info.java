/** Registers come in from spreadsheets, looked at first and applied in batches, and go out with a name on who took them. */
package anju.flow.register;
