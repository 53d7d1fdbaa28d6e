package anju.flow.centre;

import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The orders that centres ask each other to take. Each change is told to both of them. */
public interface Handovers {
    /** Keeps what one centre asks of another; fails with LostRace when the order is being asked for already. */
    Future<Void> ask(Id<Handover> id, Order order, Id<Organisation> to, int minutes, Id<Person> by, String reason);

    /** What is still to be answered, locked; empty when it was answered or never was. */
    Future<Optional<Handover>> findAsked(Id<Handover> id);

    /** Keeps the answer; the reason is null for a yes. */
    Future<Void> answer(Handover handover, boolean yes, Id<Person> by, String reason);

    /** Makes an order another centre's. */
    Future<Void> move(Id<Order> order, Id<Organisation> to);

    /** The nearest centres that answer for a community and where somebody is at the desk, at most so many. */
    Future<List<Neighbour>> neighbours(Id<Organisation> centre, int most);

    /** What a centre asked of others and others of it, the newest first, at most so many. */
    Future<List<Told>> list(Id<Organisation> centre, int most);

    /** What a centre has given to each other centre and taken from it since the beginning. */
    Future<List<Balance>> balance(Id<Organisation> centre);

    /** An order that one centre asks another to take. */
    record Handover(Id<Handover> id, Id<Order> order, Id<Organisation> from, Id<Organisation> to) {}

    /** Another centre, so many metres away. */
    record Neighbour(Id<Organisation> id, String name, int metres) {}

    /**
     * As it is shown: which service, for when and where (a community, no name), and what came of it. It is over when the
     * order no longer waits for somebody to come.
     */
    record Told(
        Handover handover,
        long number,
        String fromName,
        String toName,
        String serviceCode,
        TimeWindow window,
        String community,
        int minutes,
        String state,
        Person madeBy,
        Instant madeAt,
        String reason,
        Person answeredBy,
        Instant answeredAt,
        String answer
    ) {}

    /** Orders and minutes, given and taken, and in fen what was paid for those that are settled. */
    record Balance(
        Id<Organisation> other,
        String name,
        int givenOrders,
        int givenMinutes,
        long givenFen,
        int takenOrders,
        int takenMinutes,
        long takenFen
    ) {}
}
