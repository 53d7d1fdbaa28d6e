package anju.planning.search;

/**
 * Where in a cooling a search stands. A budget that allows more steps than one cooling of the day is worth goes into several,
 * one after the other: which good place a slow cooling ends in is chance, and several quick ones try it several times. A short
 * first round tells how many steps the budget allows, and has a good plan early.
 */
final class Rounds {

    /** After this many steps for each visit another cooling brings more than a slower one. */
    private static final double WORTH = 150_000;

    /** The share of the budget that the first round takes. */
    private static final double FIRST = 0.05;

    private final int visits;
    private double rounds;

    private Rounds(int visits) {
        this.visits = visits;
    }

    /** As many as are worth their time for a day of so many visits. */
    static Rounds of(int visits) {
        return new Rounds(visits);
    }

    /** A single one, for what is itself a part of a cooling. */
    static Rounds one() {
        return new Rounds(0);
    }

    /** The share of the present round's cooling that is over, after a share of the budget and so many steps. */
    double cooled(double spent, long steps) {
        if (spent >= 1 || visits == 0) return Math.min(1, spent);
        if (spent < FIRST) return spent / FIRST;
        if (rounds == 0) rounds = Math.max(1, Math.rint(steps / spent / (WORTH * visits)));
        double since = (rounds * (spent - FIRST)) / (1 - FIRST);
        return since - Math.floor(since);
    }
}
