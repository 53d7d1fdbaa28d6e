package anju.city.story;

import anju.city.seed.Chance;

/** What becomes of a generated order in the end. */
public enum Fate {
    /** Done as agreed, confirmed, paid. */
    SMOOTH,
    /** The first worker declines, another one comes. */
    SECOND_CHOICE,
    /** Declined, then not answered: it waits at the desk. */
    AT_DESK,
    /** The family cancels in time. */
    CANCELLED,
    /** The resident is taken to hospital. */
    ON_HOLD,
    /** Nobody comes. */
    MISSED,
    /** Nobody opens. */
    NOT_HOME,
    /** Broken off on site. */
    ABORTED,
    /** The worker comes late. */
    LATE,
    /** The worker leaves early. */
    SHORT,
    /** Nobody could show the code. */
    UNPROVED,
    /** Marked far from the address. */
    FAR,
    /** Done, but the second end reaches the centre a day later. */
    UNSYNCED;

    private static final int OF = 200;

    /** The fate of the order of that number: out of two hundred in a row each has its due share. */
    public static Fate of(long seed, long number) {
        int place = (int) Math.floorMod(number, (long) OF);
        // a permutation of 0 to 199 that differs by block: 200 and the factor have no divisor in common
        long block = Math.floorDiv(number, (long) OF);
        int turn = Chance.of(seed, "fate", block).below(OF);
        int drawn = Math.floorMod(place * 77 + turn, OF);
        int[] upTo = { 4, 8, 14, 17, 18, 20, 21, 24, 26, 28, 30, 32 };
        Fate[] fates = {
            SECOND_CHOICE,
            AT_DESK,
            CANCELLED,
            ON_HOLD,
            MISSED,
            NOT_HOME,
            ABORTED,
            LATE,
            SHORT,
            UNPROVED,
            FAR,
            UNSYNCED
        };
        for (int i = 0; i < upTo.length; i++) {
            if (drawn < upTo[i]) {
                return fates[i];
            }
        }
        return SMOOTH;
    }
}
