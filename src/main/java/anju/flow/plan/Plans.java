package anju.flow.plan;

import anju.order.Order;
import anju.planning.centre.Proposal;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;

/** The plans of centres' days. Each write adds its outbox row. */
public interface Plans {
    /** Adds a plan that somebody will compute. */
    Future<Void> ask(Plan plan);

    /** Adds a plan that was proposed at once. */
    Future<Void> propose(Plan plan, Proposal proposal);

    /** The plan, locked until the transaction ends; fails with NoSuchElementException if missing. */
    Future<Plan> get(Id<Plan> id);

    /** The plan as it is, not locked; fails with NoSuchElementException if missing. */
    Future<Plan> read(Id<Plan> id);

    /** Writes another proposal into a plan, in place of what it held, with these visits pinned. */
    Future<Void> change(Plan plan, Proposal proposal, Set<Id<Order>> pinned);

    /** Whoever computes it is to stop within a second. */
    Future<Void> stop(Plan plan);

    /** Deletes it with everything that belongs to it. */
    Future<Void> discard(Plan plan);

    /** What the plan gives each order; of one part, or of all (null). */
    Future<List<Planned>> visits(Id<Plan> id, Integer part);

    /** The parts that are still proposed, in order. */
    Future<List<Integer>> openParts(Id<Plan> id);

    /** Keeps what became of a part: published, or refused for what is told here. */
    Future<Void> decided(Plan plan, int part, List<Proposal.Said> problem);

    /** What a plan gives one order. */
    record Planned(Proposal.Placed placed, boolean pinned) {}
}
