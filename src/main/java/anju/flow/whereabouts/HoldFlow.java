package anju.flow.whereabouts;

import anju.dispatch.Holding;
import anju.flow.MatchFlow;
import anju.flow.OfferFlow;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.matching.Matching;
import anju.matching.Need;
import anju.matching.certificate.Verdict;
import anju.matching.index.WorkerDay;
import anju.order.Agreed;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Person;
import anju.people.Worker;
import anju.people.whereabouts.Stay;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts an order on hold, takes it up again, or ends it, as the person's whereabouts are. */
public final class HoldFlow {

    private final MatchFlow matches;
    private final Matching matching;

    /** The flow that takes up again by these rules. */
    public HoldFlow(MatchFlow matches, Matching matching) {
        this.matches = matches;
        this.matching = matching;
    }

    /**
     * Makes of an order, which is locked, what these stays make of it, and answers what changed. The actor is who said
     * where the person is, null for Anju itself.
     */
    public Future<Optional<Changed.What>> follow(Store.Unit unit, Actor actor, Order order, List<Stay> stays) {
        return switch (Holding.look(order, stays, person(actor), unit.now())) {
            case Holding.Held held -> hold(unit, actor, held).map(Optional.of(Changed.What.PAUSED));
            case Holding.Freed freed -> takeUp(unit, actor, order, freed).map(Optional::of);
            case Holding.Ended ended -> end(unit, actor, ended).map(Optional.of(Changed.What.CANCELLED));
            case Holding.Elsewhere elsewhere -> Future.succeededFuture(Optional.empty());
            case Holding.Same same -> Future.succeededFuture(Optional.empty());
        };
    }

    /** Waits, or ends, where the person is elsewhere at the order's time; answers whether it does. */
    public static Future<Boolean> heeds(Store.Unit unit, Order order) {
        return unit
            .whereabouts()
            .during(order.asked().resident(), Holding.time(order))
            .compose(
                stays ->
                    switch (Holding.look(order, stays, null, unit.now())) {
                        case Holding.Held held -> hold(unit, null, held).map(true);
                        case Holding.Ended ended -> end(unit, null, ended).map(true);
                        default -> Future.succeededFuture(false);
                    }
            );
    }

    /** The time of an order that waits is over, or the person is back: does what is due, or nothing. */
    public Future<Void> over(Store.Unit unit, UUID id) {
        return unit
            .orders()
            .get(Id.<Order>of(id))
            .compose(order ->
                order.stage() instanceof Stage.OnHold
                    ? unit
                          .whereabouts()
                          .during(order.asked().resident(), Holding.time(order))
                          .compose(stays -> follow(unit, null, order, stays))
                          .mapEmpty()
                    : Future.succeededFuture()
            );
    }

    private static Future<Order> hold(Store.Unit unit, Actor actor, Holding.Held held) {
        Order order = held.order();
        Map<String, Object> facts = told("from", held.freed());
        facts.put("reason", ((Stage.OnHold) order.stage()).reason());
        return OfferFlow.withdraw(unit, order)
            .compose(v -> unit.jobs().add(Jobs.Kind.HOLD_OVER, order.id().value(), order.asked().window().end()))
            .compose(v -> unit.orders().save(order, new Event("on-hold", actor, facts)));
    }

    private static Future<Order> end(Store.Unit unit, Actor actor, Holding.Ended ended) {
        Order order = ended.order();
        var cancelled = (Stage.Cancelled) order.stage();
        Map<String, Object> facts = told("from", ended.freed());
        facts.put("before", cancelled.before());
        facts.put("because", cancelled.because());
        return OfferFlow.withdraw(unit, order)
            .compose(v -> unit.jobs().cancel(Jobs.Kind.HOLD_OVER, order.id().value()))
            .compose(v -> unit.orders().save(order, new Event("cancelled", actor, facts)));
    }

    private Future<Changed.What> takeUp(Store.Unit unit, Actor actor, Order held, Holding.Freed freed) {
        return unit
            .jobs()
            .cancel(Jobs.Kind.HOLD_OVER, held.id().value())
            .compose(v ->
                freed.promised().isEmpty()
                    ? Future.succeededFuture(List.<Agreed>of())
                    : booked(unit, held, freed.promised().get())
            )
            .compose(agreed ->
                agreed.isEmpty()
                    ? again(unit, actor, freed.again())
                    : unit
                          .orders()
                          .save(
                              held.now(new Stage.Dispatched(agreed, freed.promised().get().certificate())),
                              new Event("resumed", actor, told("to", agreed))
                          )
                          .map(Changed.What.BACK_AS_AGREED)
            );
    }

    private static Future<Changed.What> again(Store.Unit unit, Actor actor, Order again) {
        return unit
            .orders()
            .save(again, new Event("resumed", actor, Map.of()))
            .compose(saved -> unit.jobs().add(Jobs.Kind.MATCH, saved.id().value(), unit.now()))
            .map(Changed.What.ASKED_AGAIN);
    }

    /** The old promise booked once more by the rules and days of this moment; empty where it does not fit any more. */
    private Future<List<Agreed>> booked(Store.Unit unit, Order order, Stage.Dispatched before) {
        Set<Id<Worker>> workers = new LinkedHashSet<>();
        before.agreed().forEach(agreed -> workers.add(agreed.worker()));
        Instant start = before.agreed().getFirst().visit().start();
        return matches
            .need(unit, order)
            .map(need -> need.at(start))
            .compose(need ->
                unit
                    .workers()
                    .days(need, workers)
                    .map(days -> matching.check(need, sorted(days, workers)))
                    .compose(verdicts -> book(unit, need, verdicts, workers.size()))
            );
    }

    private static List<WorkerDay> sorted(List<WorkerDay> days, Set<Id<Worker>> workers) {
        Map<Id<Worker>, WorkerDay> byId = new HashMap<>();
        days.forEach(day -> byId.put(day.worker().id(), day));
        return workers.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private static Future<List<Agreed>> book(Store.Unit unit, Need need, List<Verdict> verdicts, int needed) {
        boolean fits =
            verdicts.size() == needed &&
            verdicts.stream().allMatch(verdict -> verdict.allowedWithReason() && verdict.insertion() != null);
        List<Agreed> agreed = new ArrayList<>();
        Future<Void> booked = Future.succeededFuture();
        for (Verdict verdict : fits ? verdicts : List.<Verdict>of()) {
            Agreed promise = verdict.insertion().agreed(verdict.worker(), need.item().duration());
            agreed.add(promise);
            booked = booked.compose(v -> unit.workers().book(need.order(), promise, verdict.version()));
        }
        return booked.map(agreed);
    }

    /** Who was to come or comes again and when, for their own lists of what changed. */
    private static Map<String, Object> told(String which, List<Agreed> agreed) {
        Map<String, Object> facts = new HashMap<>();
        if (!agreed.isEmpty()) {
            facts.put(which + "Start", agreed.getFirst().visit().start().toString());
            facts.put(
                which + "Workers",
                agreed
                    .stream()
                    .map(one -> one.worker().toString())
                    .toList()
            );
        }
        return facts;
    }

    private static Id<Person> person(Actor actor) {
        return actor == null ? null : actor.person();
    }
}
