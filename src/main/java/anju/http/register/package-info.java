/** Registers that come in from spreadsheets and go out as such. */
package anju.http.register;
