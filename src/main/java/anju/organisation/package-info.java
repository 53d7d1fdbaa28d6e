/** Communities, and the organisations that serve them: an organisation has several roles, never one type. */
package anju.organisation;
