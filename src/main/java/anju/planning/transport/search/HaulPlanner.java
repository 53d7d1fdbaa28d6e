package anju.planning.transport.search;

import anju.planning.Budget;
import anju.planning.Relay;
import anju.planning.transport.Haul;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Plans tours: a chain of ruin and recreate per core. */
public final class HaulPlanner {

    private static final long SEEDS_APART = 0x5DEECE66DL;

    /** How long a chain tries to do with fewer vehicles: alone, or by turns the one that does mostly that and the other. */
    private static final double ALONE = 0.5;

    private static final double[] FLEET_SHARES = { 0.8, 0.2 };

    private HaulPlanner() {}

    /**
     * Tours, each a list of stops (indices) without the depot; an errand that cannot be done within the fleet is left out. {@code
     * progress} hears the best cost from time to time. The same haul, seed, cores and steps give the same tours.
     */
    public static List<List<Integer>> plan(Haul haul, Budget budget, int cores, long seed, DoubleConsumer progress) {
        if (cores < 1) throw new IllegalArgumentException(cores + " cores");
        var ground = new Ground(haul);
        List<TourChain> chains = new ArrayList<>();
        for (int i = 0; i < cores; i++) {
            double fleetShare = cores == 1 ? ALONE : FLEET_SHARES[i % 2];
            chains.add(new TourChain(ground, fleetShare, seed + i * SEEDS_APART));
        }
        return Relay.run(chains, budget, progress).list();
    }
}
