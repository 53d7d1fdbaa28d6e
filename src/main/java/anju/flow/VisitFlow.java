package anju.flow;

import anju.flow.port.Actor;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.flow.port.Visits;
import anju.flow.proof.Knowing;
import anju.flow.verify.CompareFlow;
import anju.order.Mark;
import anju.order.Order;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Problem;
import anju.visit.Failing;
import anju.visit.Visiting;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Steps 4 and 5: at the door, out again, and at once compared with what was asked and agreed; or how it failed. */
public final class VisitFlow {

    private final CompareFlow compares;
    private final Knowing knowing;

    /** The flow under these settings; what is over is compared at once. */
    public VisitFlow(FlowSettings settings, CompareFlow compares) {
        this.compares = compares;
        this.knowing = new Knowing(settings.zone());
    }

    /** The worker is at the door. */
    public Future<Reply<Order>> checkIn(Store.Unit unit, Actor actor, Id<Order> id, Visiting.Told told) {
        Id<Worker> worker = Id.of(actor.person().value());
        return unit
            .orders()
            .get(id)
            .compose(order ->
                told(unit, order, worker, Mark.Which.IN, told, known ->
                    Visiting.checkIn(order, worker, told, known, unit.now())
                ).compose(outcome -> keep(unit, actor, order, outcome, told, null, "checked-in"))
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
                        told(unit, order, worker, Mark.Which.OUT, told, known ->
                            Visiting.checkOut(order, worker, told, tasks, item.orElseThrow(), known, unit.now())
                        )
                    )
                    .compose(outcome -> keep(unit, actor, order, outcome, told, note, "checked-out"))
                    .compose(reply ->
                        reply instanceof Reply.Done<Order> done
                            ? unit
                                  .visits()
                                  .tasks(id, worker, tasks.stream().map(VisitFlow::kept).toList())
                                  .compose(v -> unit.centres().overRunEnds(id))
                                  .compose(v -> compares.compare(unit, done.value()))
                                  .map(Reply::done)
                            : Future.succeededFuture(reply)
                    )
            );
    }

    /** The worker is at the door and nobody opens; the note is the worker's own and may be null. */
    public Future<Reply<Order>> notHome(Store.Unit unit, Actor actor, Id<Order> id, Visiting.Told told, String note) {
        Id<Worker> worker = Id.of(actor.person().value());
        return unit
            .orders()
            .get(id)
            .compose(order ->
                knowing
                    .known(unit, order, Mark.Which.IN, told)
                    .map(known -> Failing.notHome(order, worker, told, known, unit.now()))
                    .compose(outcome -> keep(unit, actor, order, outcome, told, note, "not-home"))
                    .compose(reply -> left(unit, reply))
            );
    }

    /** The worker is inside and cannot go on; the note is the worker's own and may be null. */
    public Future<Reply<Order>> breakOff(
        Store.Unit unit,
        Actor actor,
        Id<Order> id,
        Visiting.Told told,
        Failing.Why why,
        String note
    ) {
        Id<Worker> worker = Id.of(actor.person().value());
        return unit
            .orders()
            .get(id)
            .compose(order ->
                knowing
                    .known(unit, order, Mark.Which.OUT, told)
                    .map(known -> Failing.breakOff(order, worker, told, why, known, unit.now()))
                    .compose(outcome -> keep(unit, actor, order, outcome, told, note, "aborted"))
                    .compose(reply -> left(unit, reply))
            );
    }

    /** A coordinator found that nobody came; the reason is in their own words and may be personal. */
    public Future<Reply<Order>> missed(Store.Unit unit, Actor actor, Id<Order> id, String reason) {
        return unit
            .orders()
            .get(id)
            .compose(
                order ->
                    switch (Failing.missed(order, unit.now())) {
                        case Failing.Missed missed -> unit.orders()
                            .save(missed.order(), new Event("missed", actor, Map.of(), reason))
                            .map(Reply::done);
                        case Failing.NotMissed not -> Future.succeededFuture(new Reply.Conflict<>(not.key()));
                    }
            );
    }

    private static Future<Reply<Order>> left(Store.Unit unit, Reply<Order> reply) {
        return reply instanceof Reply.Done<Order> done
            ? unit
                  .visits()
                  .leave(done.value().id())
                  .compose(v -> unit.centres().overRunEnds(done.value().id()))
                  .map(reply)
            : Future.succeededFuture(reply);
    }

    /** What is told at the door against what is known there; who told too many wrong codes has to wait. */
    private Future<Visiting.Outcome> told(
        Store.Unit unit,
        Order order,
        Id<Worker> worker,
        Mark.Which which,
        Visiting.Told told,
        Function<Visiting.Known, Visiting.Outcome> decide
    ) {
        return unit
            .proofs()
            .lock(order.id(), worker)
            .compose(lock -> {
                if (lock.isClosed(unit.now()) && Visiting.needsCode(told.proof())) {
                    return Future.succeededFuture(
                        new Visiting.Refused(
                            List.of(Problem.of("proof.code", "visit.code-locked", lock.minutes(unit.now())))
                        )
                    );
                }
                return knowing
                    .known(unit, order, which, told)
                    .map(decide)
                    .compose(outcome ->
                        saidWrongCode(outcome)
                            ? unit.proofs().lock(order.id(), worker, lock.afterWrong(unit.now())).map(outcome)
                            : Future.succeededFuture(outcome)
                    );
            });
    }

    private static boolean saidWrongCode(Visiting.Outcome outcome) {
        return (
            outcome instanceof Visiting.Refused refused &&
            refused
                .problems()
                .stream()
                .anyMatch(problem -> problem.key().equals("visit.wrong-code"))
        );
    }

    private Future<Reply<Order>> keep(
        Store.Unit unit,
        Actor actor,
        Order before,
        Visiting.Outcome outcome,
        Visiting.Told told,
        String note,
        String kind
    ) {
        return switch (outcome) {
            case Visiting.Marked marked -> unit.visits()
                .mark(marked.order().id(), marked.mark(), told.place(), note)
                .compose(v -> knowing.useUp(unit, before, marked.mark()))
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

    private static Visits.TaskOutcome kept(Visiting.Task task) {
        return new Visits.TaskOutcome(task.code(), task.outcome(), task.reason());
    }
}
