package anju.flow.port;

import anju.order.Offer;
import anju.order.Order;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.Optional;

/** The offers of visits to workers. */
public interface Offers {
    /** Adds an offer; fails with LostRace when the order has a pending one already. */
    Future<Offer> add(Offer offer);

    /**
     * The order of an offer that may still be answered, locked; empty when that is over. Of a crowd that waits for the
     * lock those who come too late are told so at once, and hold up nobody behind them.
     */
    Future<Optional<Id<Order>>> findOpen(Id<Offer> id);

    /** The offer, locked until the transaction ends; fails with NoSuchElementException if missing. Lock its order first. */
    Future<Offer> get(Id<Offer> id);

    /** The pending offer of an order, locked. */
    Future<Optional<Offer>> findPending(Id<Order> order);

    /** Keeps one worker's answer; the reason may be null. */
    Future<Void> answer(Id<Offer> offer, Id<Worker> worker, Offer.Answer answer, String reason);

    /** Ends a pending offer by one conditional update; fails with LostRace when it is not pending any more. */
    Future<Void> end(Id<Offer> offer, Offer.State state);
}
