package anju.flow.watch;

import anju.flow.port.Actor;
import anju.order.Order;
import anju.value.Id;
import io.vertx.core.Future;

/** The alerts of a transaction. Each write adds its outbox row. */
public interface Alerts {
    /** Somebody looks after what is open of that order and not yet looked after; how many alerts that were. */
    Future<Integer> acknowledge(Id<Order> order, Actor by);

    /** Ends what is open of that order with this outcome, which is kept encrypted; how many alerts that were. */
    Future<Integer> close(Id<Order> order, Actor by, String outcome);
}
