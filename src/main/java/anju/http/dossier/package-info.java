/** A resident's file beside the card: where they are served, what they were found able to do. */
package anju.http.dossier;
