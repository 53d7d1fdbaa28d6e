package anju.planning;

/** How long a search may take, told from outside, for the story has no clock. */
@FunctionalInterface
public interface Budget {
    /** The share of the budget that is spent after so many steps of one chain: 0 at the start, 1 or more at the end. */
    double spentAfter(long steps);

    /** So many steps a chain: the same answer on every machine. */
    static Budget steps(long most) {
        if (most < 1) throw new IllegalArgumentException("a budget of " + most + " steps");
        return steps -> (double) steps / most;
    }
}
