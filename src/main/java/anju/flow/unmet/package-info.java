/** Requests that nobody could meet: counted, tried again when there are more hands, closed only by a named person. */
package anju.flow.unmet;
