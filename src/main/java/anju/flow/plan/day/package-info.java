/** A centre's day as it stands is read, for whoever plans or repairs it. */
package anju.flow.plan.day;
