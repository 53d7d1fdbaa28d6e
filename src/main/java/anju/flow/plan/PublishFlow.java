package anju.flow.plan;

import anju.flow.MatchFlow;
import anju.flow.OfferFlow;
import anju.flow.access.Audit;
import anju.flow.plan.day.CentreDays;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.matching.Matching;
import anju.matching.Need;
import anju.order.Agreed;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Resident;
import anju.people.Worker;
import anju.planning.centre.Proposal.Placed;
import anju.planning.centre.Proposal.Said;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes the parts of a plan the roster, each all or nothing, by the rules and promises of that moment. */
public final class PublishFlow {

    private final MatchFlow matches;
    private final Matching matching;
    private final Judging judging;
    private final Supplier<UUID> ids;
    private final Supplier<String> codes;

    PublishFlow(MatchFlow matches, Matching matching, Supplier<UUID> ids, Supplier<String> codes) {
        this.matches = matches;
        this.matching = matching;
        this.judging = new Judging(matching);
        this.ids = ids;
        this.codes = codes;
    }

    /** Publishes these parts (null: all that are still proposed), each in a transaction of its own. */
    public Future<Void> publish(Store store, Actor actor, Id<Plan> id, Set<Integer> parts) {
        return store
            .inOne(unit -> unit.plans().openParts(id))
            .compose(open -> {
                Future<Void> done = Future.succeededFuture();
                for (int part : open) {
                    if (parts == null || parts.contains(part)) {
                        done = done.compose(before -> part(store, actor, id, part));
                    }
                }
                return done;
            });
    }

    private Future<Void> part(Store store, Actor actor, Id<Plan> id, int part) {
        return store
            .inOne(unit -> whileOpen(unit, id, part, plan -> publish(unit, actor, plan, part)))
            .recover(
                why ->
                    switch (why) {
                        case Judging.Refused refused -> refuse(store, id, part, refused.why());
                        case Store.LostRace lost -> refuse(
                            store,
                            id,
                            part,
                            List.of(new Said(lost.getMessage(), List.of()))
                        );
                        default -> Future.failedFuture(why);
                    }
            );
    }

    private static Future<Void> refuse(Store store, Id<Plan> id, int part, List<Said> why) {
        return store.inOne(unit -> whileOpen(unit, id, part, plan -> unit.plans().decided(plan, part, why)));
    }

    /** Does it with the plan held, unless somebody else has decided that part meanwhile. */
    private static Future<Void> whileOpen(Store.Unit unit, Id<Plan> id, int part, Function<Plan, Future<Void>> what) {
        return unit
            .plans()
            .get(id)
            .compose(plan ->
                unit
                    .plans()
                    .openParts(id)
                    .compose(open -> open.contains(part) ? what.apply(plan) : Future.succeededFuture())
            );
    }

    /** A part that waits for somebody's yes stays as it is. */
    private Future<Void> publish(Store.Unit unit, Actor actor, Plan plan, int part) {
        return unit
            .plans()
            .visits(plan.id(), part)
            .compose(visits ->
                Consented.by(unit, plan, visits).compose(agreed ->
                    agreed ? publish(unit, actor, plan, part, visits) : Future.succeededFuture()
                )
            );
    }

    private Future<Void> publish(Store.Unit unit, Actor actor, Plan plan, int part, List<Plans.Planned> visits) {
        return held(unit, visits)
            .compose(held -> told(unit, held))
            .compose(held -> freed(unit, held))
            .compose(held -> placed(unit, actor, plan, held))
            .compose(done -> unit.plans().decided(plan, part, List.of()))
            .compose(done -> audited(unit, actor, plan, part));
    }

    private static Future<Void> audited(Store.Unit unit, Actor actor, Plan plan, int part) {
        var detail = Map.<String, Object>of("part", part);
        return unit
            .access()
            .audit()
            .write(new Audit.Entry(actor.person(), actor.role(), "publishPlan", plan.id().value(), null, null, detail));
    }

    /** An order that is held, what the plan gives it, and the window told before where another one is agreed. */
    private record Held(Order order, Placed placed, TimeWindow before) {}

    /** Holds the orders, always in one sequence so that two plans never wait in a circle, if they are as planned. */
    private static Future<List<Held>> held(Store.Unit unit, List<Plans.Planned> visits) {
        List<Held> held = new ArrayList<>();
        Future<Void> all = Future.succeededFuture();
        for (Plans.Planned one : sorted(visits)) {
            all = all
                .compose(before -> unit.orders().get(one.placed().order()))
                .compose(order -> {
                    held.add(new Held(order, one.placed(), null));
                    return isAsPlanned(order.stage(), one.placed()) ? Future.succeededFuture() : changed(unit, order);
                });
        }
        return all.map(held);
    }

    private static Future<Void> changed(Store.Unit unit, Order order) {
        return unit
            .residents()
            .find(order.asked().resident())
            .compose(who ->
                Future.failedFuture(new Judging.Refused(who.map(Resident::name).orElse(""), "plan.order-changed"))
            );
    }

