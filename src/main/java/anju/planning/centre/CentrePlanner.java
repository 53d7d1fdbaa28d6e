package anju.planning.centre;

import anju.matching.Matching;
import anju.order.Agreed;
import anju.order.Order;
import anju.people.Worker;
import anju.planning.Budget;
import anju.value.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** Plans a centre's day by the rules of matching: none of them is broken, whether or not a coordinator may override it. */
public final class CentrePlanner {

    private final Matching matching;
    private final Prices prices;

    /** Planning by that matching's rules and weights. */
    public CentrePlanner(Matching matching, Prices prices) {
        this.matching = matching;
        this.prices = prices;
    }

    /** The day as it stands: what is promised and can be kept, and nobody for the rest. */
    public Proposal standing(CentreDay day) {
        throw new UnsupportedOperationException();
    }

    /** The day with these instead of what is promised (a plan made before); what does not hold any more is left out. */
    public Proposal standing(CentreDay day, Map<Id<Order>, List<Agreed>> now) {
        throw new UnsupportedOperationException();
    }

    /**
     * The day from where the proposal stands, searched to the end of the budget; the pinned stay as they are in it. {@code
     * progress} hears the best cost from time to time. The same proposal, seed, cores and steps give the same plan.
     */
    public Proposal plan(
        Proposal from,
        Set<Id<Order>> pinned,
        Budget budget,
        int cores,
        long seed,
        DoubleConsumer progress
    ) {
        throw new UnsupportedOperationException();
    }

    /** The day from where it stands with few changes: somebody for each call for whom nobody comes, at once. */
    public Proposal repair(CentreDay day, long seed) {
        throw new UnsupportedOperationException();
    }

    /** These workers at that start, by hand; nobody takes the visit out of the plan. */
    public Tried move(Proposal proposal, Id<Order> order, List<Id<Worker>> to, Instant start) {
        throw new UnsupportedOperationException();
    }
}
