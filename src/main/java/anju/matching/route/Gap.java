package anju.matching.route;

import anju.people.Worker;
import anju.value.Area;
import anju.value.Place;
import java.time.Instant;
import java.util.List;

/** Between two neighbours of a route, either of which may be the worker's home. Times are epoch seconds. */
final class Gap {

    private static final long EVER = Long.MAX_VALUE / 4;

    /** The gap holds the starts from here (inclusive) to there (exclusive). */
    final long from, to;

    /** The travel is the same for all starts of a gap. */
    final int travelBefore, travelAfter, travelAdded;

    /** The first and last start that fit. */
    final long earliest, latest;

    private final boolean afterVisit, beforeVisit;
    private final long ready, nextStart, visit;
    private final List<long[]> pauses;

    Gap(
        Worker worker,
        Commitment previous,
        Commitment next,
        long busyUntil,
        List<long[]> pauses,
        Stop stop,
        Limits limits,
        Travel travel
    ) {
        this.pauses = pauses;
        visit = stop.seconds();
        from = previous == null ? -EVER : start(previous);
        to = next == null ? EVER : start(next);
        // a neighbour on another day only has to be over; between days the worker is at home
        afterVisit = previous != null && from >= stop.dayStart();
        beforeVisit = next != null && to < stop.dayEnd();
        Place origin = afterVisit ? previous.place() : worker.start();
        Area originArea = afterVisit ? previous.area() : worker.area();
        Place target = beforeVisit ? next.place() : worker.start();
        Area targetArea = beforeVisit ? next.area() : worker.area();
        travelBefore = travel.seconds(origin, originArea, stop.place(), stop.area());
        travelAfter = travel.seconds(stop.place(), stop.area(), target, targetArea);
        int direct = afterVisit || beforeVisit ? travel.seconds(origin, originArea, target, targetArea) : 0;
        travelAdded = Math.max(0, travelBefore + travelAfter - direct);

        int slack = (int) limits.slack().toSeconds();
        ready = Math.max(busyUntil, stop.setOutFrom());
        nextStart = to;
        earliest = afterVisit ? advance(ready, travelBefore + slack) : ready + travelBefore;
        // the promise already made holds travel of its own, and the database refuses what overlaps it
        long promised = next == null ? EVER : to - next.travel().toSeconds();
        latest = (beforeVisit ? Math.min(promised, retreat(to, travelAfter + slack)) : promised) - visit;
    }

    static long start(Commitment commitment) {
        return commitment.visit().start().getEpochSecond();
    }

    static long end(Commitment commitment) {
        Instant end = commitment.visit().end();
        return end.getNano() == 0 ? end.getEpochSecond() : end.getEpochSecond() + 1;
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

    Insertion insertion(long start, int waiting, int atRisk) {
        return new Insertion(Instant.ofEpochSecond(start), travelBefore, travelAfter, travelAdded, waiting, atRisk);
    }

    private long spareBefore(long start) {
        return (afterVisit ? working(ready, start) : start - ready) - travelBefore;
    }

    private long spareAfter(long start) {
        return beforeVisit ? working(start + visit, nextStart) - travelAfter : EVER;
    }

    /** Time between two moments outside of breaks: a worker does not travel in their break. */
    private long working(long a, long b) {
        long sum = b - a;
        for (long[] pause : pauses) {
            sum -= Math.max(0, Math.min(b, pause[1]) - Math.max(a, pause[0]));
        }
        return sum;
    }

    private long advance(long moment, long seconds) {
        long left = seconds;
        long t = moment;
        for (long[] pause : left == 0 ? List.<long[]>of() : pauses) {
            if (pause[1] > t && pause[0] < t + left) {
                left -= Math.max(0, pause[0] - t);
                t = pause[1];
            }
        }
        return t + left;
    }

    private long retreat(long moment, long seconds) {
        long left = seconds;
        long t = moment;
        for (int i = pauses.size() - 1; i >= 0 && left > 0; i--) {
            long[] pause = pauses.get(i);
            if (pause[0] < t && pause[1] > t - left) {
                left -= Math.max(0, t - pause[1]);
                t = pause[0];
            }
        }
        return t - left;
    }

    private static int seconds(long seconds) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE / 4, seconds));
    }
}
