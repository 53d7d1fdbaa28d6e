package anju.pg;

import anju.flow.port.Orders;
import io.vertx.core.Future;
import java.util.function.Function;

/** The orders in memory keep to the contract. */
class MemoryOrdersTest extends OrdersContract {

    private final Orders orders = new MemoryOrders();

    @Override
    <T> Future<T> inOne(Function<Orders, Future<T>> work) {
        return work.apply(orders);
    }
}
