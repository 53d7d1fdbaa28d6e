/** Those whom Anju serves and those who serve: residents, relatives and their mandates, care workers, roles. */
package anju.people;
