/** An organisation as those run it: what it is, when it is open, its licences, and who changed what. */
package anju.flow.organisation;
