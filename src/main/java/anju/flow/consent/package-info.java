/** A resident is asked whether a visit may come at another time than was told to them, and answers. */
package anju.flow.consent;
