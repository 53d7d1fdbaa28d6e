/** The residents' cards, and who may act for them. */
package anju.http.card;
