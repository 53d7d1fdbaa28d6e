package anju.planning.search;

import anju.planning.Budget;
import anju.planning.day.Day;
import anju.planning.day.Plan;
import anju.planning.schedule.Layout;
import anju.planning.schedule.Schedule;
import anju.planning.schedule.Schedule.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleConsumer;

/**
 * Plans a day: a chain of annealing per core over the same cooling, which meet now and then, where the worst goes on from
 * where the best stands. The same day, seed, cores and number of steps give the same plan on any machine.
 */
public final class DayPlanner {

    private static final int NEIGHBOURS = 25;
    private static final int MEETINGS = 40;

    private final Layout layout;
    private final List<Chain> chains = new ArrayList<>();
    private final Budget budget;

    private DayPlanner(Day day, Budget budget, int cores, long seed) {
        if (cores < 1) throw new IllegalArgumentException(cores + " cores");
        this.budget = budget;
        layout = new Layout(day);
        var neighbours = new Neighbours(layout, NEIGHBOURS);
        var cooling = Cooling.of(layout, neighbours);
        for (int i = 0; i < cores; i++) chains.add(new Chain(layout, neighbours, cooling, seed + i * 0x5DEECE66DL));
    }

    /** Plans a day; {@code progress} hears the best cost so far from time to time. */
    public static Plan plan(Day day, Budget budget, int cores, long seed, DoubleConsumer progress) {
        return new DayPlanner(day, budget, cores, seed).run(progress);
    }

    private Plan run(DoubleConsumer progress) {
        try (ExecutorService threads = Executors.newFixedThreadPool(chains.size())) {
            for (int meeting = 1; meeting <= MEETINGS; meeting++) {
                double until = (double) meeting / MEETINGS;
                together(threads, until);
                progress.accept(best().cost());
                if (meeting < MEETINGS) exchange();
            }
        }
        var schedule = new Schedule(layout);
        schedule.load(best());
        return schedule.plan();
    }

    private void together(ExecutorService threads, double until) {
        List<Callable<Void>> legs = new ArrayList<>();
        for (Chain chain : chains) {
            legs.add(() -> {
                chain.run(budget, until);
                return null;
            });
        }
        try {
            for (var leg : threads.invokeAll(legs)) leg.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("planning was interrupted", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    private void exchange() {
        if (chains.size() < 2) return;
        Choice ahead = null;
        Chain behind = null;
        double worst = -1;
        for (Chain chain : chains) {
            Choice now = chain.now();
            if (ahead == null || now.cost() < ahead.cost()) ahead = now;
            if (now.cost() > worst) {
                worst = now.cost();
                behind = chain;
            }
        }
        behind.goFrom(ahead);
    }

    private Choice best() {
        Choice best = chains.get(0).best();
        for (Chain chain : chains) if (chain.best().cost() < best.cost()) best = chain.best();
        return best;
    }
}
