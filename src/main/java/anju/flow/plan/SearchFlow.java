package anju.flow.plan;

import anju.flow.plan.day.CentreDays;
import anju.flow.port.Store;
import anju.order.Agreed;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.planning.Budget;
import anju.planning.centre.Call;
import anju.planning.centre.CentreDay;
import anju.planning.centre.CentrePlanner;
import anju.planning.centre.Proposal;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** Reads a day and looks for a better plan of it. */
public final class SearchFlow {

    private final CentreDays days;
    private final CentrePlanner planner;

    SearchFlow(CentreDays days, CentrePlanner planner) {
        this.days = days;
        this.planner = planner;
    }

    /** A day that was read and waits to be planned: {@link #search} takes long and asks the database nothing. */
    public final class Task {

        private final Plan plan;
        private final CentreDay day;
        private final Map<Id<Order>, List<Agreed>> now;
        private final Set<Id<Order>> pinned;

        private Task(Plan plan, CentreDay day, Map<Id<Order>, List<Agreed>> now, Set<Id<Order>> pinned) {
            this.plan = plan;
            this.day = day;
            this.now = now;
            this.pinned = pinned;
        }

        /** The best plan that is found within the budget. */
        public Proposal search(Budget budget, int cores, DoubleConsumer progress) {
            if (plan.kind() == Plan.Kind.REPAIR) {
                return planner.repair(day, plan.seed());
            }
            Proposal from = now == null ? planner.standing(day) : planner.standing(day, now);
            return planner.plan(from, pinned, budget, cores, plan.seed(), progress);
        }

        /** What is pinned in it. */
        public Set<Id<Order>> pinned() {
            return pinned;
        }

        /** How long to look. */
        public Duration time() {
            return Duration.ofSeconds(plan.seconds());
        }
    }

    /** From a proposal on; from one that people work by only the pins are taken, for what is promised may be newer. */
    private Future<Task> from(Store.Unit unit, Plan plan, CentreDay day) {
        return Future.all(unit.plans().read(plan.from()), unit.plans().visits(plan.from(), null)).map(both -> {
            List<Plans.Planned> visits = both.resultAt(1);
            boolean proposed = both.<Plan>resultAt(0).state() == Plan.State.PROPOSED;
            Set<Id<Order>> pinned = PlanFlow.pinned(visits);
            pinned.retainAll(day.calls().stream().map(Call::order).toList());
            return new Task(plan, day, proposed ? PlanFlow.now(visits) : null, pinned);
        });
    }

    private Future<CentreDay> read(Store.Unit unit, Plan plan) {
        return plan.kind() == Plan.Kind.REPAIR
            ? days.promised(unit, plan.centre(), plan.day(), null, null)
            : days.whole(unit, plan.centre(), plan.day());
    }

    /** A centre's whole day as it stands, for who plans it elsewhere and keeps nothing. */
    public Future<CentreDay> day(Store.Unit unit, Id<Organisation> centre, LocalDate day) {
        return days.whole(unit, centre, day);
    }

    /** Reads what a plan has to know. */
    public Future<Task> begin(Store.Unit unit, Id<Plan> id) {
        return unit
            .plans()
            .read(id)
            .compose(plan ->
                read(unit, plan).compose(day ->
                    plan.from() == null
                        ? Future.succeededFuture(new Task(plan, day, null, Set.of()))
                        : from(unit, plan, day)
                )
            );
    }
}
