package anju.planning.centre.search;

import anju.matching.MatchOutcome;
import anju.matching.Need;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.certificate.Verdict;
import anju.matching.index.WorkerDay;
import anju.matching.route.Commitment;
import anju.planning.centre.Costs;
import anju.value.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Who comes to which call when, and what that costs. */
public final class Roster {

    final Ground ground;
    private final int[][] who;
    private final long[] start;
    private final List<List<Stop>> stops;
    private final double[] callCost;
    private final double[] dayCost;
    private final long[] stamp;

    /** Nobody comes to any call. */
    public Roster(Ground ground) {
        this.ground = ground;
        who = new int[ground.calls.length][];
        start = new long[ground.calls.length];
        stops = new ArrayList<>(ground.elsewhere);
        callCost = new double[ground.calls.length];
        dayCost = new double[ground.workers.length];
        stamp = new long[ground.workers.length];
        for (int c = 0; c < who.length; c++) {
            callCost[c] = ground.pricing.call(c, null, 0);
        }
        for (int w = 0; w < dayCost.length; w++) {
            dayCost[w] = ground.pricing.day(w, stops.get(w));
        }
    }

    /** Everything as promised, lawful or not. */
    static Roster asPromised(Ground ground) {
        Roster roster = new Roster(ground);
        for (int c = 0; c < ground.calls.length; c++) {
            if (ground.promisedBy[c] != null) {
                roster.place(c, ground.promisedBy[c], ground.promisedAt[c]);
            }
        }
        return roster;
    }

    /** Becomes like another of the same ground. */
    public void take(Roster other) {
        System.arraycopy(other.who, 0, who, 0, who.length);
        System.arraycopy(other.start, 0, start, 0, start.length);
        System.arraycopy(other.callCost, 0, callCost, 0, callCost.length);
        System.arraycopy(other.dayCost, 0, dayCost, 0, dayCost.length);
        System.arraycopy(other.stamp, 0, stamp, 0, stamp.length);
        for (int w = 0; w < dayCost.length; w++) {
            stops.set(w, other.stops.get(w));
        }
    }

    /** Who comes to a call; null: nobody. */
    public int[] who(int call) {
        return who[call];
    }

    /** When they come, in epoch seconds. */
    public long start(int call) {
        return start[call];
    }

    /** A worker's visits of the day in order, those elsewhere too. */
    List<Stop> stops(int worker) {
        return stops.get(worker);
    }

    /** Changes with everything that a start at a call could depend on in that worker's day. */
    long stamp(int call, int worker) {
        long sum = stamp[worker];
        for (int sibling : ground.siblings[call]) {
            sum += who[sibling] == null ? 0 : mixed(~sibling, start[sibling]);
        }
        return sum;
    }

    /** What everything costs. */
    public double cost() {
        double sum = 0;
        for (double one : callCost) {
            sum += one;
        }
        for (double one : dayCost) {
            sum += one;
        }
        return sum;
    }

    /** What everything costs, by part. */
    public Costs costs() {
        return ground.pricing.costs(this);
    }

    /** Puts a call that nobody comes to there, lawful or not. */
    public void place(int call, int[] workers, long at) {
        who[call] = workers;
        start[call] = at;
        for (int w : workers) {
            List<Stop> changed = new ArrayList<>(stops.get(w));
            changed.add(Stop.of(call, ground.commitment(call, at, 0)));
            changed.sort(Stop.IN_ORDER);
            stops.set(w, changed);
            stamp[w] += mixed(call, at);
            dayCost[w] = ground.pricing.day(w, changed);
        }
        callCost[call] = ground.pricing.call(call, workers, at);
    }

    /** Takes a call out of the workers' days. */
    public void remove(int call) {
        for (int w : who[call]) {
            List<Stop> changed = new ArrayList<>(stops.get(w));
            changed.removeIf(stop -> stop.call() == call);
            stops.set(w, changed);
            stamp[w] -= mixed(call, start[call]);
            dayCost[w] = ground.pricing.day(w, changed);
        }
        who[call] = null;
        callCost[call] = ground.pricing.call(call, null, 0);
    }

    /** What the call needs beside the resident's other visits as they now are. */
    public Need need(int call) {
        Need need = ground.needs[call];
        List<TimeWindow> others = null;
        for (int sibling : ground.siblings[call]) {
            if (who[sibling] != null) {
                others = others == null ? new ArrayList<>(need.known().otherVisits()) : others;
                others.add(ground.commitment(sibling, start[sibling], 0).visit());
            }
        }
        return others == null ? need : need.beside(others);
    }

