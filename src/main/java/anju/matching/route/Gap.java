package anju.matching.route;

import static anju.matching.route.Itinerary.EVER;

import java.time.Instant;

/**
 * Between two neighbours of a route, either of which may be the worker's home. Times are epoch seconds; ways are worked
 * out when they are asked for.
 */
final class Gap {

    private static final int UNKNOWN = -1;

    private final Stop stop;
    private final int slack;
    private final Travel travel;
    private final long visit;

    /** The gap holds the starts from here (inclusive) to there (exclusive). */
    long from, to;

    private Itinerary day;
    private int next;
    private boolean afterVisit, beforeVisit;
    private long ready, promised;

    /** The travel is the same for all starts of a gap. */
    private int travelBefore, travelAfter;

    /** No gap of any day yet. */
    Gap(Stop stop, int slack, Travel travel) {
        this.stop = stop;
        this.slack = slack;
        this.travel = travel;
        this.visit = stop.seconds();
    }

    /** The gap before that stop of the day, or after the last one. */
    Gap of(Itinerary one, int before) {
        if (day == one && next == before) {
            return this;
        }
        day = one;
        next = before;
        travelBefore = UNKNOWN;
        travelAfter = UNKNOWN;
        // a neighbour on another day only has to be over; between days the worker is at home
        afterVisit = before > 0;
        beforeVisit = before < one.stops();
        from = one.gapFrom(before);
        to = one.gapTo(before);
        ready = ready(one, before, stop);
        // the promise already made holds travel of its own, and the database refuses what overlaps it
        promised = one.promised(before);
        return this;
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

    /** Whether the stop would fit at none of the starts before that stop of the day even if the ways took no time. */
    static boolean isTooShort(Itinerary day, int next, Stop stop, int slack, Starts starts) {
        long first = ready(day, next, stop) + (next > 0 ? slack : 0);
        long last = Math.min(day.promised(next), day.gapTo(next) - slack) - stop.seconds();
        return first > last || starts.next(Math.max(first, day.gapFrom(next))) > Math.min(last, day.gapTo(next) - 1);
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
        for (int i = day.breaksFrom; i < day.leaveFrom; i += 2) {
            sum -= Math.max(0, Math.min(b, day.at(i + 1)) - Math.max(a, day.at(i)));
        }
        return sum;
    }

    private long advance(long moment, long seconds) {
        long left = seconds;
        long t = moment;
        for (int i = day.breaksFrom; i < day.leaveFrom && seconds > 0; i += 2) {
            if (day.at(i + 1) > t && day.at(i) < t + left) {
                left -= Math.max(0, day.at(i) - t);
                t = day.at(i + 1);
            }
        }
        return t + left;
    }

    private long retreat(long moment, long seconds) {
        long left = seconds;
        long t = moment;
        for (int i = day.leaveFrom - 2; i >= day.breaksFrom && left > 0; i -= 2) {
            if (day.at(i) < t && day.at(i + 1) > t - left) {
                left -= Math.max(0, t - day.at(i + 1));
                t = day.at(i);
            }
        }
        return t - left;
    }

    private static int seconds(long seconds) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE / 4, seconds));
    }
}
