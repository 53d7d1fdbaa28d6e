package anju.command.plan;

import anju.planning.Budget;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Something to plan that came from a file. */
public interface Instance {
    /** The name by which tables of best known values call it. */
    String name();

    /** Plans it and has the plan checked; {@code progress} hears the best cost from time to time. */
    Result plan(Budget budget, int cores, long seed, DoubleConsumer progress);

    /** Has another solver plan it, and checks its plan in the same way; empty where that has no model of it. */
    Optional<Result> plan(Peer peer, Budget budget, int cores, long seed);

    /**
     * A plan that has been checked.
     *
     * @param cost as the independent check computes it
     * @param parts what the cost is made of
     * @param breaches the hard rules that it breaks, and where; none in a sound plan
     * @param file the plan in the form of its set
     * @param lanes the plan for a picture
     */
    record Result(double cost, List<Share> parts, List<String> breaches, JsonNode file, List<Lane> lanes) {}

    /** A part of a cost: its name, how much there is of it, and what that costs. */
    record Share(String name, double amount, double cost) {}
}
