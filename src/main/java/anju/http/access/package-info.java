/** Who is calling, and what they may do: one table, asked in one place for every operation. */
package anju.http.access;
