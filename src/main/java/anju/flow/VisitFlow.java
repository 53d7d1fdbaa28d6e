package anju.flow;

import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.flow.port.Visits;
import anju.order.Mark;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Worker;
import anju.value.Id;
import anju.verification.Verifying;
import anju.visit.Visiting;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Steps 4 and 5: at the door, out again, and at once compared with what was asked and agreed. */
public final class VisitFlow {

    private final FlowSettings settings;

    /** The flow under these settings. */
    public VisitFlow(FlowSettings settings) {
        this.settings = settings;
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
                                  .compose(v -> compare(unit, done.value()))
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

    private Future<Order> compare(Store.Unit unit, Order order) {
        if (!(order.stage() instanceof Stage.Visited visited)) {
            return Future.succeededFuture(order);
        }
        return unit
            .visits()
            .overlaps(order.id(), visited.marks())
            .map(overlapping -> Verifying.compare(order, visited, overlapping))
            .compose(
                outcome ->
                    switch (outcome) {
                        case Verifying.Verified verified -> unit.orders()
                            .save(verified.order(), Event.byAnju("verified", Map.of()))
                            .compose(saved -> awaitFamily(unit, saved));
                        case Verifying.Disputed disputed -> unit.orders().save(
                            disputed.order(),
                            Event.byAnju("disputed", differences(disputed.order()))
                        );
                    }
            );
    }

    /** From here the family has so long to object; then their silence is a yes. */
    Future<Order> awaitFamily(Store.Unit unit, Order verified) {
        return unit
            .jobs()
            .add(Jobs.Kind.CONFIRM_SILENCE, verified.id().value(), unit.now().plus(settings.silence()))
            .map(verified);
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

    private static Map<String, Object> differences(Order order) {
        return order.stage() instanceof Stage.Disputed disputed
            ? Map.of(
                  "differences",
                  disputed
                      .differences()
                      .stream()
                      .map(d -> d.code() + ":" + d.amount())
                      .toList()
              )
            : Map.of();
    }

    private static Visits.TaskOutcome kept(Visiting.Task task) {
        return new Visits.TaskOutcome(task.code(), task.outcome(), task.reason());
    }
}
