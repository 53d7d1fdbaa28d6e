/** A complaint and its clock: who sees to it, what may be done about it, and how long there is. */
package anju.verification.complaint;
