package anju.pg;

import anju.flow.port.Orders;
import anju.flow.port.Store.LostRace;
import anju.order.Order;
import anju.order.Stage;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** The orders in memory, by the same contract as those in the database. */
public final class MemoryOrders implements Orders {

    private final Map<Id<Order>, Order> orders = new HashMap<>();

    @Override
    public Future<Order> get(Id<Order> id) {
        Order found = orders.get(id);
        return found == null
            ? Future.failedFuture(new NoSuchElementException("order " + id))
            : Future.succeededFuture(found);
    }

    @Override
    public Future<Order> add(Id<Order> id, Order.Asked asked, Event event) {
        orders.put(id, new Order(id, orders.size() + 1L, asked, new Stage.Requested(), 0, 1));
        return get(id);
    }

    @Override
    public Future<Order> save(Order next, Event event) {
        Order before = orders.get(next.id());
        if (before == null || before.version() != next.version() - 1) {
            return Future.failedFuture(new LostRace("race.order-changed"));
        }
        orders.put(next.id(), next);
        return Future.succeededFuture(next);
    }
}
