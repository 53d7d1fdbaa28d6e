/** What workers ask of the desk: leave, and visits given away or exchanged. */
package anju.dispatch.petition;
