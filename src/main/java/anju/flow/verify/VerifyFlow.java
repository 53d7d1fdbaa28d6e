package anju.flow.verify;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.flow.whereabouts.Presence;
import anju.order.Order;
import anju.order.Stage;
import anju.value.Id;
import anju.verification.Verifying;
import io.vertx.core.Future;
import java.util.Map;

/** A coordinator decides a disputed visit; the reason is answered for. */
public final class VerifyFlow {

    private final CompareFlow compares;

    /** The flow; what follows a verified visit is the same however it became one. */
    public VerifyFlow(CompareFlow compares) {
        this.compares = compares;
    }

    /** Decides: it happened, or it did not happen as claimed. */
    public Future<Reply<Order>> decide(Store.Unit unit, Actor actor, Id<Order> id, boolean happened, String reason) {
        return unit
            .orders()
            .get(id)
            .compose(order -> {
                if (!(order.stage() instanceof Stage.Disputed disputed)) {
                    return Future.succeededFuture(new Reply.Conflict<>("verify.not-disputed"));
                }
                if (!happened) {
                    Order rejected = Verifying.reject(order, disputed, actor.person());
                    return unit
                        .orders()
                        .save(rejected, new Event("rejected", actor, Map.of(), reason))
                        .map(Reply::done);
                }
                return Presence.elsewhere(unit, order).compose(elsewhere ->
                    elsewhere.isPresent()
                        ? Future.succeededFuture(
                              Reply.refused("decision", "verify.elsewhere." + elsewhere.get().word())
                          )
                        : verify(unit, actor, order, disputed, reason)
                );
            });
    }

    private Future<Reply<Order>> verify(
        Store.Unit unit,
        Actor actor,
        Order order,
        Stage.Disputed disputed,
        String reason
    ) {
        return unit
            .orders()
            .save(Verifying.verify(order, disputed, actor.person()), new Event("verified", actor, Map.of(), reason))
            .compose(saved -> compares.awaitFamily(unit, saved))
            .map(Reply::done);
    }
}
