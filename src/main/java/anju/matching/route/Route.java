package anju.matching.route;

import java.time.Instant;
import java.util.Arrays;

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

    private final Stop stop;
    private final Travel travel;
    private final int slack, comfort;

    private Itinerary day;
    private Gap[] gaps = new Gap[8];
    private int from, count;

    /** No day yet. */
    public Route(Stop stop, Limits limits, Travel travel) {
        this.stop = stop;
        this.travel = travel;
        this.slack = (int) limits.slack().toSeconds();
        this.comfort = (int) limits.comfort().toSeconds();
    }

    /** The route of that day, as far as the open starts touch it; what was known of another day is forgotten. */
    public Route of(Itinerary one, Starts starts) {
        day = one;
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
        count = next - from + 1;
        if (count > gaps.length) {
            gaps = Arrays.copyOf(gaps, count);
        }
        return this;
    }

    private Gap gap(int i) {
        if (gaps[i] == null) {
            gaps[i] = new Gap(stop, slack, travel);
        }
        return gaps[i].of(day, from + i);
    }

    /** Takes away the starts at which the travel to the visit, or the visit, would touch their leave. */
    public void keepClearOfLeave(Starts starts) {
        for (int i = 0; i < count; i++) {
            for (int k = day.leaveFrom; k < day.end(); k += 2) {
                if (day.at(k) - stop.seconds() < starts.last()) {
                    Gap gap = gap(i);
                    gap.never(starts, day.at(k) - stop.seconds(), day.at(k + 1) + gap.travelBefore());
                }
            }
        }
    }

    /** Takes away the starts at which the visit with its travel does not fit between the others. */
    public void keepWhatFits(Starts starts) {
        starts.allowNothing();
        for (int i = 0; i < count; i++) {
            if (!Gap.isTooShort(day, from + i, stop, slack, starts)) {
                Gap gap = gap(i);
                starts.allow(Math.max(gap.from, gap.earliest()), Math.min(gap.to - 1, gap.latest()));
            }
        }
        starts.onlyAllowed();
    }

    /** The open start with the most points, the earliest of them; null when none is open. */
    public Insertion best(Starts starts, Points points) {
        Gap best = null;
        long at = 0;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
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
        Gap gap = i >= 0 && i < count ? gap(i) : new Gap(stop, slack, travel).of(day, next);
        return gap.insertion(s, comfort);
    }

    /** Seconds by which a day grows at the least, whichever of these starts a visit behind that door has. */
    public static int leastAdded(Itinerary day, double[] door, long first, long last, Travel travel) {
        int least = Integer.MAX_VALUE;
        int k = 0;
        while (k < day.stops() && day.start(k) <= first) {
            k++;
        }
        double before = Math.sqrt(day.squareTo(k, door));
        for (; k <= day.stops() && day.gapFrom(k) <= last; k++) {
            double after = Math.sqrt(day.squareTo(k == day.stops() ? 0 : k + 1, door));
            int added = travel.atLeast(before) + travel.atLeast(after) - day.direct(k);
            least = Math.min(least, Math.max(0, added));
            before = after;
        }
        return least;
    }
}
