package anju.flow.plan.repair;

import anju.flow.Reply;
import anju.flow.plan.Cause;
import anju.flow.plan.Mending;
import anju.flow.plan.Plan;
import anju.flow.plan.PlanFlow;
import anju.flow.plan.day.Absence;
import anju.flow.plan.day.CentreDays;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.order.Agreed;
import anju.order.Order;
import anju.order.Stage;
import anju.organisation.Organisation;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A day went wrong: proposes at once how it could go on, with few changes. */
public final class RepairFlow {

    /** So many days of one absence are looked at; whoever is away for longer is planned anew. */
    private static final int MOST_DAYS = 31;

    private final Mending mending;
    private final ZoneId zone;
    private final Supplier<UUID> ids;

    /** Repairs so; {@code ids} gives new ids and seeds. */
    public RepairFlow(Mending mending, ZoneId zone, Supplier<UUID> ids) {
        this.mending = mending;
        this.zone = zone;
        this.ids = ids;
    }

    /** Proposes how the centre's day goes on, and writes down who is away by that cause. */
    public Future<Reply<Plan>> repair(Store.Unit unit, Actor actor, Id<Organisation> centre, Cause cause) {
        return switch (cause) {
            case Cause.OfWorker gone -> gone(unit, actor, centre, gone);
            case Cause.OverRun over -> of(unit, centre, over.order(), order -> overRun(unit, actor, over, order));
            case Cause.OfResident resident -> resident(unit, actor, centre, resident);
            case Cause.Urgent urgent -> of(unit, centre, urgent.order(), order -> urgent(unit, actor, urgent, order));
        };
    }

    private Future<Reply<Plan>> gone(Store.Unit unit, Actor actor, Id<Organisation> centre, Cause.OfWorker cause) {
        Id<Worker> worker = cause.worker();
        TimeWindow during = cause.during();
        if (!during.end().isAfter(unit.now())) {
            return Future.succeededFuture(Reply.refused("cause.until", "plan.over"));
        }
        var left = new TimeWindow(later(during.start(), unit.now()), during.end());
        return unit
            .centres()
            .staff(centre)
            .compose(staff -> {
                if (!staff.contains(worker)) {
                    return Future.succeededFuture(Reply.refused("cause.workerId", "plan.not-staff"));
                }
                Plan plan = first(unit, actor, centre, day(left.start()), cause);
                return proposed(unit, plan, new Absence(Set.of(worker), during))
                    .compose(done -> unit.centres().promisedDays(worker, left, MOST_DAYS))
                    .compose(promised -> laterDays(unit, plan, promised))
                    .map(Reply.done(plan));
            });
    }

    /** The other days of a longer absence are computed by whichever node has time; the first one is hurried. */
    private Future<Void> laterDays(Store.Unit unit, Plan first, Collection<LocalDate> promised) {
        Future<Void> asked = Future.succeededFuture();
        for (LocalDate day : promised) {
            if (day.isAfter(first.day())) {
                Plan plan = first.on(day, Id.of(ids.get()));
                asked = asked.compose(before -> unit.plans().ask(plan));
            }
        }
        return asked;
    }

