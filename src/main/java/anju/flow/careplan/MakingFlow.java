package anju.flow.careplan;

import anju.careplan.CarePlan;
import anju.careplan.Expansion;
import anju.careplan.Keeping;
import anju.careplan.Keeping.Made;
import anju.careplan.Keeping.Step;
import anju.careplan.Occurrence;
import anju.careplan.PlanVersion;
import anju.dispatch.Cancelling;
import anju.flow.FlowSettings;
import anju.flow.OfferFlow;
import anju.flow.Reply;
import anju.flow.RequestFlow;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Orders.Event;
import anju.flow.port.Store;
import anju.flow.unmet.Register;
import anju.order.Agreed;
import anju.order.Order;
import anju.order.Stage;
import anju.request.Requesting;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes the orders of a plan ahead of time, by a job a plan: what is missing is asked for, what has changed is asked for
 * anew, what is not to be any more is cancelled. The plan is locked and each occurrence has one row, so that it happens
 * once whichever node does it and however often it is tried.
 */
public final class MakingFlow {

    /** A transaction does not take longer than anybody would wait; what is left is done by the next one. */
    private static final int AT_ONCE = 20;
    private static final int MINUTES_OF_THE_NIGHT = 240;
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final FlowSettings settings;
    private final RequestFlow requests;

    /** The flow under these settings, asking by that step. */
    MakingFlow(FlowSettings settings, RequestFlow requests) {
        this.settings = settings;
        this.requests = requests;
    }

    /** Makes the orders of a plan up to the horizon, and comes again the next night. */
    public Future<Void> make(Store.Unit unit, UUID id) {
        Instant now = unit.now();
        LocalDate today = now.atZone(settings.zone()).toLocalDate();
        LocalDate last = today.plusDays(settings.ahead().toDays());
        return unit
            .carePlans()
            .get(Id.of(id))
            .compose(plan ->
                unit
                    .carePlans()
                    .made(plan.id(), today)
                    .compose(made ->
                        unit
                            .register()
                            .days(plan.id())
                            .compose(unmet -> {
                                List<Occurrence> wanted = Expansion.expand(plan, today, last, settings.zone());
                                List<Step> steps = Keeping.compare(wanted, made, now, now.plus(settings.lead()));
                                List<Step> first = freshFirst(steps, unmet);
                                long fresh = steps
                                    .stream()
                                    .filter(step -> !isUnmet(step, unmet))
                                    .count();
                                return unit
                                    .register()
                                    .dropped(gone(wanted, unmet, today))
                                    .compose(v -> each(unit, plan, first))
                                    .compose(trouble ->
                                        unit
                                            .carePlans()
                                            .trouble(plan.id(), trouble)
                                            .compose(v -> comeAgain(unit, plan, today, fresh > AT_ONCE, trouble))
                                    );
                            })
                    )
            );
    }

    /** So many at once, those that nobody refused before the others: one day that cannot be made keeps no other waiting. */
    private static List<Step> freshFirst(List<Step> steps, Set<Register.Day> unmet) {
        return steps
            .stream()
            .sorted(Comparator.comparing(step -> isUnmet(step, unmet)))
            .limit(AT_ONCE)
            .toList();
    }

    private static boolean isUnmet(Step step, Set<Register.Day> unmet) {
        return step instanceof Keeping.Make make && unmet.contains(day(make.occurrence()));
    }

    private static Register.Day day(Occurrence one) {
        return new Register.Day(one.item().id(), one.day());
    }

    /** Days to come of which the plan says nothing any more. */
    private static List<Register.Day> gone(List<Occurrence> wanted, Set<Register.Day> unmet, LocalDate today) {
        Set<Register.Day> still = wanted
            .stream()
            .filter(Occurrence::takesPlace)
            .map(MakingFlow::day)
            .collect(Collectors.toSet());
        return unmet
            .stream()
            .filter(one -> !one.day().isBefore(today) && !still.contains(one))
            .toList();
    }

