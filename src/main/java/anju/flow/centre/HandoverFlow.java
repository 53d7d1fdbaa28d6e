package anju.flow.centre;

import anju.flow.OfferFlow;
import anju.flow.Reply;
import anju.flow.centre.Handovers.Handover;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.order.Order;
import anju.order.Stage;
import anju.organisation.Organisation;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A centre that cannot serve an order asks a neighbour; with the yes, the order and all that hangs on it is theirs. */
public final class HandoverFlow {

    private static final int NEIGHBOURS = 100;

    private final Supplier<UUID> ids;

    /** Asking and answering; {@code ids} gives new ids. */
    public HandoverFlow(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** How many neighbours may be asked. */
    public static int neighbours() {
        return NEIGHBOURS;
    }

    /** Asks another centre to take an order that nobody has promised to come for and nobody is being asked for. */
    public Future<Reply<Order>> ask(Store.Unit unit, Actor actor, Id<Order> id, Id<Organisation> to, String reason) {
        return unit
            .orders()
            .get(id)
            .compose(order -> {
                if (!waits(order.stage())) {
                    return Future.succeededFuture(new Reply.Conflict<>("handover.not-now"));
                }
                Id<Organisation> from = order.asked().centre();
                return unit
                    .handovers()
                    .neighbours(from, NEIGHBOURS)
                    .compose(all ->
                        all.stream().anyMatch(one -> one.id().equals(to))
                            ? keep(unit, actor, order, to, reason).map(Reply::done)
                            : Future.succeededFuture(Reply.refused("toCentreId", "handover.no-neighbour"))
                    );
            });
    }

    private Future<Order> keep(Store.Unit unit, Actor actor, Order order, Id<Organisation> to, String reason) {
        Id<Handover> id = Id.of(ids.get());
        var facts = Map.<String, Object>of("handover", id.toString(), "to", to.toString());
        return unit
            .services()
            .find(order.asked().serviceCode())
            .map(item -> (int) item.orElseThrow().duration().toMinutes() * item.orElseThrow().workers())
            .compose(minutes -> unit.handovers().ask(id, order, to, minutes, actor.person(), reason))
            .compose(v ->
                unit.orders().save(order.now(order.stage()), new Event("handover-asked", actor, facts, reason))
            );
    }

    /** The other centre says yes: the order is theirs, and is matched by them from the beginning. */
    public Future<Reply<Handover>> accept(Store.Unit unit, Actor actor, Id<Organisation> centre, Id<Handover> id) {
        return asked(unit, centre, id, handover ->
            unit
                .orders()
                .get(handover.order())
                .compose(order -> {
                    if (!waits(order.stage()) || !order.asked().centre().equals(handover.from())) {
                        return Future.succeededFuture(new Reply.Conflict<>("handover.over"));
                    }
                    var facts = Map.<String, Object>of(
                        "handover",
                        id.toString(),
                        "from",
                        handover.from().toString(),
                        "to",
                        centre.toString()
                    );
                    return OfferFlow.withdraw(unit, order)
                        .compose(v -> unit.handovers().move(order.id(), centre))
                        .compose(v -> unit.handovers().answer(handover, true, actor.person(), null))
                        .compose(v ->
                            unit.orders().save(order.now(new Stage.Requested()), new Event("handed-over", actor, facts))
                        )
                        .compose(v -> unit.jobs().add(Jobs.Kind.MATCH, order.id().value(), unit.now()))
                        .map(Reply.done(handover));
                })
        );
    }

    /** The other centre says no, and why; the order stays where it is. */
    public Future<Reply<Handover>> refuse(
        Store.Unit unit,
        Actor actor,
        Id<Organisation> centre,
        Id<Handover> id,
        String reason
    ) {
        return asked(unit, centre, id, handover ->
            unit.handovers().answer(handover, false, actor.person(), reason).map(Reply.done(handover))
        );
    }

    private interface Answer {
        Future<Reply<Handover>> to(Handover handover);
    }

    private static Future<Reply<Handover>> asked(
        Store.Unit unit,
        Id<Organisation> centre,
        Id<Handover> id,
        Answer answer
    ) {
        return unit
            .handovers()
            .findAsked(id)
            .compose(found ->
                found.isPresent() && found.get().to().equals(centre)
                    ? answer.to(found.get())
                    : Future.succeededFuture(new Reply.Conflict<>("handover.answered"))
            );
    }

    /** Whether an order waits for somebody who will come, and nobody is being asked at this moment. */
    private static boolean waits(Stage stage) {
        return stage instanceof Stage.Requested || stage instanceof Stage.Matched || stage instanceof Stage.Unmet;
    }
}
