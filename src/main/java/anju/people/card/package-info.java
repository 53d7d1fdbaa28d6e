/** What a resident's card holds besides who they are: whom to call, what to look out for, whom they like to see. */
package anju.people.card;
