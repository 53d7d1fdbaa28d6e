/** A spreadsheet's file as rows of named values, and all that is wrong with it: line, column and reason. */
package anju.city.sheet;
