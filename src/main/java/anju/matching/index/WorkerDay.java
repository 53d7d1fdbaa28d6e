package anju.matching.index;

import anju.matching.route.Commitment;
import anju.order.Order;
import anju.people.Worker;
import anju.value.Id;
import java.util.List;

/**
 * A worker, and their day as it was read at {@code version}. {@code commitments} are the live ones from the day before
 * to the day after the need's day (the rest between days is judged by them), in any order; {@code weekMinutes} are the
 * minutes of visits promised in the day's ISO week, that day's included; {@code visits} is how often they have visited
 * this resident; {@code hardVisits} how many visits of {@code Weights.hardServices} they have in that week. A
 * commitment of the order itself does not count against it; in the other three it must be left out.
 */
public record WorkerDay(
    Worker worker,
    List<Commitment> commitments,
    int weekMinutes,
    int visits,
    int hardVisits,
    int version
) {
    /** Copies the list. */
    public WorkerDay {
        commitments = List.copyOf(commitments);
    }

    /** The same day of somebody who has visited the resident so often. */
    public WorkerDay met(int times) {
        return new WorkerDay(worker, commitments, weekMinutes, times, hardVisits, version);
    }

    /** The same day without the promises of that order. */
    public WorkerDay without(Id<Order> order) {
        List<Commitment> others = commitments
            .stream()
            .filter(one -> !one.order().equals(order))
            .toList();
        return others.size() == commitments.size()
            ? this
            : new WorkerDay(worker, others, weekMinutes, visits, hardVisits, version);
    }

    /** A worker with nothing planned, who never met the resident. */
    public static WorkerDay free(Worker worker) {
        return new WorkerDay(worker, List.of(), 0, 0, 0, 0);
    }
}
