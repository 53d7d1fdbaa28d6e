/** Many orders, a day: who visits whom when, for a centre, a town or a published instance. */
package anju.planning;
