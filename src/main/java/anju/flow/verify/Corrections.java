package anju.flow.verify;

import anju.flow.port.Actor;
import anju.order.Mark;
import anju.order.Order;
import anju.value.Id;
import anju.verification.Correction;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** The corrections of visits. */
public interface Corrections {
    /** All of an order, those that were decided in the order of the decisions, then those that wait. */
    Future<List<Correction>> of(Id<Order> order);

    /** Keeps a proposal about an order as it stands; told is what stood at that end of the visit, or null. */
    Future<Void> propose(
        Order order,
        Id<Correction> id,
        Correction.Change change,
        Instant told,
        String reason,
        Actor by
    );

    /** Keeps an approval, which made that version of the order. */
    Future<Void> approve(Correction correction, Order made, Actor by);

    /** Keeps a refusal with its reason. */
    Future<Void> refuse(Correction correction, String reason, Actor by);

    /** Keeps an end of a visit that nobody had told, and the worker is under way there no more. */
    Future<Void> fill(Id<Order> order, Mark mark);

    /** What the family said of a visit is kept, and they may say it anew. */
    Future<Void> askFamilyAnew(Id<Order> order, Id<Correction> because);
}
