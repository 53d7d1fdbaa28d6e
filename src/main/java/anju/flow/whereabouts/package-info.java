/** Somebody says where a person is, and everything that depends on it follows. */
package anju.flow.whereabouts;
