package anju.flow;

import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.order.Order;
import anju.value.Id;
import anju.verification.Confirming;
import io.vertx.core.Future;
import java.util.Map;
import java.util.UUID;

/** The family confirms and rates, or was silent for so long that it counts as yes; paying follows by a job. */
public final class ConfirmFlow {

    /** The family confirms; the words may be null. */
    public Future<Reply<Order>> confirm(Store.Unit unit, Actor actor, Id<Order> id, int rating, String words) {
        return unit
            .orders()
            .get(id)
            .compose(
                order ->
                    switch (Confirming.confirm(order, actor.person(), rating)) {
                        case Confirming.Confirmed confirmed -> unit.visits()
                            .feedback(id, actor.person(), rating, words)
                            .compose(v ->
                                unit
                                    .orders()
                                    .save(confirmed.order(), new Event("confirmed", actor, Map.of("rating", rating)))
                            )
                            .compose(saved -> payFor(unit, saved))
                            .map(Reply::done);
                        case Confirming.NotNow not -> Future.succeededFuture(
                            new Reply.Conflict<>("confirm.not-verified")
                        );
                    }
            );
    }

    /** The silence is over; does nothing when the family was quicker. */
    public Future<Void> silence(Store.Unit unit, UUID order) {
        return unit
            .orders()
            .get(Id.of(order))
            .compose(
                found ->
                    switch (Confirming.confirm(found, null, null)) {
                        case Confirming.Confirmed confirmed -> unit.orders()
                            .save(confirmed.order(), Event.byAnju("confirmed-by-silence", Map.of()))
                            .compose(saved -> payFor(unit, saved))
                            .mapEmpty();
                        case Confirming.NotNow not -> Future.succeededFuture();
                    }
            );
    }

    private static Future<Order> payFor(Store.Unit unit, Order order) {
        return unit
            .jobs()
            .cancel(Jobs.Kind.CONFIRM_SILENCE, order.id().value())
            .compose(v -> unit.jobs().add(Jobs.Kind.SETTLE, order.id().value(), unit.now()))
            .map(order);
    }
}
