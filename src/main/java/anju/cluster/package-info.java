/** Several nodes as one: membership and nudges; it may forget everything without harm. */
package anju.cluster;
