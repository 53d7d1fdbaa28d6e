package anju.flow.port;

import anju.order.Order;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.Map;

/** The orders. Each save writes the row, the event of the order's history and the outbox row, all or nothing. */
public interface Orders {
    /** The order, locked against others until the transaction ends; fails with NoSuchElementException if missing. */
    Future<Order> get(Id<Order> id);

    /** Adds what was asked as a new order and returns it with its number and version 1. */
    Future<Order> add(Id<Order> id, Order.Asked asked, Event event);

    /** Saves the next version and returns it; fails with LostRace when another change came first. */
    Future<Order> save(Order next, Event event);

    /**
     * What happened: a stable kind, who did it (null: Anju itself), facts that are ids, codes and numbers, never
     * personal text, and in their own words why (null: no reason was asked for), which is stored encrypted.
     */
    record Event(String kind, Actor actor, Map<String, Object> facts, String reason) {
        /** Something that needs no reason. */
        public Event(String kind, Actor actor, Map<String, Object> facts) {
            this(kind, actor, facts, null);
        }

        /** Something that Anju did by itself. */
        public static Event byAnju(String kind, Map<String, Object> facts) {
            return new Event(kind, null, facts);
        }
    }
}
