package anju.matching.route;

import java.time.Instant;

/**
 * A worker's day with its gaps, into any of which the stop may go. The way from home to the first visit and from the
 * last one home is the worker's own time: it counts as travel, but lies in no shift.
 */
public final class Route {

    /** What a minute of start costs; exact in whole points. Waiting and risk never gain anything. */
    @FunctionalInterface
    public interface Points {
        /** Points of that much added travel, waiting and risk, in seconds. */
        int of(int travelAdded, int waiting, int atRisk);
    }

    private final Itinerary day;
    private final Stop stop;
    private final Travel travel;
    private final Gap[] gaps;
    private final int slack, comfort;

    /** The route of that day, as far as the open starts touch it. */
    public Route(Itinerary day, Stop stop, Starts starts, Limits limits, Travel travel) {
        this.day = day;
        this.stop = stop;
        this.travel = travel;
        this.slack = (int) limits.slack().toSeconds();
        this.comfort = (int) limits.comfort().toSeconds();
        long first = starts.next(starts.first());
        long last = starts.lastOpen();
        int from = 0;
        while (from < day.stops() && day.start(from) <= first) {
            from++;
        }
        int to = from;
        while (to < day.stops() && day.start(to) <= last) {
            to++;
        }
        gaps = new Gap[to - from + 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = new Gap(day, from + i, stop, slack, travel);
        }
    }

    /** Takes away the starts at which the travel to the visit, or the visit, would touch their leave. */
    public void keepClearOfLeave(Starts starts) {
        long[] leave = day.leave();
        for (Gap gap : gaps) {
            for (int i = 0; i < leave.length; i += 2) {
                gap.never(starts, leave[i] - stop.seconds(), leave[i + 1] + gap.travelBefore());
            }
        }
    }

    /** Takes away the starts at which the visit with its travel does not fit between the others. */
    public void keepWhatFits(Starts starts) {
        for (Gap gap : gaps) {
            if (gap.isTooShort()) {
                gap.never(starts, Long.MIN_VALUE, Long.MAX_VALUE);
            } else {
                gap.never(starts, Long.MIN_VALUE, gap.earliest());
                gap.never(starts, gap.latest(), Long.MAX_VALUE);
            }
        }
    }

    /** The open start with the most points, the earliest of them; null when none is open. */
    public Insertion best(Starts starts, Points points) {
        Gap best = null;
        long at = 0;
        int most = Integer.MIN_VALUE;
        for (Gap gap : gaps) {
            long s = starts.next(Math.max(gap.from, starts.first()));
            int atMost = s < gap.to ? points.of(gap.travelAdded(), 0, 0) : Integer.MIN_VALUE;
            for (; s < gap.to && atMost > most; s = starts.next(s + 1)) {
                int now = points.of(gap.travelAdded(), gap.waiting(s, comfort), gap.atRisk(s, comfort));
                if (now > most) {
                    most = now;
                    best = gap;
                    at = s;
                }
            }
        }
        return best == null ? null : best.insertion(at, comfort);
    }

    /** The visit put in at that start, whether or not it fits there. */
    public Insertion at(Instant start) {
        long s = start.getEpochSecond();
        for (Gap gap : gaps) {
            if (s >= gap.from && s < gap.to) {
                return gap.insertion(s, comfort);
            }
        }
        int next = 0;
        while (next < day.stops() && day.start(next) <= s) {
            next++;
        }
        return new Gap(day, next, stop, slack, travel).insertion(s, comfort);
    }
}
