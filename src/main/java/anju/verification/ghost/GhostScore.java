package anju.verification.ghost;

import anju.order.Mark;
import anju.people.Worker;
import anju.value.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ghost-visit score: every signal over a stretch of days, visit by visit (CARE.md "The visit, and its proof"). */
public final class GhostScore {

    /** Faster than 25 metres a second, 90 km an hour from door to door, nobody comes here. */
    private static final double FASTEST = 25;
    /** Nearer than this two fixes may be of one place. */
    private static final double NEAR_METRES = 1_000;
    /** A fix is not worse than so many metres for what it says about travel. */
    private static final double WORST_METRES = 500;
    /** A minute at a door is rounding. */
    private static final Duration AT_ONCE = Duration.ofMinutes(2);
    private static final double OLD_SECONDS = 900;
    private static final Duration LATE = Duration.ofHours(24);
    private static final Duration EXACT = Duration.ofSeconds(30);
    /** Exactness says something from so many visits on, and only when so large a share of them is exact. */
    private static final int EXACT_VISITS = 10;
    private static final double EXACT_SHARE = 0.8;

    private final Set<Signal> on;

    /** The score of all signals. */
    public GhostScore() {
        this(EnumSet.allOf(Signal.class));
    }

    /** The score of some signals alone. */
    public GhostScore(Set<Signal> on) {
        this.on = Set.copyOf(on);
    }

    /** A visit with all that speaks against it, the heaviest first. */
    public record Judged(Trace trace, List<Suspicion> suspicions) {
        /** All points together. */
        public int score() {
            return suspicions.stream().mapToInt(Suspicion::points).sum();
        }

        /** Whether it is to be looked into. */
        public boolean flagged() {
            return score() >= Signal.FLAGGED;
        }
    }

    /** Judges every visit of these; the more days they cover, the more is seen. */
    public List<Judged> judge(List<Trace> traces) {
        Map<Id<Worker>, List<Trace>> byWorker = new HashMap<>();
        Map<String, Trace> firstUse = new HashMap<>();
        for (Trace trace : traces) {
            byWorker.computeIfAbsent(trace.worker(), w -> new ArrayList<>()).add(trace);
            for (Trace.End end : List.of(trace.in(), trace.out())) {
                if (end.code() != null) {
                    firstUse.merge(end.code(), trace, (a, b) -> received(b).isBefore(received(a)) ? b : a);
                }
            }
        }
        byWorker.values().forEach(own -> own.sort(Comparator.comparing(t -> t.in().at())));
        return traces
            .stream()
            .map(trace -> judge(trace, byWorker.get(trace.worker()), firstUse))
            .toList();
    }

    private Judged judge(Trace trace, List<Trace> own, Map<String, Trace> firstUse) {
        List<Suspicion> found = new ArrayList<>();
        nobodyCame(trace, found);
        residentElsewhere(trace, found);
        twoAtOnce(trace, own, found);
        impossibleTravel(trace, own, found);
        codeUsedTwice(trace, firstUse, found);
        alwaysExact(trace, own, found);
        fixTooOld(trace, found);
        lateBackFill(trace, found);
        found.removeIf(one -> !on.contains(one.signal()));
        found.sort(Comparator.comparingInt(Suspicion::points).reversed());
        return new Judged(trace, List.copyOf(found));
    }

    private static void nobodyCame(Trace trace, List<Suspicion> found) {
        if (trace.denied()) {
            add(found, Signal.NOBODY_CAME);
        }
    }

    private static void residentElsewhere(Trace trace, List<Suspicion> found) {
        if (trace.away() != null) {
            add(found, Signal.RESIDENT_ELSEWHERE, trace.away());
        }
    }

    private static void twoAtOnce(Trace trace, List<Trace> own, List<Suspicion> found) {
        own.stream()
            .filter(other -> !other.order().equals(trace.order()) && !isBetterProved(trace, other))
            .map(other -> together(trace, other))
            .filter(minutes -> minutes.compareTo(AT_ONCE) > 0)
            .max(Comparator.naturalOrder())
            .ifPresent(most -> add(found, Signal.TWO_AT_ONCE, most.toMinutes()));
    }

