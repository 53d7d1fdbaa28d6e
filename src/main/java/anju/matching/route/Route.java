package anju.matching.route;

import anju.people.Worker;
import anju.value.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A worker's day with its gaps, into any of which the stop may go. The way from home to the first visit and from the
 * last one home is the worker's own time: it counts as travel, but lies in no shift.
 */
public final class Route {

    /** What a minute of start costs or gains; exact in whole points. */
    @FunctionalInterface
    public interface Points {
        /** Points of that much added travel, waiting and risk, in seconds. */
        int of(int travelAdded, int waiting, int atRisk);
    }

    private final List<Gap> gaps = new ArrayList<>();
    private final long visit;
    private final int comfort;

    /** The route of a worker between those commitments and breaks, as far as the starts touch it. */
    public Route(
        Worker worker,
        List<Commitment> commitments,
        List<TimeWindow> breaks,
        Stop stop,
        Starts starts,
        Limits limits,
        Travel travel
    ) {
        this.visit = stop.seconds();
        this.comfort = (int) limits.comfort().toSeconds();
        List<Commitment> sorted = new ArrayList<>(commitments);
        sorted.sort(
            Comparator.comparing((Commitment c) -> c.visit().start())
                .thenComparing(c -> c.visit().end())
                .thenComparing(Commitment::order)
        );
        List<long[]> pauses = merged(breaks);
        long busyUntil = Long.MIN_VALUE;
        for (int i = 0; i <= sorted.size(); i++) {
            Commitment previous = i == 0 ? null : sorted.get(i - 1);
            Commitment next = i == sorted.size() ? null : sorted.get(i);
            if (previous != null) {
                busyUntil = Math.max(busyUntil, Gap.end(previous));
            }
            long from = previous == null ? Long.MIN_VALUE : Gap.start(previous);
            long to = next == null ? Long.MAX_VALUE : Gap.start(next);
            if (from <= starts.last() && to > starts.first()) {
                gaps.add(new Gap(worker, previous, next, busyUntil, pauses, stop, limits, travel));
            }
        }
    }

    /** Takes away the starts at which the travel to the visit, or the visit, would touch one of these. */
    public void keepClearOf(List<TimeWindow> leave, Starts starts) {
        for (Gap gap : gaps) {
            for (TimeWindow off : leave) {
                gap.never(
                    starts,
                    off.start().getEpochSecond() - visit,
                    off.end().getEpochSecond() + (off.end().getNano() == 0 ? 0 : 1) + gap.travelBefore
                );
            }
        }
    }

    /** Takes away the starts at which the visit with its travel does not fit between the others. */
    public void keepWhatFits(Starts starts) {
        for (Gap gap : gaps) {
            gap.never(starts, Long.MIN_VALUE, gap.earliest);
            gap.never(starts, gap.latest, Long.MAX_VALUE);
        }
    }

    /** The open start with the most points, the earliest of them; null when none is open. */
    public Insertion best(Starts starts, Points points) {
        Insertion best = null;
        int most = Integer.MIN_VALUE;
        for (Gap gap : gaps) {
            for (long s = starts.next(Math.max(gap.from, starts.first())); s < gap.to; s = starts.next(s + 1)) {
                int waiting = gap.waiting(s, comfort);
                int atRisk = gap.atRisk(s, comfort);
                int now = points.of(gap.travelAdded, waiting, atRisk);
                if (now > most) {
                    most = now;
                    best = gap.insertion(s, waiting, atRisk);
                }
            }
        }
        return best;
    }

    /** The visit put in at that start, whether or not it fits there. */
    public Insertion at(Instant start) {
        long s = start.getEpochSecond();
        for (Gap gap : gaps) {
            if (s >= gap.from && s < gap.to) {
                return gap.insertion(s, gap.waiting(s, comfort), gap.atRisk(s, comfort));
            }
        }
        throw new IllegalArgumentException("not a start of this need: " + start);
    }

    private static List<long[]> merged(List<TimeWindow> breaks) {
        List<long[]> merged = new ArrayList<>();
        for (TimeWindow pause : breaks.stream().sorted(Comparator.comparing(TimeWindow::start)).toList()) {
            long[] last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && pause.start().getEpochSecond() <= last[1]) {
                last[1] = Math.max(last[1], pause.end().getEpochSecond());
            } else {
                merged.add(new long[] { pause.start().getEpochSecond(), pause.end().getEpochSecond() });
            }
        }
        return merged;
    }
}
