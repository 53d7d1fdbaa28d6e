/** Those who work in the demo city: care workers with certificates, shifts and leave, and everybody with a given role. */
package anju.city.staff;
