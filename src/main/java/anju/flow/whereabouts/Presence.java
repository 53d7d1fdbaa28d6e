package anju.flow.whereabouts;

import anju.dispatch.Holding;
import anju.flow.port.Store;
import anju.order.Order;
import anju.people.whereabouts.Where;
import io.vertx.core.Future;
import java.util.Optional;

/** Whether a visit that is over may be paid for: not where the person was elsewhere at that time. */
public final class Presence {

    private Presence() {}

    /** Where the person was instead when the visit was done; empty where nothing speaks against it. */
    public static Future<Optional<Where>> elsewhere(Store.Unit unit, Order order) {
        return unit
            .whereabouts()
            .during(order.asked().resident(), Holding.time(order))
            .map(stays ->
                Holding.look(order, stays, null, unit.now()) instanceof Holding.Elsewhere elsewhere
                    ? Optional.of(elsewhere.where())
                    : Optional.empty()
            );
    }
}
