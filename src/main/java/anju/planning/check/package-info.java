/** A slow, obvious second opinion on a plan: every rule and every cost, computed from the plan's own times alone. */
package anju.planning.check;
