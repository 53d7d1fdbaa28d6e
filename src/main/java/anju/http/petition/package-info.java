/** What workers ask of their desk, and what the desk decides, by HTTP. */
package anju.http.petition;
