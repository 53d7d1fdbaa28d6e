/** Care plans in the database: written, read for the flow, and shown. */
package anju.pg.careplan;
