package anju.flow.watch;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.order.Order;
import anju.value.Id;
import io.vertx.core.Future;

/** A named person looks after what an order's alerts tell, and says how it ended. */
public final class WatchFlow {

    /** I look after it; too late when somebody else does already. */
    public Future<Reply<Id<Order>>> acknowledge(Store.Unit unit, Actor actor, Id<Order> order) {
        return unit
            .alerts()
            .acknowledge(order, actor)
            .map(taken -> taken > 0 ? Reply.done(order) : new Reply.Conflict<>("alert.acknowledged"));
    }

    /** It is dealt with; the outcome is in their own words and may be personal. */
    public Future<Reply<Id<Order>>> close(Store.Unit unit, Actor actor, Id<Order> order, String outcome) {
        return unit
            .alerts()
            .close(order, actor, outcome)
            .map(ended -> ended > 0 ? Reply.done(order) : new Reply.Conflict<>("alert.closed"));
    }
}
