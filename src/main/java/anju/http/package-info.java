/** The door for screens and other clients: every route in story order, every failure to a status, once. */
package anju.http;
