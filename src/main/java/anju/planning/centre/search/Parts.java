package anju.planning.centre.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which changes of a plan hold only together. Two belong together when one worker could not have the new visit of the one
 * beside the old or the new visit of the other; everything else can be done in any order, or not at all.
 */
public final class Parts {

    private static final long EVER = Long.MIN_VALUE / 4;

    private final Ground ground;
    private final Roster before;
    private final Roster after;
    private final boolean[] changed;
    private final int[] leader;

    /** A visit where it is promised, where it is planned, or both; home is where every day begins. */
    private record Spot(Stop stop, boolean old, boolean planned) {
        long start() {
            return stop == null ? EVER : stop.start();
        }
    }

    private Parts(Roster before, Roster after, boolean[] changed) {
        this.ground = after.ground;
        this.before = before;
        this.after = after;
        this.changed = changed;
        leader = new int[changed.length];
        for (int c = 0; c < leader.length; c++) {
            leader[c] = c;
        }
        for (int w = 0; w < ground.workers.length; w++) {
            joinByTime(w, spots(w));
            joinByHours(w);
        }
        joinByResident();
    }

    /** The part of each call, from 1 up in the order of the calls; 0 for one that is not among the changed. */
    public static int[] of(Roster before, Roster after, boolean[] changed) {
        Parts parts = new Parts(before, after, changed);
        int[] numbers = new int[changed.length];
        int last = 0;
        for (int c = 0; c < changed.length; c++) {
            if (changed[c]) {
                int first = parts.leader(c);
                numbers[c] = first == c ? ++last : numbers[first];
            }
        }
        return numbers;
    }

    private List<Spot> spots(int worker) {
        List<Spot> spots = new ArrayList<>();
        spots.add(new Spot(null, true, true));
        for (Stop stop : after.stops(worker)) {
            spots.add(new Spot(stop, !isChanged(stop), true));
        }
        for (int c = 0; c < changed.length; c++) {
            if (changed[c] && has(ground.promisedBy[c], worker)) {
                spots.add(new Spot(Stop.of(c, ground.commitment(c, ground.promisedAt[c], 0)), true, false));
            }
        }
        spots.sort(Comparator.comparingLong(Spot::start));
        return spots;
    }

    private void joinByTime(int worker, List<Spot> spots) {
        for (int i = 0; i < spots.size(); i++) {
            for (int j = i + 1; j < spots.size(); j++) {
                Spot first = spots.get(i);
                Spot second = spots.get(j);
                boolean sameCall = isChanged(first.stop()) && first.stop().call() == second.stop().call();
                if (sameCall || fits(worker, first, second)) {
                    continue;
                }
                Set<Integer> together = new HashSet<>();
                boolean apartToday = (first.old() && second.old()) || (first.planned() && second.planned());
                // where both are at once, it is what lies between that makes it hold
                for (int k = i; k <= j; k = apartToday || k == j ? k + 1 : j) {
                    if (isChanged(spots.get(k).stop())) {
                        together.add(spots.get(k).stop().call());
                    }
                }
                join(together);
            }
        }
    }

    private boolean fits(int worker, Spot first, Spot second) {
        Legs legs = ground.legs[worker];
        Stop to = second.stop();
        int seconds = legs.seconds(first.stop(), to);
        if (to.call() == Stop.ELSEWHERE) {
            return first.stop() == null || legs.fits(first.stop(), to);
        }
        // a promise that cannot be kept in any case is not what the others have to wait for
        boolean isLost = !second.planned() && before.who(to.call()) == null;
        if (!isLost && legs.isInLeave(to.start(), seconds)) {
            return false;
        }
        if (first.stop() == null) {
            return !second.planned() || second.old() || setsOut(to.call()) + seconds <= to.start();
        }
        long promised = ground.promisedTravel(to.call(), worker, to.start());
        return legs.fits(first.stop(), to) && first.stop().end() <= to.start() - promised;
    }

    private long setsOut(int call) {
        return ground.needs[call].setOutFrom().getEpochSecond() + 1;
    }

    /** Where the hours hold with everything that comes and nothing that goes, they hold with any part of it. */
    private void joinByHours(int worker) {
        long day = 0;
        long calls = 0;
        Set<Integer> here = new HashSet<>();
        for (Stop stop : after.stops(worker)) {
            day += (stop.end() - stop.start()) / 60;
            calls += stop.call() == Stop.ELSEWHERE ? 0 : ground.seconds(stop.call()) / 60;
            if (isChanged(stop)) {
                here.add(stop.call());
            }
        }
        for (int c = 0; c < changed.length; c++) {
            if (changed[c] && has(ground.promisedBy[c], worker) && here.add(c)) {
                day += ground.seconds(c) / 60;
                calls += ground.seconds(c) / 60;
            }
        }
        var who = ground.workers[worker];
        boolean holds =
            day <= who.worker().minutesPerDay() && who.weekMinutes() + calls <= who.worker().minutesPerWeek();
        if (!holds) {
            join(here);
        }
    }

    private void joinByResident() {
        for (int c = 0; c < changed.length; c++) {
            for (int other : ground.siblings[c]) {
                boolean meets =
                    changed[c] &&
                    changed[other] &&
                    after.who(c) != null &&
                    ground.promisedBy[other] != null &&
                    after.start(c) < ground.promisedAt[other] + ground.seconds(other) &&
                    ground.promisedAt[other] < after.start(c) + ground.seconds(c);
                if (meets) {
                    join(Set.of(c, other));
                }
            }
        }
    }

    private boolean isChanged(Stop stop) {
        return stop != null && stop.call() != Stop.ELSEWHERE && changed[stop.call()];
    }

    private static boolean has(int[] workers, int worker) {
        for (int w : workers == null ? new int[0] : workers) {
            if (w == worker) {
                return true;
            }
        }
        return false;
    }

    /** The least number of those together leads. */
    private void join(Set<Integer> together) {
        int first = together.stream().mapToInt(this::leader).min().orElse(0);
        for (int c : together) {
            leader[leader(c)] = first;
        }
    }

    private int leader(int call) {
        return leader[call] == call ? call : leader(leader[call]);
    }
}
