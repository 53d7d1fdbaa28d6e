/** Spreadsheets as rows of texts: read from CSV and xlsx within limits, and written so that no cell is a formula. */
package anju.connect.sheet;