    /** A worker's day without that call. */
    public WorkerDay day(int worker, int except) {
        WorkerDay base = ground.workers[worker];
        List<Commitment> commitments = new ArrayList<>(base.commitments());
        long minutes = base.weekMinutes();
        int hard = base.hardVisits();
        for (Stop stop : stops.get(worker)) {
            int call = stop.call();
            if (call != Stop.ELSEWHERE && call != except) {
                long travel = ground.promisedTravel(call, worker, stop.start());
                commitments.add(ground.commitment(call, stop.start(), travel));
                minutes += ground.seconds(call) / 60;
                hard += ground.pricing.isHard(call) ? 1 : 0;
            }
        }
        int met = ground.calls[except].met().getOrDefault(base.worker().id(), 0);
        return new WorkerDay(base.worker(), commitments, (int) minutes, met, hard, base.version());
    }

    /** Whether a call may be where it is, for all who come. */
    public boolean isLawful(int call) {
        Instant at = Instant.ofEpochSecond(start[call]);
        Need need = need(call).only(at);
        boolean lawful = !at.isBefore(ground.needs[call].window().start()) && !at.isAfter(ground.needs[call].latest());
        for (int w : who[call]) {
            lawful = lawful && ground.matching.open(need, day(w, call)) != null;
        }
        return lawful || (isAsPromised(call) && mayStay(call));
    }

    /** Whether those come who have promised, when they have promised. */
    public boolean isAsPromised(int call) {
        return (
            who[call] != null &&
            ground.promisedBy[call] != null &&
            start[call] == ground.promisedAt[call] &&
            Arrays.equals(sorted(who[call]), sorted(ground.promisedBy[call]))
        );
    }

    /** Whether the promise of a call can be kept: nothing stands against it that was not overridden when it was made. */
    public boolean mayStay(int call) {
        return verdicts(call)
            .stream()
            .allMatch(v -> v.blocks().isEmpty() && ground.tolerated.get(call).containsAll(rules(v.overridable())));
    }

    /** What stands against the promise of a call, of each who has promised. */
    public List<Verdict> verdicts(int call) {
        Need need = need(call).at(Instant.ofEpochSecond(ground.promisedAt[call]));
        return ground.matching.check(
            need,
            Arrays.stream(ground.promisedBy[call])
                .mapToObj(w -> day(w, call))
                .toList()
        );
    }

    /** Why nobody can come to a call, a key {@code unmet.<code>} of the words; empty where somebody could. */
    public Optional<String> unmet(int call) {
        int[] able = ground.able[call];
        // who could not come on an empty day either only tells something where that holds for all
        List<WorkerDay> days = (able.length > 0 ? IntStream.of(able) : IntStream.range(0, ground.workers.length))
            .mapToObj(w -> day(w, call))
            .toList();
        return ground.matching.match(need(call), days, Map.of()) instanceof MatchOutcome.NoMatch none
            ? Optional.of(none.reason())
            : Optional.empty();
    }

    /** The rules that coordinators may override and that what is placed breaks, call by call. */
    List<Set<String>> overridden() {
        List<Set<String>> all = new ArrayList<>();
        for (int c = 0; c < who.length; c++) {
            Set<String> rules = new HashSet<>();
            if (who[c] != null) {
                verdicts(c).forEach(v -> rules.addAll(rules(v.overridable())));
            }
            all.add(rules);
        }
        return all;
    }

    /** The next call that a worker goes to from a moment on; -1: none, or a visit elsewhere. */
    public int next(int worker, long from) {
        for (Stop stop : stops.get(worker)) {
            if (stop.start() >= from) {
                return stop.call();
            }
        }
        return Stop.ELSEWHERE;
    }

    /** Seconds on the way to a call for one who comes: as promised, or from where they are before. */
    public long secondsBefore(int call, int worker) {
        long promised = ground.promisedTravel(call, worker, start[call]);
        Stop before = null;
        for (Stop stop : stops.get(worker)) {
            if (stop.call() == call) {
                return promised > 0 ? promised : ground.legs[worker].seconds(before, stop);
            }
            before = stop;
        }
        throw new IllegalArgumentException("worker " + worker + " does not come to call " + call);
    }

    private static Set<String> rules(List<Broken> broken) {
        Set<String> rules = new HashSet<>();
        broken.forEach(b -> rules.add(b.rule()));
        return rules;
    }

    private static int[] sorted(int[] numbers) {
        int[] copy = numbers.clone();
        Arrays.sort(copy);
        return copy;
    }

    /** SplitMix64 of both: sums of these tell days apart, whatever the order. */
    private static long mixed(int call, long at) {
        long z = call * 0x9E3779B97F4A7C15L + at;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
