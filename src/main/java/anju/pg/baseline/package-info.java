/** What a database does without Anju: the plain statements that measurements are compared with, and what they need. */
package anju.pg.baseline;
