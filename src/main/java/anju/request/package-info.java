/** Step 1: somebody asks for a service, and what is wrong with the asking is said all at once. */
package anju.request;
