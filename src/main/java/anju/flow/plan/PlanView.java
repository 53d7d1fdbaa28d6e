package anju.flow.plan;

import anju.flow.access.Standing;
import anju.people.Person;
import anju.people.Worker;
import anju.planning.centre.Proposal.Placed;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plan as it is shown. Costs are the best so far and as things stand, null before anything was found; {@code costs} by
 * the name of the part, before and after; {@code cause} what a repair repairs; {@code problem} the key of why it failed.
 * Workers, visits and parts are empty in a list.
 */
public record PlanView(
    Plan plan,
    Person askedBy,
    String workerName,
    double progress,
    Double cost,
    Double costBefore,
    List<Map<String, Double>> costs,
    int visitCount,
    int changes,
    int leftOut,
    String problem,
    List<Carer> workers,
    List<Visit> visits,
    List<Part> parts,
    Set<Standing> standings
) {
    /** Somebody who may be planned: where their day starts, when they work and when not. */
    public record Carer(
        Id<Worker> id,
        String name,
        Place start,
        List<TimeWindow> shifts,
        List<TimeWindow> breaks,
        List<TimeWindow> leave
    ) {}

    /** One call of the day. */
    public record Visit(
        Placed placed,
        long number,
        String residentName,
        String serviceCode,
        Place place,
        TimeWindow window,
        boolean pinned,
        boolean fixed
    ) {}

    /** Changes that hold only together: proposed, published, or refused for the reason of that key. */
    public record Part(int part, String state, String problem) {}
}
