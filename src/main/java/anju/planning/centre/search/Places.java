package anju.planning.centre.search;

import anju.matching.route.Starts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Where a call can go, by the rules of matching, and where it costs least. Remembers what it looked at. */
final class Places {

    /** Workers and a start, and what the roster's cost grows by beyond leaving the call out. */
    record Place(int[] workers, long start, double cost) {}

    /** The best place, and what the best one with other workers costs; the best may be null. */
    record Choice(Place best, double next) {}

    /** What one worker costs at each start, NaN where they cannot come; null where they never can. */
    private record Fit(long stamp, long first, double[] costs, double best, long bestStart) {}

    private static final int MINUTE = 60;

    private final Ground ground;
    private final Fit[][] seen;

    Places(Ground ground) {
        this.ground = ground;
        seen = new Fit[ground.calls.length][ground.workers.length];
    }

    /** Where a call that nobody comes to would best go. */
    Choice choose(Roster roster, int call) {
        List<Integer> workers = new ArrayList<>();
        for (int w : ground.able[call]) {
            if (fit(roster, call, w).costs() != null) {
                workers.add(w);
            }
        }
        Choice choice = ground.needs[call].item().workers() == 1 ? one(call, workers) : two(call, workers);
        Place stay = stay(roster, call);
        if (stay == null || (choice.best() != null && choice.best().cost() <= stay.cost())) {
            return choice;
        }
        return new Choice(stay, choice.best() == null ? choice.next() : choice.best().cost());
    }

    /** Whether another call, now placed with these workers, may change what there is to choose from for a call. */
    boolean concerns(int call, int placed, int[] workers) {
        for (int w : workers) {
            for (int able : ground.able[call]) {
                if (able == w) {
                    return true;
                }
            }
            for (int promised : ground.promisedBy[call] == null ? new int[0] : ground.promisedBy[call]) {
                if (promised == w) {
                    return true;
                }
            }
        }
        for (int sibling : ground.siblings[call]) {
            if (sibling == placed) {
                return true;
            }
        }
        return false;
    }

    private Choice one(int call, List<Integer> workers) {
        double leftOut = ground.pricing.call(call, null, 0);
        double next = leftOut;
        Place best = null;
        for (int w : workers) {
            Fit fit = seen[call][w];
            if (best == null || fit.best() < best.cost()) {
                next = best == null ? leftOut : best.cost();
                best = new Place(new int[] { w }, fit.bestStart(), fit.best());
            } else {
                next = Math.min(next, fit.best());
            }
        }
        return new Choice(best, next);
    }

    /** Two are harder to find than one, so the price of leaving them out is taken for their next best. */
    private Choice two(int call, List<Integer> workers) {
        workers.sort(Comparator.comparingDouble((Integer w) -> seen[call][w].best()).thenComparing(w -> w));
        Place best = null;
        for (int i = 0; i < workers.size(); i++) {
            Fit a = seen[call][workers.get(i)];
            for (int j = i + 1; j < workers.size(); j++) {
                Fit b = seen[call][workers.get(j)];
                if (best != null && a.best() + b.best() >= best.cost()) {
                    break;
                }
                for (int k = 0; k < Math.min(a.costs().length, b.costs().length); k++) {
                    double sum = a.costs()[k] + b.costs()[k];
                    if (sum < (best == null ? Double.MAX_VALUE : best.cost())) {
                        long start = a.first() + (long) k * MINUTE;
                        best = new Place(new int[] { workers.get(i), workers.get(j) }, start, sum);
                    }
                }
            }
        }
        return new Choice(best, ground.pricing.call(call, null, 0));
    }

    /** As promised, where that can be kept. */
    private Place stay(Roster roster, int call) {
        int[] workers = ground.promisedBy[call];
        if (workers == null || !roster.mayStay(call)) {
            return null;
        }
        long start = ground.promisedAt[call];
        double sum = 0;
        for (int w : workers) {
            double cost = new Gauge(roster, call, w).at(start);
            if (Double.isNaN(cost)) {
                return null;
            }
            sum += cost;
        }
        return new Place(workers, start, sum);
    }

