/** Care plans: drafted, decided, departed from for some days, and the orders that are made of them ahead of time. */
package anju.flow.careplan;
