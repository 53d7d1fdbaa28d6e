package anju.flow.plan;

import anju.flow.Reply;
import anju.flow.consent.ConsentFlow;
import anju.flow.plan.day.CentreDays;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.order.Agreed;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Worker;
import anju.planning.centre.CentrePlanner;
import anju.planning.centre.Proposal;
import anju.planning.centre.Tried;
import anju.value.Id;
import anju.value.Problem;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Asks for a plan of a centre's day, stops it, changes it by hand, throws it away. */
public final class PlanFlow {

    private final CentreDays days;
    private final CentrePlanner planner;
    private final ZoneId zone;
    private final Duration horizon;
    private final Supplier<UUID> ids;

    /** The flow; nobody plans farther ahead than the horizon, and {@code ids} gives new ids and seeds. */
    PlanFlow(CentreDays days, CentrePlanner planner, ZoneId zone, Duration horizon, Supplier<UUID> ids) {
        this.days = days;
        this.planner = planner;
        this.zone = zone;
        this.horizon = horizon;
        this.ids = ids;
    }

    /** What is asked for: a centre's day, so many seconds, and a plan to go on from (null: from what is promised). */
    public record Asking(Id<Organisation> centre, LocalDate day, int seconds, Id<Plan> from) {
        /** The plan that is asked for; without a cause one of the whole day. */
        public Plan plan(Store.Unit unit, Actor actor, Cause cause, Supplier<UUID> ids) {
            long seed = ids.get().getLeastSignificantBits();
            var state = Plan.State.ASKED;
            return new Plan(
                Id.of(ids.get()),
                centre,
                day,
                cause == null ? Plan.Kind.DAY : Plan.Kind.REPAIR,
                state,
                cause,
                actor.person(),
                unit.now(),
                seconds,
                seed,
                from,
                null,
                1
            );
        }
    }

    /** Asks for a plan; some node computes it. */
    public Future<Reply<Plan>> ask(Store.Unit unit, Actor actor, Asking asking) {
        LocalDate today = unit.now().atZone(zone).toLocalDate();
        if (asking.day().isBefore(today) || asking.day().isAfter(today.plusDays(horizon.toDays()))) {
            return Future.succeededFuture(Reply.refused("day", "plan.day", horizon.toDays()));
        }
        Plan plan = asking.plan(unit, actor, null, ids);
        if (asking.from() == null) {
            return unit.plans().ask(plan).map(Reply.done(plan));
        }
        return unit
            .plans()
            .read(asking.from())
            .map(from -> from.centre().equals(asking.centre()) && from.day().equals(asking.day()))
            .recover(gone ->
                gone instanceof NoSuchElementException ? Future.succeededFuture(false) : Future.failedFuture(gone)
            )
            .compose(fits ->
                fits
                    ? unit.plans().ask(plan).map(Reply.done(plan))
                    : Future.succeededFuture(Reply.refused("from", "plan.from"))
            );
    }

    static Map<Id<Order>, List<Agreed>> now(List<Plans.Planned> visits) {
        Map<Id<Order>, List<Agreed>> now = new HashMap<>();
        visits.forEach(one -> now.put(one.placed().order(), one.placed().now()));
        return now;
    }

    /** Who may come at another time than was told, so that nobody's place is lost when another is moved. */
    private static Set<Id<Order>> asking(List<Plans.Planned> visits) {
        Set<Id<Order>> asking = new HashSet<>();
        for (Plans.Planned one : visits) {
            if (one.placed().consent()) {
                asking.add(one.placed().order());
            }
        }
        return asking;
    }

    static Set<Id<Order>> pinned(List<Plans.Planned> visits) {
        Set<Id<Order>> pinned = new HashSet<>();
        for (Plans.Planned one : visits) {
            if (one.pinned()) {
                pinned.add(one.placed().order());
            }
        }
        return pinned;
    }

