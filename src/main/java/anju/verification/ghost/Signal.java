package anju.verification.ghost;

import java.util.Locale;

/**
 * What makes one doubt that somebody was there. None of them proves anything, for each has honest causes; together they
 * choose whom the call-back rings. One that can hardly be honest flags by itself, the others need a second.
 */
public enum Signal {
    /** Nobody travels so fast between two check-outs and check-ins. */
    IMPOSSIBLE_TRAVEL(60),
    /** In two homes at the same time. */
    TWO_AT_ONCE(60),
    /** A code of one use was told a second time. */
    CODE_USED_TWICE(60),
    /** The position was taken long before; at each end. */
    FIX_TOO_OLD(25),
    /** Nearly every visit lasts exactly as long as agreed. */
    ALWAYS_EXACT(50),
    /** Told more than a day later; at each end. */
    LATE_BACK_FILL(25),
    /** The resident was in hospital, away, in a care home, or had died. */
    RESIDENT_ELSEWHERE(80),
    /** Somebody of the family says that nobody came. */
    NOBODY_CAME(80);

    /** From so many points on a visit is flagged. */
    public static final int FLAGGED = 50;

    private final int points;

    Signal(int points) {
        this.points = points;
    }

    /** What one finding of it counts. */
    int points() {
        return points;
    }

    /** The word in data and API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The signal of that word; throws IllegalArgumentException for another. */
    public static Signal of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
