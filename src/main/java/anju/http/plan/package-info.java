/** Plans of a centre's day at the door: asked, shown, changed, published; and what a plan changed for who is told of it. */
package anju.http.plan;
