package anju.flow.plan;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.organisation.Organisation;
import anju.people.Worker;
import anju.planning.centre.CentrePlanner;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;

/** A day went wrong: proposes at once how it could go on, with few changes. */
public final class RepairFlow {

    private final CentreDays days;
    private final CentrePlanner planner;
    private final ZoneId zone;
    private final Supplier<UUID> ids;

    RepairFlow(CentreDays days, CentrePlanner planner, ZoneId zone, Supplier<UUID> ids) {
        this.days = days;
        this.planner = planner;
        this.zone = zone;
        this.ids = ids;
    }

    /** A worker is ill from then until then: writes the leave, and proposes who goes in their place that day. */
    public Future<Reply<Plan>> ill(
        Store.Unit unit,
        Actor actor,
        Id<Organisation> centre,
        Id<Worker> worker,
        TimeWindow during
    ) {
        if (!during.end().isAfter(unit.now())) {
            return Future.succeededFuture(Reply.refused("cause.until", "plan.over"));
        }
        LocalDate today = unit.now().atZone(zone).toLocalDate();
        LocalDate first = during.start().atZone(zone).toLocalDate();
        var asking = new PlanFlow.Asking(centre, first.isBefore(today) ? today : first, 0, null);
        return unit
            .centres()
            .staff(centre)
            .compose(staff -> {
                if (!staff.contains(worker)) {
                    return Future.succeededFuture(Reply.refused("cause.workerId", "plan.not-staff"));
                }
                Plan plan = asking.plan(unit, actor, Plan.Kind.REPAIR, worker, ids);
                // the day is read before the leave is written: what a node keeps of a worker is never what may be rolled back
                return days
                    .read(unit, centre, plan.day(), new CentreDays.Away(worker, during))
                    .compose(day -> unit.aside(() -> planner.repair(day, plan.seed())))
                    .compose(proposal ->
                        unit
                            .centres()
                            .leave(worker, during, "ill")
                            .compose(written -> unit.plans().propose(plan, proposal))
                    )
                    .map(Reply.done(plan));
            });
    }
}
