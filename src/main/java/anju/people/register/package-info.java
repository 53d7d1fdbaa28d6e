/** Who is to be registered: what a row of a register says about somebody, and the communities that rows name. */
package anju.people.register;
