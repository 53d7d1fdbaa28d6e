package anju.planning.centre.search;

import anju.matching.Matching;
import anju.matching.Weights;
import anju.matching.route.Travel;
import anju.people.Worker;
import anju.planning.centre.CentreDay;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ways of one worker's day, in points: {travel, waiting, risk} from stop to stop; null stands for home. */
final class Legs {

    private static final double MINUTE = 60;

    private final Worker worker;
    private final long[][] breaks;
    private final Travel travel;
    private final Weights weights;
    private final long comfort;
    private final long slack;

    Legs(Worker worker, CentreDay day, Matching matching) {
        this.worker = worker;
        this.breaks = breaks(worker, day);
        this.travel = matching.travel();
        this.weights = day.weights();
        this.comfort = matching.limits().comfort().toSeconds();
        this.slack = matching.limits().slack().toSeconds();
    }

    /** The worker's breaks of that day as epoch seconds, merged. */
    private static long[][] breaks(Worker worker, CentreDay day) {
        List<long[]> merged = new ArrayList<>();
        worker
            .shifts()
            .stream()
            .filter(s -> s.on(day.date()) && s.breakFrom() != null && s.breakUntil().isAfter(s.breakFrom()))
            .map(s -> new long[] { at(day, s.breakFrom()), at(day, s.breakUntil()) })
            .sorted(Comparator.comparingLong(pause -> pause[0]))
            .forEach(pause -> {
                if (!merged.isEmpty() && pause[0] <= merged.getLast()[1]) {
                    merged.getLast()[1] = Math.max(merged.getLast()[1], pause[1]);
                } else {
                    merged.add(pause);
                }
            });
        return merged.toArray(long[][]::new);
    }

    private static long at(CentreDay day, LocalTime time) {
        return day.date().atTime(time).atZone(day.zone()).toEpochSecond();
    }

    /** Seconds on the way. */
    int seconds(Stop from, Stop to) {
        if (from == null && to == null) {
            return 0;
        }
        return travel.seconds(
            from == null ? worker.start() : from.place(),
            from == null ? worker.area() : from.area(),
            to == null ? worker.start() : to.place(),
            to == null ? worker.area() : to.area()
        );
    }

    double travel(int seconds) {
        return (weights.travelMinute() * seconds) / MINUTE;
    }

    /** What waiting from the end of one visit to the start of the next costs, so many seconds being on the way. */
    double waiting(long end, long start, int seconds) {
        return (weights.waitingMinute() * Math.max(0, working(end, start) - seconds - comfort)) / MINUTE;
    }

    double risk(long end, long start, int seconds) {
        return (weights.riskMinute() * Math.max(0, comfort - working(end, start) + seconds)) / MINUTE;
    }

    /** Whether there is time for the way between two visits, the earlier first, when nothing lies between them. */
    boolean fits(Stop from, Stop to) {
        return from.end() <= to.start() && working(from.end(), to.start()) >= seconds(from, to) + slack;
    }

    /** Whether the worker would be on that way, or at its end, in their leave. */
    boolean isInLeave(long start, int secondsBefore) {
        return worker
            .leave()
            .stream()
            .anyMatch(
                off ->
                    off.start().getEpochSecond() < start &&
                    off.end().isAfter(Instant.ofEpochSecond(start - secondsBefore))
            );
    }

    /** Seconds between two moments outside of breaks. */
    private long working(long a, long b) {
        long sum = b - a;
        for (long[] pause : breaks) {
            sum -= Math.max(0, Math.min(b, pause[1]) - Math.max(a, pause[0]));
        }
        return sum;
    }
}
