package anju.planning.search;

import anju.planning.Budget;
import anju.planning.Relay;
import anju.planning.day.Day;
import anju.planning.day.Plan;
import anju.planning.schedule.Layout;
import anju.planning.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Plans a day of care: a chain of annealing per core over the same cooling. */
public final class DayPlanner {

    private static final int NEIGHBOURS = 25;
    private static final long SEEDS_APART = 0x5DEECE66DL;

    private DayPlanner() {}

    /**
     * Plans a day; {@code progress} hears the best cost so far from time to time. A patient whom no carers can serve is left out,
     * whatever it costs. The same day, seed, cores and number of steps give the same plan on any machine.
     */
    public static Plan plan(Day day, Budget budget, int cores, long seed, DoubleConsumer progress) {
        if (cores < 1) throw new IllegalArgumentException(cores + " cores");
        var layout = new Layout(day);
        var neighbours = new Neighbours(layout, NEIGHBOURS);
        var cooling = Cooling.of(layout, neighbours);
        List<Chain> chains = new ArrayList<>();
        for (int i = 0; i < cores; i++) {
            var schedule = new Schedule(layout);
            Construction.fill(schedule);
            chains.add(new Chain(schedule, neighbours, cooling, Rounds.of(layout.visits), seed + i * SEEDS_APART));
        }
        var schedule = new Schedule(layout);
        schedule.load(Relay.run(chains, budget, progress));
        return schedule.plan();
    }

    /** A first plan without a search: each visit, by its window, with whoever makes it cheapest. */
    public static Plan sketch(Day day) {
        var schedule = new Schedule(new Layout(day));
        Construction.fill(schedule);
        return schedule.plan();
    }

    /**
     * One chain's part of a longer search: goes on from a plan, with the cooling between two shares of the whole (0 to 1), and
     * answers the best it came by, never dearer than the plan.
     */
    public static Plan improve(Day day, Plan from, Budget budget, double begun, double until, long seed) {
        var layout = new Layout(day);
        var neighbours = new Neighbours(layout, NEIGHBOURS);
        var schedule = new Schedule(layout);
        schedule.load(from);
        var cooling = Cooling.of(layout, neighbours).between(begun, until);
        var chain = new Chain(schedule, neighbours, cooling, Rounds.one(), seed);
        chain.run(budget, 1);
        schedule.load(chain.best());
        return schedule.plan();
    }
}
