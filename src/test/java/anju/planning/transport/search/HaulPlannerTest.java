package anju.planning.transport.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anju.planning.Budget;
import anju.planning.Dice;
import anju.planning.transport.Errand;
import anju.planning.transport.Haul;
import anju.planning.transport.HaulCheck;
import anju.planning.transport.Stop;
import java.util.List;
import org.junit.jupiter.api.Test;

class HaulPlannerTest {

    @Test
    void noTourBreaksAHardRuleWhateverTheDay() {
        for (long seed = 0; seed < 150; seed++) {
            Haul haul = RandomHaul.of(seed);
            var verdict = HaulCheck.of(haul, plan(haul, 2_000, 1, seed));
            // windows that nobody can reach, loads that no vehicle can carry: those stay undone, and it is said
            assertThat(verdict.breaches())
                .as("day " + seed)
                .allMatch(breach -> breach.startsWith("UNSERVED"));
        }
    }

    @Test
    void whatTheSearchBelievesIsWhatTheCheckSays() {
        for (long seed = 0; seed < 50; seed++) {
            Haul haul = RandomHaul.of(seed);
            var ground = new Ground(haul);
            var dice = new Dice(seed);
            var ruin = new Ruin(ground, dice);
            var recreate = new Recreate(ground, dice);
            var tours = new Tours(ground);
            recreate.apply(tours, haul.fleet());
            for (int i = 0; i < 100; i++) {
                var before = tours.list();
                tours.begin();
                ruin.apply(tours);
                recreate.apply(tours, haul.fleet());
                agree(haul, tours, "day " + seed + " step " + i);
                agreeWithFresh(ground, tours, "day " + seed + " step " + i);
                if (dice.coin()) continue;
                tours.undo();
                assertThat(tours.list()).isEqualTo(before);
                agree(haul, tours, "day " + seed + " undone at step " + i);
            }
        }
    }

    @Test
    void tradedTailsAreWhatTheCheckSays() {
        int traded = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            Haul haul = RandomHaul.of(seed);
            var ground = new Ground(haul);
            if (ground.errands == 0) continue;
            var dice = new Dice(seed);
            var tails = new Tails(ground, dice);
            var tours = new Tours(ground);
            new Recreate(ground, dice).apply(tours, haul.fleet());
            for (int i = 0; i < 100; i++) {
                double before = tours.distance;
                if (!tails.trade(tours, haul.fleet(), 20)) continue;
                traded++;
                assertThat(tours.distance).isLessThan(before + 20);
                agree(haul, tours, "day " + seed + " trade " + i);
                agreeWithFresh(ground, tours, "day " + seed + " trade " + i);
                if (dice.below(3) > 0) continue;
                tours.undo();
                assertThat(tours.distance).isCloseTo(before, within(1e-6));
                agree(haul, tours, "day " + seed + " undone at trade " + i);
            }
        }
        assertThat(traded).isGreaterThan(1_000);
    }

    @Test
    void theSameSeedAndStepsGiveTheSameTours() {
        Haul haul = RandomHaul.of(11);
        assertThat(plan(haul, 5_000, 2, 4)).isEqualTo(plan(haul, 5_000, 2, 4));
    }

    @Test
    void theCheckSeesEachRuleBroken() {
        double[][] line = { { 0, 10, 20 }, { 10, 0, 10 }, { 20, 10, 0 } };
        var stops = List.of(
            new Stop(0, 0, 0, 0, 0, 100, 0),
            new Stop(1, 10, 0, 5, 0, 30, 5),
            new Stop(2, 20, 0, -5, 0, 30, 5)
        );
        var haul = new Haul("pair", 1, 5, stops, List.of(new Errand(1, 2)), line, true);
        assertThat(HaulCheck.of(haul, List.of(List.of(1, 2))).breaches()).isEmpty();
        assertThat(HaulCheck.of(haul, List.of(List.of(1, 2))).distance()).isEqualTo(40);
        assertThat(HaulCheck.of(haul, List.of(List.of(2, 1))).breaches()).contains("ORDER 2", "LATE 1", "CAPACITY 2");
        assertThat(HaulCheck.of(haul, List.of(List.of(1), List.of(2))).breaches()).contains("APART 2", "FLEET 2");
        assertThat(HaulCheck.of(haul, List.of()).breaches()).containsExactly("UNSERVED 2");
        assertThat(HaulCheck.of(haul, List.of(List.of(1, 1, 2))).breaches()).contains("TWICE 1");
    }

    private static void agree(Haul haul, Tours tours, String when) {
        var verdict = HaulCheck.of(haul, tours.list());
        assertThat(verdict.breaches())
            .as(when)
            .allMatch(breach -> breach.startsWith("UNSERVED"));
        assertThat(verdict.breaches()).as(when).hasSize(tours.absents);
        assertThat(tours.distance).as(when).isCloseTo(verdict.distance(), within(1e-6));
    }

    /** Times and loads that were computed only as far as they changed are those computed anew. */
    private static void agreeWithFresh(Ground ground, Tours tours, String when) {
        var fresh = new Tours(ground);
        fresh.take(tours);
        for (int stop = 1; stop < ground.stops; stop++) {
            if (tours.tourOf[stop] == Tours.ABSENT) continue;
            assertThat(tours.leave[stop]).as(when).isEqualTo(fresh.leave[stop]);
            assertThat(tours.latest[stop]).as(when).isEqualTo(fresh.latest[stop]);
            assertThat(tours.aboard[stop]).as(when).isEqualTo(fresh.aboard[stop]);
            assertThat(tours.load[tours.tourOf[stop]]).as(when).isEqualTo(fresh.load[tours.tourOf[stop]]);
        }
        assertThat(tours.count).as(when).isEqualTo(tours.list().size());
    }

    private static List<List<Integer>> plan(Haul haul, long steps, int cores, long seed) {
        return HaulPlanner.plan(haul, Budget.steps(steps), cores, seed, cost -> {});
    }
}
