package anju.flow.plan;

import anju.flow.plan.day.CentreDays;
import anju.flow.port.Store;
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
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;

/** Reads a day and looks for a better plan of it. */
public final class SearchFlow {

    private final CentreDays days;
    private final CentrePlanner planner;
    private final Mending mending;

    SearchFlow(CentreDays days, CentrePlanner planner, Mending mending) {
        this.days = days;
        this.planner = planner;
        this.mending = mending;
    }

    /** A day that was read and waits to be planned: {@link #search} takes long and asks the database nothing. */
    public final class Task {

        private final Plan plan;
        private final Set<Id<Order>> pinned;
        private final Supplier<Proposal> from;

        private Task(Plan plan, Set<Id<Order>> pinned, Supplier<Proposal> from) {
            this.plan = plan;
            this.pinned = pinned;
            this.from = from;
        }

        /** The best plan that is found within the budget; a repair takes what it needs. */
        public Proposal search(Budget budget, int cores, DoubleConsumer progress) {
            return plan.kind() == Plan.Kind.REPAIR
                ? from.get()
                : planner.plan(from.get(), pinned, budget, cores, plan.seed(), progress);
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
            return new Task(
                plan,
                pinned,
                proposed ? () -> planner.standing(day, PlanFlow.now(visits)) : () -> planner.standing(day)
            );
        });
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
            .compose(plan -> {
                if (plan.kind() == Plan.Kind.REPAIR) {
                    return mending.read(unit, plan, null).map(repair -> new Task(plan, Set.of(), repair));
                }
                return days
                    .whole(unit, plan.centre(), plan.day())
                    .compose(day ->
                        plan.from() == null
                            ? Future.succeededFuture(new Task(plan, Set.of(), () -> planner.standing(day)))
                            : from(unit, plan, day)
                    );
            });
    }
}
