/** A day of home care to be planned: patients, carers, travel, what costs how much, and a plan for it. */
package anju.planning.day;
