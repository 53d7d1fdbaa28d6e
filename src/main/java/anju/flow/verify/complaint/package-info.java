/** Complaints: raised by the family or for them, answered by the desk, and climbing when nobody does. */
package anju.flow.verify.complaint;
