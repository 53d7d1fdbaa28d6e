/** Care plans at the door: read, drafted, decided, departed from, and their rules in words. */
package anju.http.careplan;
