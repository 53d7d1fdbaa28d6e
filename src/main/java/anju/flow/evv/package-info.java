/** The six elements of every visit that was made, to be looked at and taken away. */
package anju.flow.evv;
