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
    private final int from;
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
        int next = 0;
        while (next < day.stops() && day.start(next) <= first) {
            next++;
        }
        from = next;
        while (next < day.stops() && day.start(next) <= last) {
            next++;
        }
        gaps = new Gap[next - from + 1];
    }

    private Gap gap(int i) {
        if (gaps[i] == null) {
            gaps[i] = new Gap(day, from + i, stop, slack, travel);
        }
        return gaps[i];
    }

    /** Takes away the starts at which the travel to the visit, or the visit, would touch their leave. */
    public void keepClearOfLeave(Starts starts) {
        long[] leave = day.leave();
        for (int i = 0; i < gaps.length; i++) {
            for (int k = 0; k < leave.length; k += 2) {
                gap(i).never(starts, leave[k] - stop.seconds(), leave[k + 1] + gap(i).travelBefore());
            }
        }
    }

    /** Takes away the starts at which the visit with its travel does not fit between the others. */
    public void keepWhatFits(Starts starts) {
        for (int i = 0; i < gaps.length; i++) {
            if (Gap.isTooShort(day, from + i, stop, slack)) {
                starts.never(day.gapFrom(from + i) - 1, day.gapTo(from + i));
            } else {
                gap(i).never(starts, Long.MIN_VALUE, gap(i).earliest());
                gap(i).never(starts, gap(i).latest(), Long.MAX_VALUE);
            }
        }
    }

    /** The open start with the most points, the earliest of them; null when none is open. */
    public Insertion best(Starts starts, Points points) {
        Gap best = null;
        long at = 0;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < gaps.length; i++) {
            long s = starts.next(Math.max(day.gapFrom(from + i), starts.first()));
            if (s >= day.gapTo(from + i)) {
                continue;
            }
            Gap gap = gap(i);
            int atMost = points.of(gap.travelAdded(), 0, 0);
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
        int next = 0;
        while (next < day.stops() && day.start(next) <= s) {
            next++;
        }
        int i = next - from;
        Gap gap = i >= 0 && i < gaps.length ? gap(i) : new Gap(day, next, stop, slack, travel);
        return gap.insertion(s, comfort);
    }
}
