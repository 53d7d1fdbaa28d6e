package anju.flow;

import anju.dispatch.Cancelling;
import anju.flow.port.Actor;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.order.Order;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.Map;

/** Cancels an order before it is under way, and gives back whatever was held for it. */
public final class CancelFlow {

    /** Cancels; the reason is in their own words and may be personal. */
    public Future<Reply<Order>> cancel(Store.Unit unit, Actor actor, Id<Order> id, String reason) {
        return unit
            .orders()
            .get(id)
            .compose(
                order ->
                    switch (Cancelling.cancel(order, actor.person(), unit.now())) {
                        case Cancelling.Cancelled done -> OfferFlow.withdraw(unit, order)
                            .compose(v ->
                                unit
                                    .orders()
                                    .save(
                                        done.order(),
                                        new Event("cancelled", actor, Map.of("before", order.stage().word()), reason)
                                    )
                            )
                            .map(Reply::done);
                        case Cancelling.TooLate late -> Future.succeededFuture(new Reply.Conflict<>("cancel.too-late"));
                    }
            );
    }
}
