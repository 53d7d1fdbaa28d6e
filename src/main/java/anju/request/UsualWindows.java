package anju.request;

import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** The windows of a day that a family chooses from; who wants another time may still ask for any. */
public final class UsualWindows {

    private static final int[] STARTS = { 8, 9, 10, 12, 14, 15, 16, 18 };
    private static final LocalTime CLOSES = LocalTime.of(20, 0);
    private static final Duration SHORTEST = Duration.ofHours(2);

    private UsualWindows() {}

    /**
     * Those of a day of the city in which a visit of that length fits and that may still be asked for, in order: two
     * hours each, or the whole hours that the visit needs; none after eight in the evening.
     */
    public static List<TimeWindow> of(LocalDate day, Duration visit, ZoneId zone, Instant earliest) {
        Duration hours = Duration.ofHours(Math.ceilDiv(visit.toMinutes(), 60));
        Duration length = hours.compareTo(SHORTEST) > 0 ? hours : SHORTEST;
        Instant closes = day.atTime(CLOSES).atZone(zone).toInstant();
        return IntStream.of(STARTS)
            .mapToObj(hour -> TimeWindow.from(day.atTime(hour, 0).atZone(zone).toInstant(), length))
            .filter(window -> !window.start().isBefore(earliest) && !window.end().isAfter(closes))
            .toList();
    }
}
