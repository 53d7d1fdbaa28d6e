package anju.matching;

import anju.matching.route.Limits;
import anju.matching.route.Travel;
import anju.matching.route.TravelSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Step 2. Pure: the same need and the same days, in any order, give the same answer on any node. */
public final class Matching {

    private final Limits limits;
    private final Weights weights;
    private final Travel travel;

    /** Matching by these limits and weights. */
    public Matching(Limits limits, Weights weights, Travel travel) {
        this.limits = limits;
        this.weights = weights;
        this.travel = travel;
    }

    /** Matching with every default. */
    public static Matching standard() {
        return new Matching(Limits.DEFAULT, Weights.DEFAULT, Travel.greatCircle(TravelSettings.DEFAULT));
    }

    /**
     * The best for one order. The pool holds all workers of the own centre, all within reach of the address and all
     * whom the family chose; {@code counted} says how many were left out by which rule id ({@code out-of-reach}).
     */
    public MatchOutcome match(Need need, Collection<WorkerDay> pool, Map<String, Integer> counted) {
        throw new UnsupportedOperationException("the types stand first");
    }

    /** One chosen worker: what stands against it, and when they would come. */
    public Verdict check(Need need, WorkerDay day) {
        return check(need, List.of(day)).get(0);
    }

    /** Workers who come together: a verdict for each, in the order given, all with the same start. */
    public List<Verdict> check(Need need, List<WorkerDay> days) {
        throw new UnsupportedOperationException("the types stand first");
    }
}