    /** The first day on which somebody's being away, or back, makes a difference, and after it the others. */
    private Future<Reply<Plan>> resident(
        Store.Unit unit,
        Actor actor,
        Id<Organisation> centre,
        Cause.OfResident cause
    ) {
        LocalDate today = day(unit.now());
        Plan asked = first(unit, actor, centre, today, cause);
        return mending.daysOf(unit, asked, cause).compose(days -> {
            List<LocalDate> near = days
                .stream()
                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusDays(MOST_DAYS)))
                .toList();
            if (near.isEmpty()) {
                return Future.succeededFuture(Reply.refused("cause.residentId", "plan.no-gap." + cause.word()));
            }
            Plan plan = first(unit, actor, centre, near.getFirst(), cause);
            return proposed(unit, plan, null)
                .compose(done -> laterDays(unit, plan, near))
                .map(Reply.done(plan));
        });
    }

    private Future<Reply<Plan>> overRun(Store.Unit unit, Actor actor, Cause.OverRun cause, Order order) {
        List<Agreed> agreed = CentreDays.agreed(order.stage());
        boolean open = order.stage() instanceof Stage.UnderWay || order.stage() instanceof Stage.Dispatched;
        if (!open || agreed.isEmpty() || agreed.getFirst().visit().start().isAfter(unit.now())) {
            return Future.succeededFuture(new Reply.Conflict<>("plan.not-under-way"));
        }
        Instant end = agreed.getFirst().visit().end();
        Instant until = end.plus(Duration.ofMinutes(cause.minutes()));
        if (!until.isAfter(unit.now())) {
            return Future.succeededFuture(Reply.refused("cause.minutes", "plan.over"));
        }
        Set<Id<Worker>> workers = agreed.stream().map(Agreed::worker).collect(Collectors.toSet());
        Plan plan = first(unit, actor, order.asked().centre(), day(agreed.getFirst().visit().start()), cause);
        return proposed(unit, plan, new Absence(workers, new TimeWindow(end, until))).map(Reply.done(plan));
    }

    private Future<Reply<Plan>> urgent(Store.Unit unit, Actor actor, Cause.Urgent cause, Order order) {
        boolean waits = switch (order.stage()) {
            case Stage.Requested s -> true;
            case Stage.Matched s -> true;
            case Stage.Offered s -> true;
            case Stage.Unmet s -> true;
            default -> false;
        };
        if (!waits) {
            return Future.succeededFuture(new Reply.Conflict<>("plan.not-waiting"));
        }
        if (!order.asked().window().end().isAfter(unit.now())) {
            return Future.succeededFuture(Reply.refused("cause.orderId", "plan.over"));
        }
        Plan plan = first(unit, actor, order.asked().centre(), day(order.asked().window().start()), cause);
        return proposed(unit, plan, null).map(Reply.done(plan));
    }

    /** An order that this centre answers for, held. */
    private static Future<Reply<Plan>> of(
        Store.Unit unit,
        Id<Organisation> centre,
        Id<Order> id,
        Function<Order, Future<Reply<Plan>>> then
    ) {
        return unit
            .orders()
            .get(id)
            .map(order -> order.asked().centre().equals(centre) ? order : null)
            .recover(gone ->
                gone instanceof NoSuchElementException ? Future.succeededFuture() : Future.failedFuture(gone)
            )
            .compose(order ->
                order == null
                    ? Future.succeededFuture(Reply.refused("cause.orderId", "plan.not-of-centre"))
                    : then.apply(order)
            );
    }

    private Plan first(Store.Unit unit, Actor actor, Id<Organisation> centre, LocalDate day, Cause cause) {
        return new PlanFlow.Asking(centre, day, 0, null).plan(unit, actor, cause, ids);
    }

    /**
     * The day is read before the absence is written: what a node keeps of a worker is never what may be rolled back.
     */
    private Future<Void> proposed(Store.Unit unit, Plan plan, Absence absence) {
        return mending
            .read(unit, plan, absence)
            .compose(repair -> unit.aside(repair::get))
            .compose(proposal -> written(unit, plan, absence).compose(written -> unit.plans().propose(plan, proposal)));
    }

    private static Future<Void> written(Store.Unit unit, Plan plan, Absence absence) {
        Future<Void> written = Future.succeededFuture();
        for (Id<Worker> worker : absence == null ? Set.<Id<Worker>>of() : absence.workers()) {
            written = written.compose(before -> unit.centres().leave(worker, absence.during(), reason(plan.cause())));
        }
        return written;
    }

    /** What the row that keeps a worker out of the matching is there for. */
    private static String reason(Cause cause) {
        return cause instanceof Cause.WorkerIll ? "ill" : cause.word();
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
