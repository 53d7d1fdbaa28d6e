package anju.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When an organisation is open, version upon version: what was said last for a day holds, a day alone before a pattern. */
public record OpeningHours(List<Version> versions) {
    /** Nobody has said when it is open. */
    public static final OpeningHours UNTOLD = new OpeningHours(List.of());

    /** Open on such a weekday from then to then, in the city's time. */
    public record Hours(DayOfWeek weekday, LocalTime opens, LocalTime closes) {
        /** Whether two of them lie over each other. */
        public boolean overlaps(Hours other) {
            return weekday == other.weekday && opens.isBefore(other.closes) && other.opens.isBefore(closes);
        }
    }

    /** What was said: a pattern from that day on, or (only) the hours of that day alone; no hours mean closed. */
    public record Version(long number, LocalDate from, boolean only, List<Hours> hours) {
        /** Copies the list. */
        public Version {
            hours = List.copyOf(hours);
        }
    }

    /** Copies the list. */
    public OpeningHours {
        versions = List.copyOf(versions);
    }

    /** The hours of that day, none when it is closed; empty when nobody has said when it is open. */
    public Optional<List<Hours>> on(LocalDate day) {
        return versions
            .stream()
            .filter(one -> one.only() ? one.from().equals(day) : !one.from().isAfter(day))
            .max(Comparator.comparing(Version::only).thenComparing(Version::from).thenComparing(Version::number))
            .map(one ->
                one
                    .hours()
                    .stream()
                    .filter(hours -> hours.weekday() == day.getDayOfWeek())
                    .toList()
            );
    }
}
