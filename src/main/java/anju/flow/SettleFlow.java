package anju.flow;

import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.flow.whereabouts.Presence;
import anju.order.Order;
import anju.order.Stage;
import anju.settlement.Settling;
import anju.value.Id;
import anju.value.Money;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Step 6: pays for a confirmed visit, once; a service without a known price settles at nothing and says so. */
public final class SettleFlow {

    /** Settles; does nothing when the order is not confirmed (settled already). */
    public Future<Void> settle(Store.Unit unit, UUID id) {
        return unit
            .orders()
            .get(Id.of(id))
            .compose(order ->
                order.stage() instanceof Stage.Confirmed confirmed
                    ? Presence.elsewhere(unit, order).compose(elsewhere ->
                          elsewhere.isEmpty() ? pay(unit, order, confirmed) : blocked(unit, order)
                      )
                    : Future.succeededFuture()
            );
    }

    /** The person was elsewhere at that time; a correction of their whereabouts brings the job back. */
    private static Future<Void> blocked(Store.Unit unit, Order order) {
        return unit.orders().save(order.now(order.stage()), Event.byAnju("payment-blocked", Map.of())).mapEmpty();
    }

    private static Future<Void> pay(Store.Unit unit, Order order, Stage.Confirmed confirmed) {
        return unit
            .services()
            .find(order.asked().serviceCode())
            .compose(item -> {
                Money price = Optional.ofNullable(item.orElseThrow().price()).orElse(Money.ZERO);
                return unit
                    .purses()
                    .listLocked(order.asked().resident())
                    .map(purses -> Settling.settle(order, confirmed, price, purses))
                    .compose(
                        outcome ->
                            switch (outcome) {
                                case Settling.Paid paid -> unit.purses()
                                    .settle(order.id(), paid)
                                    .compose(v ->
                                        unit
                                            .orders()
                                            .save(
                                                paid.order(),
                                                Event.byAnju("settled", Map.of("totalFen", paid.total().fen()))
                                            )
                                    )
                                    .mapEmpty();
                                case Settling.Short missing -> Future.failedFuture(
                                    new IllegalStateException("no purse covers " + missing.missing().fen() + " fen")
                                );
                            }
                    );
            });
    }
}
