package anju.flow;

import anju.dispatch.Cancelling;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.order.Offer;
import anju.order.Order;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.Map;

/** Cancels an order before it is under way, and gives back whatever was held for it. */
public final class CancelFlow {

    /** Cancels; the reason is kept in the audit by the door, for it may be personal. */
    public Future<Reply<Order>> cancel(Store.Unit unit, Actor actor, Id<Order> id) {
        return unit.orders()
                .get(id)
                .compose(order -> switch (Cancelling.cancel(order, actor.person(), unit.now())) {
                    case Cancelling.Cancelled done ->
                        giveBack(unit, id)
                                .compose(v -> unit.orders()
                                        .save(
                                                done.order(),
                                                new Event(
                                                        "cancelled",
                                                        actor,
                                                        Map.of("before", order.stage().word()))))
                                .map(Reply::done);
                    case Cancelling.TooLate late -> Future.succeededFuture(new Reply.Conflict<>("cancel.too-late"));
                });
    }

    private static Future<Void> giveBack(Store.Unit unit, Id<Order> id) {
        return unit.offers()
                .findPending(id)
                .compose(offer -> offer.isEmpty()
                        ? Future.<Void>succeededFuture()
                        : unit.offers()
                                .end(offer.get().id(), Offer.State.WITHDRAWN)
                                .compose(v -> unit.jobs()
                                        .cancel(
                                                Jobs.Kind.EXPIRE_OFFER,
                                                offer.get().id().value())))
                .compose(v -> unit.workers().release(id))
                .compose(v -> unit.jobs().cancel(Jobs.Kind.MATCH, id.value()));
    }
}
