/** What is read to be shown: one query finds what the viewer may see, one reads all of it. */
package anju.pg.view;
