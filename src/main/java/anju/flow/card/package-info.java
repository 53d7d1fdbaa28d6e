/** A resident's card is read and changed, and who may act for them is granted and withdrawn. */
package anju.flow.card;
