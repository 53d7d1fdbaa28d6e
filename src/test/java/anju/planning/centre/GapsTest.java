package anju.planning.centre;

import static org.assertj.core.api.Assertions.assertThat;

import anju.matching.CentreCity;
import anju.matching.Matching;
import anju.matching.index.WorkerDay;
import anju.order.Agreed;
import anju.order.Order;
import anju.people.Worker;
import anju.planning.Budget;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a gap makes possible, and another time where no other is left: on random days, judged by the slow rules. */
class GapsTest {

    private static final int DAYS = 5;

    private final CentrePlanner planner = new CentrePlanner(Matching.standard(), Prices.DEFAULT);

    @Test
    void aGapIsUsedByWhomNobodyCameToAndNobodyLosesAPromise() {
        int taken = 0;
        double gained = 0;
        for (int seed = 0; seed < DAYS; seed++) {
            Proposal plan = planned(seed, 7);
            Call gone = plan
                .day()
                .calls()
                .stream()
                .filter(call -> !plan.of(call.order()).now().isEmpty())
                .skip(seed)
                .findFirst()
                .orElseThrow();
            Set<Id<Worker>> freed = new HashSet<>();
            plan.of(gone.order())
                .now()
                .forEach(one -> freed.add(one.worker()));
            CentreDay day = without(promised(plan), gone.order());

            Proposal filled = planner.fill(day, freed, seed);

            assertThat(broken(filled))
                .as("seed " + seed)
                .isEmpty();
            assertThat(filled.placed()).noneMatch(one -> one.change() == Change.TAKEN_BACK);
            assertThat(filled.placed()).noneMatch(Proposal.Placed::consent);
            assertThat(filled.after().total()).isLessThanOrEqualTo(filled.before().total());
            taken += filled.leftOutBefore() - filled.leftOut();
            Proposal moved = planner.fill(promisedOnly(day), freed, seed);
            gained += moved.before().total() - moved.after().total();
        }
        assertThat(taken).isPositive();
        assertThat(gained).as("visits move up where that is worth more than it costs").isPositive();
    }

    @Test
    void anotherTimeIsAskedForOnlyWhereThePromiseCannotBeKeptWithinItsWindow() {
        int asked = 0;
        for (int seed = 0; seed < DAYS; seed++) {
            Proposal repair = planner.repair(withIll(promised(planned(seed, 7)), seed), seed);
            Proposal asking = planner.asking(repair, seed);

            assertThat(broken(asking))
                .as("seed " + seed)
                .isEmpty();
            for (Call call : asking.day().calls()) {
                Proposal.Placed now = asking.of(call.order());
                if (repair.of(call.order()).change() != Change.TAKEN_BACK) {
                    assertThat(now.now())
                        .extracting(Agreed::visit)
                        .isEqualTo(visits(repair.of(call.order())));
                    assertThat(now.consent()).isFalse();
                } else if (!now.now().isEmpty()) {
                    Instant start = now.now().getFirst().visit().start();
                    boolean outside =
                        start.isBefore(call.told().start()) || start.isAfter(call.need().in(call.told()).latest());
                    assertThat(now.consent()).isEqualTo(outside);
                    asked += now.consent() ? 1 : 0;
                }
            }
            assertThat(asking.leftOut()).isLessThanOrEqualTo(repair.leftOut());
        }
        assertThat(asked).isGreaterThan(3);
    }

    private Proposal planned(int seed, int workers) {
        Proposal from = planner.standing(CentreCity.day(seed, 30, workers));
        return planner.plan(from, Set.of(), Budget.steps(24), 1, 7, cost -> {});
    }

    private static CentreDay promised(Proposal plan) {
        List<Call> calls = plan
            .day()
            .calls()
            .stream()
            .map(call -> new Call(call.need(), plan.of(call.order()).now(), false, call.met()))
            .toList();
        return new CentreDay(plan.day().date(), plan.day().zone(), plan.day().workers(), calls);
    }

    private static CentreDay without(CentreDay day, Id<Order> gone) {
        List<Call> calls = day
            .calls()
            .stream()
            .filter(call -> !call.order().equals(gone))
            .toList();
        return new CentreDay(day.date(), day.zone(), day.workers(), calls);
    }

    private static List<TimeWindow> visits(Proposal.Placed placed) {
        return placed.now().stream().map(Agreed::visit).toList();
    }

    private static CentreDay promisedOnly(CentreDay day) {
        List<Call> calls = day
            .calls()
            .stream()
            .filter(call -> !call.agreed().isEmpty())
            .toList();
        return new CentreDay(day.date(), day.zone(), day.workers(), calls);
    }

    private static CentreDay withIll(CentreDay day, int seed) {
        List<WorkerDay> workers = new ArrayList<>(day.workers());
        var leave = TimeWindow.from(CentreCity.at("07:30"), Duration.ofHours(13));
        int who = seed % workers.size();
        workers.set(who, CentreCity.onLeave(workers.get(who), leave));
        return new CentreDay(day.date(), day.zone(), workers, day.calls());
    }

    private static List<?> broken(Proposal plan) {
        Map<Id<Order>, List<Agreed>> now = new HashMap<>();
        plan.placed().forEach(one -> now.put(one.order(), one.now()));
        return new SecondOpinion(plan.day(), now).broken(Set.of());
    }
}
