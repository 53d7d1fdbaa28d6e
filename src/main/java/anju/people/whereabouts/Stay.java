package anju.people.whereabouts;

import anju.value.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A stretch of time in which somebody is not at home; {@code until} is null while its end is not known. */
public record Stay(Where where, Instant from, Instant until) {
    /** Whether it shares any moment with the window. */
    public boolean overlaps(TimeWindow window) {
        return from.isBefore(window.end()) && (until == null || window.start().isBefore(until));
    }

    /** The first day that counts: the day on which it began. */
    public LocalDate firstDay(ZoneId zone) {
        return from.atZone(zone).toLocalDate();
    }

    /**
     * The last day that counts, null while it is open: the day of coming counts and the day of leaving does not, as
     * hospitals count (算头不算尾). Without a night it is the day before the first.
     */
    public LocalDate lastDay(ZoneId zone) {
        return until == null ? null : until.atZone(zone).toLocalDate().minusDays(1);
    }

    /** How many of its days lie from one day to another, both inclusive, as far as it is open. */
    public int days(LocalDate first, LocalDate last, ZoneId zone) {
        LocalDate begins = latest(firstDay(zone), first);
        LocalDate ends = until == null || last.isBefore(lastDay(zone)) ? last : lastDay(zone);
        return ends.isBefore(begins) ? 0 : (int) (ends.toEpochDay() - begins.toEpochDay() + 1);
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