    /** Whether what is promised is what the plan saw; an offer that came or went since then promises nothing. */
    private static boolean isAsPlanned(Stage stage, Placed placed) {
        return switch (stage) {
            case Stage.Requested s -> placed.was().isEmpty();
            case Stage.Matched s -> placed.was().isEmpty();
            case Stage.Offered s -> placed.was().isEmpty();
            case Stage.Unmet s -> placed.was().isEmpty();
            case Stage.Dispatched s -> CentreDays.agreed(s).equals(placed.was());
            default -> false;
        };
    }

    private static List<Plans.Planned> sorted(List<Plans.Planned> visits) {
        return visits
            .stream()
            .filter(one -> one.placed().isChanged())
            .sorted(Comparator.comparing(one -> one.placed().order()))
            .toList();
    }

    /** Another time to which they agreed is the window told from now on. */
    private static Future<List<Held>> told(Store.Unit unit, List<Held> held) {
        List<Held> told = new ArrayList<>();
        Future<Void> all = Future.succeededFuture();
        for (Held one : held) {
            boolean other = one.placed().consent();
            var window = other ? one.placed().now().getFirst().visit() : one.order().asked().window();
            told.add(new Held(one.order().in(window), one.placed(), other ? one.order().asked().window() : null));
            all = all.compose(before ->
                other ? unit.consents().tell(one.order().id(), window) : Future.succeededFuture()
            );
        }
        return all.map(told);
    }

    /** Gives back all that is booked and offered for them, so that they may change places. */
    private static Future<List<Held>> freed(Store.Unit unit, List<Held> held) {
        Future<Void> all = Future.succeededFuture();
        for (Held one : held) {
            all = all.compose(before -> OfferFlow.withdraw(unit, one.order()));
        }
        return all.map(held);
    }

    private Future<Void> placed(Store.Unit unit, Actor actor, Plan plan, List<Held> held) {
        Future<Void> all = Future.succeededFuture();
        for (Held one : byStart(held)) {
            all = all.compose(before ->
                one.placed().now().isEmpty() ? takenBack(unit, actor, plan, one) : place(unit, actor, plan, one)
            );
        }
        return all;
    }

    private static List<Held> byStart(List<Held> held) {
        return held
            .stream()
            .sorted(
                Comparator.comparing((Held one) ->
                    one.placed().now().isEmpty()
                        ? one.order().asked().window().start()
                        : one.placed().now().getFirst().visit().start()
                ).thenComparing(one -> one.order().id())
            )
            .toList();
    }

    private static Future<Void> takenBack(Store.Unit unit, Actor actor, Plan plan, Held one) {
        var event = new Event("unassigned", actor, facts(plan, one, List.of()));
        return unit
            .orders()
            .save(one.order().now(new Stage.Requested()), event)
            .compose(saved -> unit.jobs().add(Jobs.Kind.MATCH, saved.id().value(), unit.now()));
    }

    private Future<Void> place(Store.Unit unit, Actor actor, Plan plan, Held one) {
        Set<Id<Worker>> workers = new LinkedHashSet<>();
        one.placed()
            .now()
            .forEach(agreed -> workers.add(agreed.worker()));
        return matches.need(unit, one.order()).compose(need ->
            unit
                .workers()
                .days(Judging.at(need, one.placed()), workers)
                .map(days -> judging.promises(Judging.at(need, one.placed()), one.placed(), days))
                .compose(verdicts -> Judging.book(unit, need, verdicts))
                .compose(agreed -> certified(unit, actor, plan, need, one, agreed))
        );
    }

    private Future<Void> certified(Store.Unit unit, Actor actor, Plan plan, Need need, Held one, List<Agreed> agreed) {
        Id<Stage.Matched> certificate = Id.of(ids.get());
        boolean promised = !one.placed().was().isEmpty();
        var event = new Event(promised ? "moved" : "published", actor, facts(plan, one, agreed));
        return unit
            .workers()
            .crew(need)
            .map(asked -> matching.match(need, asked.crew(), asked.visits()).certificate())
            .compose(made -> unit.certificates().add(certificate, one.order().id(), made))
            .compose(v -> promised ? Future.succeededFuture() : unit.visits().saveCode(one.order().id(), codes.get()))
            .compose(v -> unit.orders().save(one.order().now(new Stage.Dispatched(agreed, certificate)), event))
            .mapEmpty();
    }

    /** Who was to come and when, and who comes now. */
    private static Map<String, Object> facts(Plan plan, Held one, List<Agreed> now) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("plan", plan.id().toString());
        if (one.before() != null) {
            facts.put("windowStart", one.before().start().toString());
            facts.put("windowEnd", one.before().end().toString());
        }
        told(facts, "from", one.placed().was());
        told(facts, "to", now);
        return facts;
    }

    private static void told(Map<String, Object> facts, String which, List<Agreed> agreed) {
        if (!agreed.isEmpty()) {
            facts.put(which + "Start", agreed.getFirst().visit().start().toString());
        }
        facts.put(
            which + "Workers",
            agreed
                .stream()
                .map(one -> one.worker().toString())
                .toList()
        );
    }
}
