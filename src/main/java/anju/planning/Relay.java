package anju.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleConsumer;

/**
 * Several searches at once, one a core. They meet now and then, always after the same share of the budget, and the worst goes
 * on from where the best stands; so the same seeds and number of steps give the same answer however the threads are scheduled.
 */
public final class Relay {

    private static final int MEETINGS = 40;

    private Relay() {}

    /** One search: a solution that it changes, and the best it has come by. */
    public interface Runner<S> {
        /** Searches until this share of the budget is spent. */
        void run(Budget budget, double until);

        /** Where it stands. */
        S now();

        /** The best it has come by. */
        S best();

        /** What a solution costs. */
        double cost(S solution);

        /** Goes on from somewhere else. */
        void goFrom(S solution);
    }

    /** Runs all of them to the end of the budget and answers the best; {@code progress} hears its cost at each meeting. */
    public static <S> S run(List<? extends Runner<S>> runners, Budget budget, DoubleConsumer progress) {
        var first = runners.get(0);
        for (int meeting = 1; meeting <= MEETINGS; meeting++) {
            leg(runners, budget, (double) meeting / MEETINGS);
            progress.accept(first.cost(best(runners)));
            if (meeting < MEETINGS && runners.size() > 1) exchange(runners);
        }
        return best(runners);
    }

    private static <S> void leg(List<? extends Runner<S>> runners, Budget budget, double until) {
        List<Callable<Void>> legs = new ArrayList<>();
        for (Runner<S> runner : runners) {
            legs.add(() -> {
                runner.run(budget, until);
                return null;
            });
        }
        together(legs);
    }

    /** Does all of it at once, a thread each, and answers what each came to; throws IllegalStateException when one fails. */
    public static <T> List<T> together(List<Callable<T>> work) {
        List<T> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            for (var each : threads.invokeAll(work)) done.add(each.get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("planning was interrupted", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
        return done;
    }

    private static <S> void exchange(List<? extends Runner<S>> runners) {
        Runner<S> ahead = runners.get(0);
        Runner<S> behind = ahead;
        for (Runner<S> runner : runners) {
            if (runner.cost(runner.now()) < ahead.cost(ahead.now())) ahead = runner;
            if (runner.cost(runner.now()) > behind.cost(behind.now())) behind = runner;
        }
        if (ahead != behind) behind.goFrom(ahead.now());
    }

    private static <S> S best(List<? extends Runner<S>> runners) {
        Runner<S> best = runners.get(0);
        for (Runner<S> runner : runners) if (runner.cost(runner.best()) < best.cost(best.best())) best = runner;
        return best.best();
    }
}
