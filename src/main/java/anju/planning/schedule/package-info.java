/** A day's routes and times as they change: a global order of visits, a carer for each task, priced incrementally and exactly. */
package anju.planning.schedule;