    private static void impossibleTravel(Trace trace, List<Trace> own, List<Suspicion> found) {
        int here = own.indexOf(trace);
        List<Trace> neighbours = new ArrayList<>();
        if (here > 0) neighbours.add(own.get(here - 1));
        if (here + 1 < own.size()) neighbours.add(own.get(here + 1));
        for (Trace other : neighbours) {
            boolean after = !other.in().at().isBefore(trace.in().at());
            Trace.End from = after ? trace.out() : other.out();
            Trace.End to = after ? other.in() : trace.in();
            if (from.place() == null || to.place() == null || isBetterProved(trace, other)) {
                continue;
            }
            double metres = from.place().metresTo(to.place()) - doubt(from) - doubt(to);
            // who is told to be in both at once is seen by another signal
            long seconds = Math.max(0, Duration.between(from.at(), to.at()).toSeconds());
            boolean meets = to.at().isBefore(from.at());
            if (!meets && metres > NEAR_METRES && metres > FASTEST * seconds) {
                add(found, Signal.IMPOSSIBLE_TRAVEL, Math.round(metres), seconds / 60);
                return;
            }
        }
    }

    private static void codeUsedTwice(Trace trace, Map<String, Trace> firstUse, List<Suspicion> found) {
        boolean again = List.of(trace.in(), trace.out())
            .stream()
            .filter(end -> end.code() != null)
            .anyMatch(end -> !firstUse.get(end.code()).order().equals(trace.order()));
        if (again) {
            add(found, Signal.CODE_USED_TWICE);
        }
    }

    private static void alwaysExact(Trace trace, List<Trace> own, List<Suspicion> found) {
        if (!isExact(trace) || own.size() < EXACT_VISITS) {
            return;
        }
        long exact = own.stream().filter(GhostScore::isExact).count();
        if (exact >= EXACT_SHARE * own.size()) {
            add(found, Signal.ALWAYS_EXACT, exact, own.size());
        }
    }

    private static void fixTooOld(Trace trace, List<Suspicion> found) {
        for (Trace.End end : List.of(trace.in(), trace.out())) {
            if (end.ageSeconds() != null && end.ageSeconds() > OLD_SECONDS) {
                add(found, Signal.FIX_TOO_OLD, Math.round(end.ageSeconds() / 60));
            }
        }
    }

    private static void lateBackFill(Trace trace, List<Suspicion> found) {
        for (Trace.End end : List.of(trace.in(), trace.out())) {
            Duration later = Duration.between(end.at(), end.receivedAt());
            if (later.compareTo(LATE) > 0) {
                add(found, Signal.LATE_BACK_FILL, later.toHours());
            }
        }
    }

    private static void add(List<Suspicion> found, Signal signal, Object... arguments) {
        found.add(new Suspicion(signal, signal.points(), List.of(arguments)));
    }

    private static boolean isExact(Trace trace) {
        Duration off = Duration.between(trace.in().at(), trace.out().at()).minus(trace.agreed().length());
        return off.abs().compareTo(EXACT) <= 0;
    }

    private static Duration together(Trace one, Trace other) {
        Instant from = one.in().at().isAfter(other.in().at()) ? one.in().at() : other.in().at();
        Instant until = one.out().at().isBefore(other.out().at()) ? one.out().at() : other.out().at();
        return Duration.between(from, until);
    }

    /** Of two visits that exclude each other, the one with the better proof is believed. */
    private static boolean isBetterProved(Trace trace, Trace other) {
        return proof(trace) > proof(other);
    }

    private static int proof(Trace trace) {
        return Math.max(proof(trace.in()), proof(trace.out()));
    }

    private static int proof(Trace.End end) {
        Mark.ProofKind kind = end.proof();
        return switch (kind) {
            case ONE_TIME_CODE, GRID_CARD, LANDLINE -> 2;
            case DOOR_CODE, RELATIVE -> 1;
            case NONE -> 0;
        };
    }

    private static double doubt(Trace.End end) {
        return end.accuracyMetres() == null ? WORST_METRES : Math.min(end.accuracyMetres(), WORST_METRES);
    }

    private static Instant received(Trace trace) {
        return trace.in().receivedAt();
    }
}
