package anju.planning.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anju.planning.Budget;
import anju.planning.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HaulPlannerTest {

    @Test
    void noTourBreaksAHardRuleWhateverTheDay() {
        for (long seed = 0; seed < 150; seed++) {
            Haul haul = random(seed);
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
            Haul haul = random(seed);
            var ground = new Ground(haul);
            var dice = new Dice(seed);
            var ruin = new Ruin(ground, dice);
            var recreate = new Recreate(ground, dice);
            var kept = new Tours(ground);
            recreate.apply(kept, haul.fleet());
            for (int i = 0; i < 100; i++) {
                var trial = new Tours(ground);
                trial.take(kept);
                ruin.apply(trial);
                recreate.apply(trial, haul.fleet());
                agree(haul, trial, "day " + seed + " step " + i);
                if (dice.coin()) kept = trial;
                // what was not kept must not have changed what was
                agree(haul, kept, "day " + seed + " kept at step " + i);
            }
        }
    }

    @Test
    void theSameSeedAndStepsGiveTheSameTours() {
        Haul haul = random(11);
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

    private static List<List<Integer>> plan(Haul haul, long steps, int cores, long seed) {
        return HaulPlanner.plan(haul, Budget.steps(steps), cores, seed, cost -> {});
    }

    private static Haul random(long seed) {
        var random = new Random(seed);
        boolean pairs = random.nextBoolean();
        int errands = random.nextInt(15);
        List<Stop> stops = new ArrayList<>(List.of(new Stop(0, 0, 0, 0, 0, 400, 0)));
        List<Errand> all = new ArrayList<>();
        for (int i = 0; i < errands; i++) {
            int load = random.nextInt(12);
            if (pairs && random.nextInt(5) > 0) {
                all.add(new Errand(stops.size(), stops.size() + 1));
                stops.add(stop(random, stops.size(), load));
                stops.add(stop(random, stops.size(), -load));
            } else {
                all.add(new Errand(Errand.NONE, stops.size()));
                stops.add(stop(random, stops.size(), pairs ? 0 : -load));
            }
        }
        double[][] distance = new double[stops.size()][stops.size()];
        int[] x = random.ints(stops.size(), 0, 60).toArray();
        int[] y = random.ints(stops.size(), 0, 60).toArray();
        for (int i = 0; i < x.length; i++) for (int j = 0; j < x.length; j++) distance[i][j] = Math.hypot(
            x[i] - x[j],
            y[i] - y[j]
        );
        return new Haul("random", 1 + random.nextInt(6), 10, stops, all, distance, random.nextBoolean());
    }

    private static Stop stop(Random random, int id, int load) {
        int open = random.nextInt(300);
        return new Stop(id, 0, 0, load, open, open + random.nextInt(120), random.nextInt(20));
    }
}
