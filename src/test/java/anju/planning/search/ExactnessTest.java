package anju.planning.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anju.planning.Budget;
import anju.planning.Dice;
import anju.planning.RandomDay;
import anju.planning.check.Breach;
import anju.planning.check.Breach.Rule;
import anju.planning.check.PlanCheck;
import anju.planning.check.Verdict;
import anju.planning.day.Day;
import anju.planning.day.Part;
import anju.planning.day.Weights;
import anju.planning.schedule.Layout;
import anju.planning.schedule.Schedule;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the search believes of a schedule is what the slow check says of the plan, after each of a million moves, kept or
 * taken back.
 */
class ExactnessTest {

    private static final int MOVES_A_DAY = 100;
    private static final int MOVES = 1_000_000;

    @Test
    void theIncrementalCostIsTheIndependentOne() {
        int moves = 0;
        for (long seed = 0; moves < MOVES; seed++) moves += wander(RandomDay.of(seed), seed);
    }

    @Test
    void aScheduleThatIsLoadedCostsWhatItDid() {
        for (long seed = 0; seed < 50; seed++) {
            var layout = new Layout(RandomDay.of(seed));
            var schedule = new Schedule(layout);
            Construction.fill(schedule);
            var again = new Schedule(layout);
            again.load(schedule.choice());
            assertThat(again.cost())
                .as("day " + seed)
                .isCloseTo(schedule.cost(), within(1e-6));
        }
    }

    @Test
    void aPlanThatIsReadAgainCostsWhatItDid() {
        for (long seed = 0; seed < 100; seed++) {
            Day day = RandomDay.of(seed);
            // where a break is follows from the window aimed at, which a plan does not tell
            if (day.pause().isPresent()) continue;
            var schedule = new Schedule(new Layout(day));
            schedule.load(DayPlanner.plan(day, Budget.steps(2_000), 1, seed, cost -> {}));
            var again = new Schedule(schedule.layout);
            again.load(schedule.plan());
            assertThat(again.plan())
                .as("day " + seed)
                .isEqualTo(schedule.plan());
            compare(day, again, "day " + seed);
        }
    }

    /** Answers how many moves were made and compared. */
    private static int wander(Day day, long seed) {
        var layout = new Layout(day);
        var dice = new Dice(seed);
        var schedule = new Schedule(layout);
        Construction.fill(schedule);
        compare(day, schedule, "day " + seed + " at first");
        if (layout.visits == 0) return 0;
        int made = 0;
        var moves = new Moves(schedule, new Neighbours(layout, 10), dice);
        for (int i = 0; i < MOVES_A_DAY; i++) {
            if (!moves.any()) continue;
            schedule.keepUpTo(dice.coin() ? schedule.cost() : Double.MAX_VALUE);
            compare(day, schedule, "day " + seed + " after move " + i);
            made++;
        }
        return made;
    }

    private static void compare(Day day, Schedule schedule, String when) {
        Verdict verdict = PlanCheck.of(day, schedule.plan());
        Set<String> impossible = IntStream.range(0, schedule.layout.visits)
            .filter(visit -> !schedule.layout.possible(visit))
            .mapToObj(visit -> day.patients().get(schedule.layout.patient[visit]).id())
            .collect(Collectors.toSet());
        for (Breach breach : verdict.breaches()) {
            assertThat(breach.rule())
                .as(when + ": " + breach)
                .isEqualTo(Rule.UNSERVED);
            assertThat(impossible)
                .as(when + ": " + breach)
                .contains(breach.patient());
        }
        double unserved = verdict.breaches().size() * (Weights.HARD - day.weights().of(Part.LEFT_OUT));
        assertThat(schedule.cost())
            .as(when)
            .isCloseTo(verdict.costs().total() + unserved, within(1e-5));
    }
}
