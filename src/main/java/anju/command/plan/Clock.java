package anju.command.plan;

import anju.planning.Budget;

/** Budgets by this machine's clock, which the planning itself has none of. */
public final class Clock {

    private Clock() {}

    /** So many seconds from now. */
    public static Budget seconds(double seconds) {
        long began = System.nanoTime();
        return steps -> (System.nanoTime() - began) / 1e9 / seconds;
    }
}
