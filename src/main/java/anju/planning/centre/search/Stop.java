package anju.planning.centre.search;

import anju.matching.index.WorkerDay;
import anju.matching.route.Commitment;
import anju.planning.centre.CentreDay;
import anju.value.Area;
import anju.value.Place;
import java.util.Comparator;
import java.util.List;

/** A visit in a worker's day; {@code call} is its number or {@link #ELSEWHERE}, times are epoch seconds. */
record Stop(int call, long start, long end, Place place, Area area) {
    static final int ELSEWHERE = -1;

    static final Comparator<Stop> IN_ORDER = Comparator.comparingLong(Stop::start)
        .thenComparingLong(Stop::end)
        .thenComparingInt(Stop::call);

    /** What a worker has on the day beside the calls. */
    static List<Stop> of(WorkerDay worker, CentreDay day) {
        return worker
            .commitments()
            .stream()
            .filter(c -> c.visit().start().atZone(day.zone()).toLocalDate().equals(day.date()))
            .map(c -> of(ELSEWHERE, c))
            .sorted(IN_ORDER)
            .toList();
    }

    static Stop of(int call, Commitment c) {
        long end = c.visit().end().getEpochSecond() + (c.visit().end().getNano() == 0 ? 0 : 1);
        return new Stop(call, c.visit().start().getEpochSecond(), end, c.place(), c.area());
    }
}
