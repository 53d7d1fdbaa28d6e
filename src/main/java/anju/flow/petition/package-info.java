/** Workers ask for leave and swaps, colleagues agree, and the desk decides with the consequences before its eyes. */
package anju.flow.petition;
