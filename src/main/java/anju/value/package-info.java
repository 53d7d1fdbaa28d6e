/** The small things that every sentence of the story is made of: ids, times, places, money. */
package anju.value;
