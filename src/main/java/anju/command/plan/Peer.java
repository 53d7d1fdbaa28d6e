package anju.command.plan;

import anju.planning.Budget;
import anju.planning.day.Day;
import anju.planning.day.Plan;
import anju.planning.transport.Haul;
import java.util.List;
import java.util.Optional;

/** Another solver, given the same budget and cores; it tells no steps, so it asks what is spent after 0. It is found where it is on the class path: beside the tests. */
public interface Peer {
    /** What the table calls it. */
    String name();

    /** Its plan of a day; empty where it was given no model of what the day asks. */
    Optional<Plan> plan(Day day, Budget budget, int cores, long seed);

    /** Its tours, each a list of stops without the depot; empty as above. */
    Optional<List<List<Integer>>> plan(Haul haul, Budget budget, int cores, long seed);
}
