/** Pictures that somebody sent, read and made anew. */
package anju.connect.picture;
