package anju.pg.people;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The days whose bookings a decision on one day rests on: its ISO week, for the hours of a week, and the day before and
 * after that, for the rest between days. The version of a worker's day is the sum of the versions of these.
 */
record Week(LocalDate monday) {
    static Week around(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    LocalDate first() {
        return monday.minusDays(1);
    }

    LocalDate last() {
        return monday.plusDays(7);
    }

    LocalDate nextMonday() {
        return monday.plusDays(7);
    }
}