    private Fit fit(Roster roster, int call, int worker) {
        long stamp = roster.stamp(call, worker);
        Fit fit = seen[call][worker];
        if (fit == null || fit.stamp() != stamp) {
            fit = look(roster, call, worker, stamp);
            seen[call][worker] = fit;
        }
        return fit;
    }

    private Fit look(Roster roster, int call, int worker, long stamp) {
        Starts open = ground.matching.open(roster.need(call), roster.day(worker, call));
        if (open == null) {
            return new Fit(stamp, 0, null, 0, 0);
        }
        Gauge gauge = new Gauge(roster, call, worker);
        double[] costs = new double[(int) ((open.last() - open.first()) / MINUTE) + 1];
        Arrays.fill(costs, Double.NaN);
        double best = Double.MAX_VALUE;
        long bestStart = 0;
        for (long s = open.next(open.first()); s != Long.MAX_VALUE; s = open.next(s + 1)) {
            double cost = gauge.at(s);
            costs[(int) ((s - open.first()) / MINUTE)] = cost;
            if (cost < best) {
                best = cost;
                bestStart = s;
            }
        }
        return new Fit(stamp, open.first(), best == Double.MAX_VALUE ? null : costs, best, bestStart);
    }

    /** What it costs that one worker comes to a call, start by start in ascending order. */
    private final class Gauge {

        private final int call;
        private final Legs legs;
        private final Stop door;
        private final List<Stop> stops;
        private final long seconds;
        private final double always;
        private final int together;

        private int gap = -1;
        private Stop before;
        private Stop after;
        private int there;
        private int on;
        private double ways;

        Gauge(Roster roster, int call, int worker) {
            this.call = call;
            legs = ground.legs[worker];
            door = ground.doors[call];
            stops = roster.stops(worker);
            seconds = ground.seconds(call);
            together = ground.needs[call].item().workers();
            Pricing pricing = ground.pricing;
            long minutes = 0;
            int hard = 0;
            for (Stop stop : stops) {
                if (stop.call() != Stop.ELSEWHERE) {
                    minutes += ground.seconds(stop.call()) / 60;
                    hard += pricing.isHard(stop.call()) ? 1 : 0;
                }
            }
            always =
                pricing.suits(call, worker) +
                pricing.replaced(call, worker) +
                pricing.fairness(worker, minutes + seconds / 60, hard + (pricing.isHard(call) ? 1 : 0)) -
                pricing.fairness(worker, minutes, hard);
        }

        /** NaN where the next visit would then be reached on a way that lies in leave. */
        double at(long start) {
            int k = Math.max(0, gap);
            while (k < stops.size() && stops.get(k).start() <= start) {
                k++;
            }
            if (k != gap) {
                enter(k);
            }
            if (after != null && after.call() != Stop.ELSEWHERE && legs.isInLeave(after.start(), on)) {
                return Double.NaN;
            }
            double sum = always + ways + ground.pricing.moved(call, start) / together;
            if (before != null) {
                sum += legs.waiting(before.end(), start, there) + legs.risk(before.end(), start, there);
            }
            if (after != null) {
                sum += legs.waiting(start + seconds, after.start(), on) + legs.risk(start + seconds, after.start(), on);
            }
            return sum;
        }

        private void enter(int k) {
            gap = k;
            before = k == 0 ? null : stops.get(k - 1);
            after = k == stops.size() ? null : stops.get(k);
            there = legs.seconds(before, door);
            on = legs.seconds(door, after);
            int direct = legs.seconds(before, after);
            ways = legs.travel(there) + legs.travel(on) - legs.travel(direct);
            if (before != null && after != null) {
                ways -=
                    legs.waiting(before.end(), after.start(), direct) + legs.risk(before.end(), after.start(), direct);
            }
        }
    }
}
