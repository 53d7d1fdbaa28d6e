package anju.flow.consent;

import anju.flow.OfferFlow;
import anju.flow.Reply;
import anju.flow.consent.Consent.State;
import anju.flow.plan.Plan;
import anju.flow.plan.Plans;
import anju.flow.plan.day.CentreDays;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Resident;
import anju.people.Role;
import anju.planning.centre.Proposal.Placed;
import anju.planning.centre.Proposal.Said;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Asks a resident whether a visit may come outside the window told to them. A yes lets that part of the plan be published;
 * after a no, or no answer, the visit goes back to matching, for whoever was to come at the old time cannot.
 */
public final class ConsentFlow {

    private final Supplier<UUID> ids;

    /** The flow; {@code ids} gives new ids. */
    public ConsentFlow(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** Asks for every visit of a part that needs a yes and was not asked for yet; answered within that time or not at all. */
    public Future<Reply<Plan>> ask(Store.Unit unit, Actor actor, Id<Plan> id, int part, Duration within) {
        return unit
            .plans()
            .get(id)
            .compose(plan ->
                unit
                    .plans()
                    .openParts(id)
                    .compose(open ->
                        open.contains(part)
                            ? unit
                                  .plans()
                                  .visits(id, part)
                                  .compose(visits -> ask(unit, actor, plan, visits, within))
                            : Future.succeededFuture(new Reply.Conflict<>("plan.not-proposed"))
                    )
            );
    }

    private Future<Reply<Plan>> ask(
        Store.Unit unit,
        Actor actor,
        Plan plan,
        List<Plans.Planned> visits,
        Duration within
    ) {
        List<Placed> needed = visits.stream().map(Plans.Planned::placed).filter(Placed::consent).toList();
        if (needed.isEmpty()) {
            return Future.succeededFuture(Reply.refused("part", "consent.none-needed"));
        }
        Instant soonest = needed.stream().map(ConsentFlow::start).min(Instant::compareTo).orElseThrow();
        if (!soonest.isAfter(unit.now())) {
            return Future.succeededFuture(Reply.refused("part", "plan.over"));
        }
        Instant byWish = unit.now().plus(within);
        Instant answerBy = byWish.isBefore(soonest) ? byWish : soonest;
        Future<Void> asked = Future.succeededFuture();
        for (Placed one : needed) {
            asked = asked
                .compose(before -> unit.consents().agreed(plan.id(), one.order(), start(one)))
                .compose(yes -> yes ? Future.succeededFuture() : ask(unit, actor, plan, one, answerBy));
        }
        return asked.map(Reply.done(plan));
    }

    private Future<Void> ask(Store.Unit unit, Actor actor, Plan plan, Placed placed, Instant answerBy) {
        var visit = placed.now().getFirst().visit();
        var consent = new Consent(Id.of(ids.get()), plan.id(), placed.order(), visit, answerBy, State.ASKED);
        Map<String, Object> facts = new HashMap<>(facts(consent));
        facts.put("answerBy", answerBy.toString());
        return unit
            .consents()
            .open(placed.order())
            .compose(open ->
                open.isPresent()
                    ? unit.consents().answer(open.get().answered(State.WITHDRAWN), actor, null)
                    : Future.succeededFuture()
            )
            .compose(v -> unit.orders().get(placed.order()))
            .compose(order -> unit.orders().save(order.now(order.stage()), new Event(event(State.ASKED), actor, facts)))
            .compose(order -> unit.consents().ask(consent, actor))
            .compose(v -> unit.jobs().add(Jobs.Kind.CONSENT_OVER, consent.id().value(), answerBy));
    }

    /** The answer to the open question of an order. The centre writes down who said so; a family answers for itself. */
    public Future<Reply<Consent>> answer(Store.Unit unit, Actor actor, Id<Order> order, boolean yes, String saidBy) {
        boolean family = actor.role() == Role.RESIDENT || actor.role() == Role.RELATIVE;
        if (!family && saidBy == null) {
            return Future.succeededFuture(Reply.refused("saidBy", "field.missing"));
        }
        return unit
            .consents()
            .open(order)
            .compose(open ->
                open.isEmpty() || !open.get().answerBy().isAfter(unit.now())
                    ? Future.succeededFuture(new Reply.Conflict<>("consent.none"))
                    : decide(unit, actor, open.get().answered(yes ? State.YES : State.NO), family ? null : saidBy).map(
                          Reply::done
                      )
            );
    }

    /** The time for an answer is over. */
    public Future<Void> over(Store.Unit unit, UUID id) {
        return unit
            .consents()
            .find(Id.of(id))
            .compose(found ->
                found.isPresent() && found.get().state() == State.ASKED
                    ? decide(unit, null, found.get().answered(State.LAPSED), null).mapEmpty()
                    : Future.succeededFuture()
            );
    }

    /** A plan asks no more. */
    public static Future<Void> withdraw(Store.Unit unit, Actor actor, Id<Plan> plan) {
        return unit
            .consents()
            .openOf(plan)
            .compose(open -> {
                Future<Void> all = Future.succeededFuture();
                for (Consent one : open) {
                    Consent gone = one.answered(State.WITHDRAWN);
                    all = all
                        .compose(before -> unit.consents().answer(gone, actor, null))
                        .compose(v -> unit.orders().get(gone.order()))
                        .compose(order -> told(unit, actor, order, gone))
                        .mapEmpty();
                }
                return all;
            });
    }

    /** The plan is held first, as by everybody who changes it, then the order. */
    private static Future<Consent> decide(Store.Unit unit, Actor actor, Consent answered, String saidBy) {
        return unit
            .plans()
            .get(answered.plan())
            .compose(plan ->
                unit
                    .consents()
                    .answer(answered, actor, saidBy)
                    .compose(v -> unit.jobs().cancel(Jobs.Kind.CONSENT_OVER, answered.id().value()))
                    .compose(v -> unit.orders().get(answered.order()))
                    .compose(order -> told(unit, actor, order, answered))
                    .compose(order ->
                        answered.state() == State.YES
                            ? Future.succeededFuture()
                            : refused(unit, actor, plan, order, answered)
                    )
            )
            .map(answered);
    }

    private static Future<Order> told(Store.Unit unit, Actor actor, Order order, Consent answered) {
        return unit
            .orders()
            .save(order.now(order.stage()), new Event(event(answered.state()), actor, Map.copyOf(facts(answered))));
    }

    private static String event(State state) {
        return switch (state) {
            case ASKED -> "time-asked";
            case YES -> "time-yes";
            case NO -> "time-no";
            case LAPSED -> "time-lapsed";
            case WITHDRAWN -> "time-withdrawn";
        };
    }

    /** The part will not be published, and the visit that cannot be kept is matched again. */
    private static Future<Void> refused(Store.Unit unit, Actor actor, Plan plan, Order order, Consent answered) {
        return unit
            .plans()
            .visits(plan.id(), null)
            .compose(visits -> {
                Placed placed = visits
                    .stream()
                    .map(Plans.Planned::placed)
                    .filter(one -> one.order().equals(order.id()))
                    .findFirst()
                    .orElseThrow();
                return closed(unit, plan, order, placed, answered).compose(v ->
                    order.stage() instanceof Stage.Dispatched && CentreDays.agreed(order.stage()).equals(placed.was())
                        ? takenBack(unit, actor, plan, order, placed)
                        : Future.succeededFuture()
                );
            });
    }

    private static Future<Void> closed(Store.Unit unit, Plan plan, Order order, Placed placed, Consent answered) {
        return Future.all(unit.plans().openParts(plan.id()), unit.residents().find(order.asked().resident())).compose(
            both -> {
                List<Integer> open = both.resultAt(0);
                java.util.Optional<Resident> who = both.resultAt(1);
                var said = new Said("plan.refused.visit", List.of(who.map(Resident::name).orElse("")));
                var why = new Said("consent.answer." + answered.state().word(), List.of());
                return open.contains(placed.part())
                    ? unit.plans().decided(plan, placed.part(), List.of(said, why))
                    : Future.succeededFuture();
            }
        );
    }

    private static Future<Void> takenBack(Store.Unit unit, Actor actor, Plan plan, Order order, Placed placed) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("plan", plan.id().toString());
        facts.put("fromStart", placed.was().getFirst().visit().start().toString());
        facts.put(
            "fromWorkers",
            placed
                .was()
                .stream()
                .map(one -> one.worker().toString())
                .toList()
        );
        return OfferFlow.withdraw(unit, order)
            .compose(v ->
                unit.orders().save(order.now(new Stage.Requested()), new Event("unassigned", actor, Map.copyOf(facts)))
            )
            .compose(saved -> unit.jobs().add(Jobs.Kind.MATCH, saved.id().value(), unit.now()));
    }

    private static Map<String, Object> facts(Consent consent) {
        return Map.of(
            "plan",
            consent.plan().toString(),
            "askedStart",
            consent.visit().start().toString(),
            "askedEnd",
            consent.visit().end().toString()
        );
    }

    private static Instant start(Placed placed) {
        return placed.now().getFirst().visit().start();
    }
}
