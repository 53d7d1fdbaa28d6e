package anju.flow.unmet;

import anju.flow.CancelFlow;
import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.order.Order;
import anju.order.Stage;
import anju.unmet.UnmetNeed;
import anju.value.Id;
import io.vertx.core.Future;

/** A named person of the centre closes a need, and answers for it with a reason; its order is cancelled with it. */
public final class CloseFlow {

    private final CancelFlow cancels;

    /** Closing; what still waits is cancelled by that step. */
    public CloseFlow(CancelFlow cancels) {
        this.cancels = cancels;
    }

    /** Closes; refuses while somebody is being asked, and what has ended. */
    public Future<Reply<UnmetNeed>> close(Store.Unit unit, Actor actor, Id<UnmetNeed> id, String reason) {
        return unit
            .register()
            .get(id)
            .compose(need -> {
                if (!need.open()) {
                    return Future.succeededFuture(new Reply.Conflict<>("unmet.ended"));
                }
                if (need.order() == null) {
                    return directly(unit, actor, id, reason);
                }
                return unit
                    .orders()
                    .get(need.order())
                    .compose(order -> of(unit, actor, id, order, reason));
            });
    }

    private Future<Reply<UnmetNeed>> of(Store.Unit unit, Actor actor, Id<UnmetNeed> id, Order order, String reason) {
        return switch (order.stage()) {
            case Stage.Requested s -> Future.succeededFuture(new Reply.Conflict<>("unmet.being-asked"));
            case Stage.Matched s when !s.atDesk() -> Future.succeededFuture(new Reply.Conflict<>("unmet.being-asked"));
            case Stage.Offered s -> Future.succeededFuture(new Reply.Conflict<>("unmet.being-asked"));
            case Stage.Missed s -> directly(unit, actor, id, reason);
            default -> cancels.cancel(unit, actor, order.id(), reason).compose(
                reply ->
                    switch (reply) {
                        case Reply.Done<Order> done -> unit.register().get(id).map(Reply::done);
                        case Reply.Refused<Order> no -> Future.succeededFuture(new Reply.Refused<>(no.problems()));
                        case Reply.Conflict<Order> no -> Future.succeededFuture(new Reply.Conflict<>("unmet.ended"));
                    }
            );
        };
    }

    private static Future<Reply<UnmetNeed>> directly(Store.Unit unit, Actor actor, Id<UnmetNeed> id, String reason) {
        return unit
            .register()
            .close(id, actor, reason)
            .compose(v -> unit.register().get(id))
            .map(Reply::done);
    }
}
