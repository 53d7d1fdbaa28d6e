package anju.flow.centre;

import anju.flow.OfferFlow;
import anju.flow.Reply;
import anju.flow.access.Audit;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.order.Order;
import anju.order.Stage;
import anju.organisation.Organisation;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** A coordinator has the best asked for many orders at once; each by itself is done, or says why not. */
public final class ApproveFlow {

    private final OfferFlow offers;

    /** Approving by that choice of whom to ask. */
    public ApproveFlow(OfferFlow offers) {
        this.offers = offers;
    }

    /** What came of one order: done, or the key of the words that say why not. */
    public record Told(Id<Order> order, String problem) {}

    /** Has the best asked for each of these orders of a centre, one transaction each, in their order. */
    public Future<List<Told>> approve(Store store, Actor actor, Id<Organisation> centre, List<Id<Order>> orders) {
        List<Told> told = new ArrayList<>();
        Future<Void> done = Future.succeededFuture();
        for (Id<Order> order : orders) {
            done = done
                .compose(before -> store.inOne(unit -> one(unit, actor, centre, order)))
                .recover(why ->
                    why instanceof Store.LostRace || why instanceof NoSuchElementException
                        ? Future.succeededFuture(why instanceof Store.LostRace ? why.getMessage() : "approve.not-ours")
                        : Future.failedFuture(why)
                )
                .map(problem -> {
                    told.add(new Told(order, problem));
                    return null;
                });
        }
        return done.map(told);
    }

    private Future<String> one(Store.Unit unit, Actor actor, Id<Organisation> centre, Id<Order> id) {
        return unit
            .orders()
            .get(id)
            .compose(order -> {
                if (!order.asked().centre().equals(centre)) {
                    return Future.succeededFuture("approve.not-ours");
                }
                if (!(order.stage() instanceof Stage.Matched)) {
                    return Future.succeededFuture("approve.not-waiting");
                }
                return offers.choose(unit, actor, id, new OfferFlow.Choice(List.of(), null)).compose(
                    reply ->
                        switch (reply) {
                            case Reply.Done<?> done -> unit.access()
                                .audit()
                                .write(entry(actor, order))
                                .map((String) null);
                            case Reply.Refused<?> refused -> Future.succeededFuture(
                                refused.problems().getFirst().key()
                            );
                            case Reply.Conflict<?> conflict -> Future.succeededFuture(conflict.key());
                        }
                );
            });
    }

    private static Audit.Entry entry(Actor actor, Order order) {
        return new Audit.Entry(
            actor.person(),
            actor.role(),
            "approveOrders",
            order.id().value(),
            order.asked().resident(),
            null,
            Map.of()
        );
    }
}
