/** The live feed: one tail a node reads what was committed, and tells each stream what its person may know. */
package anju.http.feed;