    /** Stops the search; the best so far is the proposal. */
    public Future<Reply<Plan>> stop(Store.Unit unit, Id<Plan> id) {
        return unit
            .plans()
            .get(id)
            .compose(plan ->
                plan.state() == Plan.State.ASKED || plan.state() == Plan.State.RUNNING
                    ? unit.plans().stop(plan).map(Reply.done(plan))
                    : Future.succeededFuture(new Reply.Conflict<>("plan.not-running"))
            );
    }

    /** Throws a plan away, at whatever stage it is, unless somebody works by it. */
    public Future<Reply<Plan>> discard(Store.Unit unit, Actor actor, Id<Plan> id) {
        return unit
            .plans()
            .get(id)
            .compose(plan ->
                plan.state() == Plan.State.PUBLISHED || plan.state() == Plan.State.PARTLY_PUBLISHED
                    ? Future.succeededFuture(new Reply.Conflict<>("plan.published"))
                    : ConsentFlow.withdraw(unit, actor, id)
                          .compose(v -> unit.plans().discard(plan))
                          .map(Reply.done(plan))
            );
    }

    /** Pins these visits and no others. */
    public Future<Reply<Plan>> pin(Store.Unit unit, Id<Plan> id, List<Id<Order>> orders) {
        return proposed(unit, id, open -> {
            List<Problem> wrong = new ArrayList<>();
            for (int i = 0; i < orders.size(); i++) {
                if (!open.now().containsKey(orders.get(i))) {
                    wrong.add(Problem.of("orderIds[" + i + "]", "plan.not-in-plan"));
                }
            }
            return wrong.isEmpty()
                ? keep(unit, open.plan(), open.standing(), Set.copyOf(orders))
                : Future.succeededFuture(new Reply.Refused<>(wrong));
        });
    }

    /** Gives a visit to these workers at that start, and pins it there; refused with every rule that forbids it. */
    public Future<Reply<Plan>> move(Store.Unit unit, Id<Plan> id, Id<Order> order, List<Id<Worker>> to, Instant start) {
        return proposed(unit, id, open -> {
            if (!open.now().containsKey(order)) {
                return Future.succeededFuture(Reply.refused("orderId", "plan.not-in-plan"));
            }
            return unit
                .aside(() -> planner.move(open.standing(), order, to, start))
                .compose(
                    tried ->
                        switch (tried) {
                            case Tried.Moved moved -> {
                                Set<Id<Order>> pinned = new HashSet<>(open.pinned());
                                pinned.add(order);
                                yield keep(unit, open.plan(), moved.proposal(), pinned);
                            }
                            case Tried.Refused refused -> Future.succeededFuture(
                                new Reply.Refused<>(
                                    refused
                                        .broken()
                                        .stream()
                                        .map(one ->
                                            new Problem(
                                                "rules." + one.rule(),
                                                "rule." + one.rule(),
                                                List.copyOf(one.args())
                                            )
                                        )
                                        .toList()
                                )
                            );
                        }
                );
        });
    }

    private static Future<Reply<Plan>> keep(Store.Unit unit, Plan plan, Proposal proposal, Set<Id<Order>> pinned) {
        return unit.plans().change(plan, proposal, pinned).map(Reply.done(plan));
    }

    /** A proposal that may still be changed by hand, on the day as it stands now. */
    private record Open(Plan plan, Map<Id<Order>, List<Agreed>> now, Set<Id<Order>> pinned, Proposal standing) {}

    private Future<Reply<Plan>> proposed(
        Store.Unit unit,
        Id<Plan> id,
        java.util.function.Function<Open, Future<Reply<Plan>>> then
    ) {
        return unit
            .plans()
            .get(id)
            .compose(plan -> {
                if (plan.state() != Plan.State.PROPOSED) {
                    return Future.succeededFuture(new Reply.Conflict<>("plan.not-proposed"));
                }
                return days
                    .whole(unit, plan.centre(), plan.day())
                    .compose(day ->
                        unit
                            .plans()
                            .visits(id, null)
                            .compose(visits ->
                                unit
                                    .aside(() -> planner.standing(day.atAnyTime(asking(visits)), now(visits)))
                                    .map(standing -> new Open(plan, now(visits), pinned(visits), standing))
                            )
                    )
                    .compose(then);
            });
    }
}
