package anju.flow;

import anju.flow.port.Actor;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.flow.port.Visits;
import anju.flow.verify.CompareFlow;
import anju.order.Mark;
import anju.order.Order;
import anju.people.Worker;
import anju.value.Id;
import anju.visit.Visiting;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Steps 4 and 5: at the door, out again, and at once compared with what was asked and agreed. */
public final class VisitFlow {

    private final FlowSettings settings;
    private final CompareFlow compares;

    /** The flow under these settings; what is over is compared at once. */
    public VisitFlow(FlowSettings settings, CompareFlow compares) {
        this.settings = settings;
        this.compares = compares;
    }

    /** The worker is at the door. */
    public Future<Reply<Order>> checkIn(Store.Unit unit, Actor actor, Id<Order> id, Visiting.Told told) {
        Id<Worker> worker = Id.of(actor.person().value());
        return unit
            .orders()
            .get(id)
            .compose(order ->
                known(unit, order, told.proof())
                    .map(known -> Visiting.checkIn(order, worker, told, known, unit.now()))
                    .compose(outcome -> keep(unit, actor, outcome, told, null, "checked-in"))
            );
    }

    /** The worker leaves; the note is the worker's own and may be null. */
    public Future<Reply<Order>> checkOut(
        Store.Unit unit,
        Actor actor,
        Id<Order> id,
        Visiting.Told told,
        List<Visiting.Task> tasks,
        String note
    ) {
        Id<Worker> worker = Id.of(actor.person().value());
        return unit
            .orders()
            .get(id)
            .compose(order ->
                unit
                    .services()
                    .find(order.asked().serviceCode())
                    .compose(item ->
                        known(unit, order, told.proof()).map(known ->
                            Visiting.checkOut(order, worker, told, tasks, item.orElseThrow(), known, unit.now())
                        )
                    )
                    .compose(outcome -> keep(unit, actor, outcome, told, note, "checked-out"))
                    .compose(reply ->
                        reply instanceof Reply.Done<Order> done
                            ? unit
                                  .visits()
                                  .tasks(id, worker, tasks.stream().map(VisitFlow::kept).toList())
                                  .compose(v -> compares.compare(unit, done.value()))
                                  .map(Reply::done)
                            : Future.succeededFuture(reply)
                    )
            );
    }

    private Future<Reply<Order>> keep(
        Store.Unit unit,
        Actor actor,
        Visiting.Outcome outcome,
        Visiting.Told told,
        String note,
        String kind
    ) {
        return switch (outcome) {
            case Visiting.Marked marked -> unit.visits()
                .mark(marked.order().id(), marked.mark(), told.place(), note)
                .compose(v ->
                    unit
                        .orders()
                        .save(
                            marked.order(),
                            new Event(
                                kind,
                                actor,
                                Map.of("proof", marked.mark().proof().word(), "flags", marked.mark().flags())
                            )
                        )
                )
                .map(Reply::done);
            case Visiting.Refused refused -> Future.succeededFuture(new Reply.Refused<>(refused.problems()));
            case Visiting.NotNow not -> Future.succeededFuture(new Reply.Conflict<>(not.key()));
        };
    }

    private Future<Visiting.Known> known(Store.Unit unit, Order order, Mark.ProofKind proof) {
        return unit
            .residents()
            .findAddress(order.asked().resident(), order.asked().address())
            .map(address -> address.orElseThrow(() -> new NoSuchElementException("address of the order")))
            .compose(address ->
                secret(unit, order, proof).map(secret ->
                    new Visiting.Known(address.place(), address.radiusMetres(), secret.orElse(null), settings.zone())
                )
            );
    }

    private static Future<Optional<String>> secret(Store.Unit unit, Order order, Mark.ProofKind proof) {
        if (!Visiting.needsCode(proof)) {
            return Future.succeededFuture(Optional.empty());
        }
        return proof == Mark.ProofKind.ONE_TIME_CODE
            ? unit.visits().findCode(order.id())
            : unit.visits().findSecret(order.asked().resident(), proof);
    }

    private static Visits.TaskOutcome kept(Visiting.Task task) {
        return new Visits.TaskOutcome(task.code(), task.outcome(), task.reason());
    }
}
