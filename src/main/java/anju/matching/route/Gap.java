package anju.matching.route;

import static anju.matching.route.Itinerary.EVER;

import java.time.Instant;

/**
 * Between two neighbours of a route, either of which may be the worker's home. Times are epoch seconds; ways are worked
 * out when they are asked for.
 */
final class Gap {

    private static final int UNKNOWN = -1;

    /** The gap holds the starts from here (inclusive) to there (exclusive). */
    final long from, to;

    private final Itinerary day;
    private final int next;
    private final Stop stop;
    private final int slack;
    private final Travel travel;
    private final boolean afterVisit, beforeVisit;
    private final long ready, promised, visit;
    private final long[] pauses;

    /** The travel is the same for all starts of a gap. */
    private int travelBefore = UNKNOWN,
        travelAfter = UNKNOWN;

    /** Before that stop of the day, or after the last one. */
    Gap(Itinerary day, int next, Stop stop, int slack, Travel travel) {
        this.day = day;
        this.next = next;
        this.stop = stop;
        this.slack = slack;
        this.travel = travel;
        pauses = day.breaks();
        visit = stop.seconds();
        // a neighbour on another day only has to be over; between days the worker is at home
        afterVisit = next > 0;
        beforeVisit = next < day.stops();
        from = day.gapFrom(next);
        to = day.gapTo(next);
        ready = ready(day, next, stop);
        // the promise already made holds travel of its own, and the database refuses what overlaps it
        promised = day.promised(next);
    }

    int travelBefore() {
        if (travelBefore == UNKNOWN) {
            travelBefore = day.there(next, stop, travel);
        }
        return travelBefore;
    }

    private int travelAfter() {
        if (travelAfter == UNKNOWN) {
            travelAfter = day.back(beforeVisit ? next + 1 : 0, stop, travel);
        }
        return travelAfter;
    }

    int travelAdded() {
        return Math.max(0, travelBefore() + travelAfter() - day.direct(next));
    }

    private static long ready(Itinerary day, int next, Stop stop) {
        return Math.max(day.busyUntil(next), stop.setOutFrom());
    }

    /** Whether the stop would not fit before that stop of the day even if the ways took no time, as in most gaps. */
    static boolean isTooShort(Itinerary day, int next, Stop stop, int slack) {
        long first = ready(day, next, stop) + (next > 0 ? slack : 0);
        return first > Math.min(day.promised(next), day.gapTo(next) - slack) - stop.seconds();
    }

    /** The first start that fits. */
    long earliest() {
        return afterVisit ? advance(ready, travelBefore() + slack) : ready + travelBefore();
    }

    /** The last start that fits. */
    long latest() {
        return (beforeVisit ? Math.min(promised, retreat(to, travelAfter() + slack)) : promised) - visit;
    }

    /** Takes away what lies strictly between two moments, within this gap. */
    void never(Starts starts, long after, long before) {
        starts.never(Math.max(after, from - 1), Math.min(before, to));
    }

    int waiting(long start, int comfort) {
        return afterVisit ? seconds(spareBefore(start) - comfort) : 0;
    }

    int atRisk(long start, int comfort) {
        return seconds(comfort - spareBefore(start)) + seconds(comfort - spareAfter(start));
    }

    Insertion insertion(long start, int comfort) {
        int waiting = waiting(start, comfort);
        int atRisk = atRisk(start, comfort);
        return new Insertion(
            Instant.ofEpochSecond(start),
            travelBefore(),
            travelAfter(),
            travelAdded(),
            waiting,
            atRisk
        );
    }

    private long spareBefore(long start) {
        return (afterVisit ? working(ready, start) : start - ready) - travelBefore();
    }

    private long spareAfter(long start) {
        return beforeVisit ? working(start + visit, to) - travelAfter() : EVER;
    }

    /** Time between two moments outside of breaks: a worker does not travel in their break. */
    private long working(long a, long b) {
        long sum = b - a;
        for (int i = 0; i < pauses.length; i += 2) {
            sum -= Math.max(0, Math.min(b, pauses[i + 1]) - Math.max(a, pauses[i]));
        }
        return sum;
    }

    private long advance(long moment, long seconds) {
        long left = seconds;
        long t = moment;
        for (int i = 0; i < pauses.length && seconds > 0; i += 2) {
            if (pauses[i + 1] > t && pauses[i] < t + left) {
                left -= Math.max(0, pauses[i] - t);
                t = pauses[i + 1];
            }
        }
        return t + left;
    }

    private long retreat(long moment, long seconds) {
        long left = seconds;
        long t = moment;
        for (int i = pauses.length - 2; i >= 0 && left > 0; i -= 2) {
            if (pauses[i] < t && pauses[i + 1] > t - left) {
                left -= Math.max(0, t - pauses[i + 1]);
                t = pauses[i];
            }
        }
        return t - left;
    }

    private static int seconds(long seconds) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE / 4, seconds));
    }
}
