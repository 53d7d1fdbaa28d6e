/** Where residents are: said, corrected, shown, and who is not at home. */
package anju.http.whereabouts;
