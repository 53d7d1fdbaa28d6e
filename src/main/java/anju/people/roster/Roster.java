package anju.people.roster;

import anju.people.Worker.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The shifts of one worker, whose past is never changed: a new pattern ends the old one, a special day cuts it in two. */
public final class Roster {

    private Roster() {}

    /** When somebody works on a weekday; the break may be null. */
    public record Hours(
        DayOfWeek weekday,
        LocalTime starts,
        LocalTime ends,
        LocalTime breakFrom,
        LocalTime breakUntil
    ) {
        /** The key of the words for what is wrong with them; null when nothing is. */
        public String wrong() {
            if (!ends.isAfter(starts)) {
                return "roster.ends-before";
            }
            if ((breakFrom == null) != (breakUntil == null)) {
                return "roster.half-break";
            }
            boolean inside =
                breakFrom == null ||
                (breakUntil.isAfter(breakFrom) && !breakFrom.isBefore(starts) && !breakUntil.isAfter(ends));
            return inside ? null : "roster.break-outside";
        }

        private Shift shift(LocalDate from, LocalDate until) {
            return new Shift(weekday, starts, ends, breakFrom, breakUntil, from, until);
        }

        private boolean overlaps(Hours other) {
            return weekday == other.weekday && starts.isBefore(other.ends) && other.starts.isBefore(ends);
        }
    }

    /** Whether two of them lie over each other. */
    public static boolean overlap(List<Hours> pattern) {
        for (int i = 0; i < pattern.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (pattern.get(i).overlaps(pattern.get(k))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The shifts when that pattern holds from a day on, instead of all that held from then on. */
    public static List<Shift> from(List<Shift> now, LocalDate day, List<Hours> pattern) {
        List<Shift> next = new ArrayList<>();
        now.forEach(shift -> keep(next, shift, shift.validFrom(), earlier(shift.validUntil(), day.minusDays(1))));
        pattern.forEach(hours -> next.add(hours.shift(day, null)));
        return next;
    }

    /** The shifts when the worker has those hours, and no others, on that one day; none of them: a day off. */
    public static List<Shift> on(List<Shift> now, LocalDate day, List<Hours> hours) {
        List<Shift> next = new ArrayList<>();
        for (Shift shift : now) {
            if (shift.on(day)) {
                keep(next, shift, shift.validFrom(), day.minusDays(1));
                keep(next, shift, day.plusDays(1), shift.validUntil());
            } else {
                next.add(shift);
            }
        }
        hours.forEach(one -> next.add(one.shift(day, day)));
        return next;
    }

    private static LocalDate earlier(LocalDate until, LocalDate other) {
        return until == null || until.isAfter(other) ? other : until;
    }

    /** Keeps the shift from then to then (null: without end), unless no day of it is left. */
    private static void keep(List<Shift> next, Shift shift, LocalDate from, LocalDate until) {
        int ahead = Math.floorMod(shift.weekday().getValue() - from.getDayOfWeek().getValue(), 7);
        if (until == null || !from.plusDays(ahead).isAfter(until)) {
            boolean same = from.equals(shift.validFrom()) && Objects.equals(until, shift.validUntil());
            next.add(
                same
                    ? shift
                    : new Shift(
                          shift.weekday(),
                          shift.starts(),
                          shift.ends(),
                          shift.breakFrom(),
                          shift.breakUntil(),
                          from,
                          until
                      )
            );
        }
    }
}
