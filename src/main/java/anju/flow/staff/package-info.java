/** A centre or a provider keeps its workers: certificates, shifts, leave, and what follows for what they promised. */
package anju.flow.staff;
