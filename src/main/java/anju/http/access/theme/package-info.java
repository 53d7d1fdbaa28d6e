/** The permission table, part by part: each theme its own lines. */
package anju.http.access.theme;
