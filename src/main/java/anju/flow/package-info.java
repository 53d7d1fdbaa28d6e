/** One verb a class: load, decide, save and announce; the only code that waits, and of Vert.x it knows Future. */
package anju.flow;
