package anju.city.week;

import java.time.LocalDate;

/**
 * The numbers of generated orders say their day and what they are: habits from 0, visits that only the demo people's
 * stories tell from 800,000, fresh requests from 900,000.
 */
public final class Numbering {

    static final int STORIES = 800_000;
    static final int FRESH = 900_000;
    private static final long A_DAY = 1_000_000;

    private Numbering() {}

    /** The number of a day's first habit. */
    public static long first(LocalDate day) {
        return of(day, 0);
    }

    /** The number after a day's last habit. */
    public static long afterHabits(LocalDate day) {
        return of(day, STORIES);
    }

    /** The number of a day's first fresh request. */
    public static long fresh(LocalDate day) {
        return of(day, FRESH);
    }

    /** The number of that order of the day. */
    public static long of(LocalDate day, int index) {
        return day.toEpochDay() * A_DAY + index;
    }
}
