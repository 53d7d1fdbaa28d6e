/** The records of the read side as the JSON of the contract, each viewer seeing what their standing allows. */
package anju.http.json;
