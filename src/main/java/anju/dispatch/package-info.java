/** Step 3: the visit is offered in rounds, accepted once, and dispatched. */
package anju.dispatch;
