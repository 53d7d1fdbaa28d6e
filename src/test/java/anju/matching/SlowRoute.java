package anju.matching;

import anju.matching.route.Commitment;
import anju.matching.route.Limits;
import anju.matching.route.Travel;
import anju.people.Worker;
import anju.value.Area;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** A worker's day worked out anew for every start that is asked: who comes before it, who after, how long the ways are. */
final class SlowRoute {

    private static final Comparator<Commitment> IN_ORDER = Comparator.comparing((Commitment c) -> c.visit().start())
        .thenComparing(c -> c.visit().end())
        .thenComparing(Commitment::order);

    private final Worker worker;
    private final List<Commitment> promised;
    private final List<TimeWindow> breaks;
    private final Instant setOut;
    private final Limits limits;
    private final Travel travel;
    private final ZoneId zone;
    private final LocalDate date;
    private final Duration visit;
    private final Place door;
    private final Area doorArea;

    SlowRoute(
        Need need,
        Worker worker,
        List<Commitment> promised,
        List<TimeWindow> breaks,
        Instant setOut,
        Limits limits,
        Travel travel
    ) {
        this.worker = worker;
        this.promised = promised;
        this.breaks = breaks;
        this.setOut = setOut;
        this.limits = limits;
        this.travel = travel;
        this.zone = need.zone();
        this.date = need.window().start().atZone(zone).toLocalDate();
        this.visit = need.item().duration();
        this.door = need.item().atHome() ? need.address().place() : need.centre().place();
        this.doorArea = need.address().area();
    }

    /** Whether the visit with its travel fits there. */
    boolean fits(Instant s) {
        Commitment next = next(s);
        long slack = limits.slack().toSeconds();
        boolean before = isToday(previous(s))
            ? working(ready(s), s) >= travelBefore(s) + slack
            : Duration.between(ready(s), s).toSeconds() >= travelBefore(s);
        boolean after = next == null || !s.plus(visit).isAfter(next.visit().start().minus(next.travel()));
        boolean onTime =
            !isToday(next) ||
            (!s.plus(visit).isAfter(next.visit().start()) &&
                working(s.plus(visit), next.visit().start()) >= travelAfter(s) + slack);
        return before && after && onTime && !s.isBefore(ready(s));
    }

    private Commitment previous(Instant s) {
        return promised
            .stream()
            .filter(c -> !c.visit().start().isAfter(s))
            .max(IN_ORDER)
            .orElse(null);
    }

    private Commitment next(Instant s) {
        return promised
            .stream()
            .filter(c -> c.visit().start().isAfter(s))
            .min(IN_ORDER)
            .orElse(null);
    }

    private boolean isToday(Commitment c) {
        return c != null && c.visit().start().atZone(zone).toLocalDate().equals(date);
    }

    /** From when on the worker could be on their way to a visit that starts then. */
    private Instant ready(Instant s) {
        return promised
            .stream()
            .filter(c -> !c.visit().start().isAfter(s))
            .map(c -> c.visit().end())
            .filter(end -> end.isAfter(setOut))
            .max(Comparator.naturalOrder())
            .orElse(setOut);
    }

    int travelBefore(Instant s) {
        Commitment c = previous(s);
        return isToday(c)
            ? travel.seconds(c.place(), c.area(), door, doorArea)
            : travel.seconds(worker.start(), worker.area(), door, doorArea);
    }

    int travelAfter(Instant s) {
        Commitment c = next(s);
        return isToday(c)
            ? travel.seconds(door, doorArea, c.place(), c.area())
            : travel.seconds(door, doorArea, worker.start(), worker.area());
    }

    int travelAdded(Instant s) {
        Commitment p = previous(s);
        Commitment n = next(s);
        Place from = isToday(p) ? p.place() : worker.start();
        Area fromArea = isToday(p) ? p.area() : worker.area();
        Place to = isToday(n) ? n.place() : worker.start();
        Area toArea = isToday(n) ? n.area() : worker.area();
        int without = !isToday(p) && !isToday(n) ? 0 : travel.seconds(from, fromArea, to, toArea);
        return Math.max(0, travelBefore(s) + travelAfter(s) - without);
    }

    long waiting(Instant s) {
        return isToday(previous(s)) ? Math.max(0, spareBefore(s) - limits.comfort().toSeconds()) : 0;
    }

    long atRisk(Instant s) {
        long comfort = limits.comfort().toSeconds();
        long after = isToday(next(s)) ? working(s.plus(visit), next(s).visit().start()) - travelAfter(s) : comfort;
        return Math.max(0, comfort - spareBefore(s)) + Math.max(0, comfort - after);
    }

    private long spareBefore(Instant s) {
        long time = isToday(previous(s)) ? working(ready(s), s) : Duration.between(ready(s), s).toSeconds();
        return time - travelBefore(s);
    }

    /** Seconds between two moments outside of breaks: between two neighbouring edges it is all break or none. */
    private long working(Instant a, Instant b) {
        if (b.isBefore(a)) {
            return -1;
        }
        TreeSet<Instant> edges = new TreeSet<>(List.of(a, b));
        for (TimeWindow pause : breaks) {
            edges.addAll(List.of(pause.start(), pause.end()));
        }
        long seconds = 0;
        Instant from = null;
        for (Instant edge : edges.subSet(a, true, b, true)) {
            Instant left = from;
            if (left != null && breaks.stream().noneMatch(pause -> pause.contains(left))) {
                seconds += Duration.between(left, edge).toSeconds();
            }
            from = edge;
        }
        return seconds;
    }
}
