/** A centre's day is planned, looked at, changed by hand, repaired, published or thrown away. */
package anju.flow.plan;
