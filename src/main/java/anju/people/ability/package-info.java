/** What somebody is able to do, from dated assessments. */
package anju.people.ability;