    private Future<Void> comeAgain(Store.Unit unit, CarePlan plan, LocalDate today, boolean more, String trouble) {
        if (more || trouble != null) {
            Instant when = trouble == null ? unit.now() : unit.now().plus(PATIENCE);
            return unit.jobs().add(Jobs.Kind.CARE_PLAN, plan.id().value(), when);
        }
        PlanVersion newest = plan.approved().orElse(null);
        if (newest == null || (newest.until() != null && newest.until().isBefore(today))) {
            return Future.succeededFuture();
        }
        // over the night, so that a whole city's plans do not come at one moment
        int minute = Math.floorMod(plan.id().value().hashCode(), MINUTES_OF_THE_NIGHT);
        Instant night = today
            .plusDays(1)
            .atTime(LocalTime.MIDNIGHT.plusMinutes(minute))
            .atZone(settings.zone())
            .toInstant();
        return unit.jobs().add(Jobs.Kind.CARE_PLAN, plan.id().value(), night);
    }

    /** Does these steps; the key of what went wrong with the last that did, or null. */
    private Future<String> each(Store.Unit unit, CarePlan plan, List<Step> steps) {
        Future<String> trouble = Future.succeededFuture();
        for (Step step : steps) {
            trouble = trouble.compose(before -> one(unit, plan, step).map(now -> now == null ? before : now));
        }
        return trouble;
    }

    private Future<String> one(Store.Unit unit, CarePlan plan, Step step) {
        return switch (step) {
            case Keeping.Make make -> ask(unit, plan, make.occurrence());
            case Keeping.Drop drop -> cancel(unit, plan, drop.made()).map((String) null);
            case Keeping.Remake remake -> cancel(unit, plan, remake.made()).compose(gone ->
                gone ? ask(unit, plan, remake.occurrence()) : Future.succeededFuture()
            );
        };
    }

    private Future<String> ask(Store.Unit unit, CarePlan plan, Occurrence one) {
        PlanVersion.Done asked = plan.on(one.day()).orElseThrow().proposed();
        Actor actor = new Actor(asked.by(), asked.role());
        var asking = new Requesting.Asking(
            plan.resident(),
            one.item().serviceCode(),
            one.window(),
            one.item().address(),
            one.item().note(),
            one.worker() == null ? Set.of() : Set.of(one.worker()),
            null,
            asked.by()
        );
        return requests.request(unit, actor, asking, facts(plan, one.day())).compose(
            reply ->
                switch (reply) {
                    case Reply.Done<Order> done -> unit.carePlans()
                        .keep(plan.id(), one, done.value().id())
                        .compose(v -> unit.register().made(one))
                        .map((String) null);
                    case Reply.Refused<Order> refused -> unmet(unit, plan, one, refused.problems().getFirst().key());
                    case Reply.Conflict<Order> conflict -> unmet(unit, plan, one, conflict.key());
                }
        );
    }

    /** What cannot be asked for stays as an unmet need, and is tried again with the plan. */
    private static Future<String> unmet(Store.Unit unit, CarePlan plan, Occurrence one, String key) {
        return unit
            .register()
            .refused(plan, one, key.substring(key.indexOf('.') + 1))
            .map(key);
    }

    private static Map<String, Object> facts(CarePlan plan, LocalDate day) {
        return Map.of("plan", plan.id().toString(), "day", day.toString());
    }

    /** Cancels an order in the name of who changed the plan, and tells its workers; false when it has begun meanwhile. */
    private static Future<Boolean> cancel(Store.Unit unit, CarePlan plan, Made made) {
        Actor actor = new Actor(plan.changed().by(), plan.changed().role());
        return unit
            .orders()
            .get(made.order())
            .compose(
                order ->
                    switch (Cancelling.cancel(order, actor.person(), unit.now())) {
                        case Cancelling.Cancelled done -> OfferFlow.withdraw(unit, order)
                            .compose(v ->
                                unit
                                    .orders()
                                    .save(
                                        done.order(),
                                        new Event("plan-changed", actor, changed(plan, made.day(), order))
                                    )
                            )
                            .compose(saved -> unit.carePlans().forget(made))
                            .map(true);
                        case Cancelling.TooLate late -> Future.succeededFuture(false);
                    }
            );
    }

    private static Map<String, Object> changed(CarePlan plan, LocalDate day, Order order) {
        Map<String, Object> facts = new HashMap<>(facts(plan, day));
        facts.put("before", order.stage().word());
        if (order.stage() instanceof Stage.Dispatched promised) {
            facts.put(
                "fromWorkers",
                promised
                    .agreed()
                    .stream()
                    .map((Agreed one) -> one.worker().toString())
                    .toList()
            );
            facts.put("fromStart", promised.agreed().getFirst().visit().start().toString());
        }
        return facts;
    }
}
