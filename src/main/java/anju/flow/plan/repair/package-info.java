/** A day went wrong: how it could go on is proposed at once, and what is known of the cause is written down with it. */
package anju.flow.plan.repair;
