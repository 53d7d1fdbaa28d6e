package anju.planning.centre.search;

import anju.planning.Budget;
import anju.planning.Relay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/** Finds rosters of a day. */
public final class Search {

    private static final long SEEDS_APART = 0x5DEECE66DL;

    /** So many ruins are tried in a repair: a few tenths of a second for 200 visits. */
    private static final long REPAIR_STEPS = 120;

    private final Ground ground;
    private final boolean[] fixed;

    /** Searches on that ground. */
    public Search(Ground ground) {
        this.ground = ground;
        fixed = new boolean[ground.calls.length];
        for (int c = 0; c < fixed.length; c++) {
            fixed[c] = ground.calls[c].fixed();
        }
    }

    /** Where a call stands. */
    public record Standing(int call, int[] workers, long start) {}

    /** What of this can stand together: what is fixed in any case, then what is promised so, then the rest by its start. */
    public Roster standing(List<Standing> wished) {
        Roster roster = new Roster(ground);
        for (int c = 0; c < fixed.length; c++) {
            if (fixed[c] && !ground.calls[c].agreed().isEmpty()) {
                int[] known = ground.promisedBy[c] == null ? new int[0] : ground.promisedBy[c];
                roster.place(c, known, ground.promisedAt[c]);
            }
        }
        wished
            .stream()
            .filter(one -> !fixed[one.call()] && one.workers() != null)
            .sorted(
                Comparator.comparing(
                    (Standing one) -> ground.pricing.changes(one.call(), one.workers(), one.start()) > 0
                )
                    .thenComparing(one -> ground.calls[one.call()].agreed().isEmpty())
                    .thenComparingLong(Standing::start)
                    .thenComparingInt(Standing::call)
            )
            .forEach(one -> {
                roster.place(one.call(), one.workers(), one.start());
                if (!roster.isLawful(one.call())) {
                    roster.remove(one.call());
                }
            });
        settle(roster);
        return roster;
    }

    /** A whole search from there on; those calls stay where they are. */
    public Roster plan(Roster from, boolean[] pinned, Budget budget, int cores, long seed, DoubleConsumer progress) {
        boolean[] frozen = fixed.clone();
        IntStream.range(0, frozen.length).forEach(c -> frozen[c] |= pinned[c]);
        List<Chain> chains = new ArrayList<>();
        for (int i = 0; i < cores; i++) {
            chains.add(new Chain(from, frozen, seed + i * SEEDS_APART, null));
        }
        return settled(Relay.run(chains, budget, progress));
    }

    /** Somebody for each call to whom nobody comes, and few changes. */
    public Roster repair(Roster from, long seed) {
        return fill(from, new int[0], seed);
    }

    /** The same, and what is better for the days of these workers. */
    public Roster fill(Roster from, int[] workers, long seed) {
        Chain chain = new Chain(from, fixed, seed, workers);
        chain.run(Budget.steps(REPAIR_STEPS), 1);
        return settled(chain.best());
    }

    /** Somebody for each of these calls to whom nobody comes, where everybody else stays where they are. */
    public Roster insert(Roster from, boolean[] free, long seed) {
        boolean[] frozen = new boolean[free.length];
        for (int c = 0; c < frozen.length; c++) {
            frozen[c] = !free[c];
        }
        return settled(new Chain(from, frozen, seed, new int[0]).best());
    }

    private Roster settled(Roster found) {
        Roster roster = new Roster(ground);
        roster.take(found);
        settle(roster);
        return roster;
    }

    /** Takes out what is not lawful where it is, for instance because the way to it changed with what lies before it. */
    private void settle(Roster roster) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int c = 0; c < fixed.length; c++) {
                if (!fixed[c] && roster.who(c) != null && !roster.isLawful(c)) {
                    roster.remove(c);
                    changed = true;
                }
            }
        }
    }
}
