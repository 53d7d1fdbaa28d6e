package anju.flow.port;

import anju.order.Mark;
import anju.order.Order;
import anju.people.Person;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Place;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** What is written down at the door. */
public interface Visits {
    /** Keeps one end of a visit; the place may be null, the note too. Fails with LostRace if that end is marked already. */
    Future<Void> mark(Id<Order> order, Mark mark, Place place, String note);

    /** Nobody is at that order's door any more. */
    Future<Void> leave(Id<Order> order);

    /** Keeps what became of the tasks. */
    Future<Void> tasks(Id<Order> order, Id<Worker> worker, List<TaskOutcome> outcomes);

    /** One task's outcome: done, not-done, refused or not-applicable; the reason is null where none is needed. */
    record TaskOutcome(String code, String outcome, String reason) {}

    /** The one-time code of the order's visit; empty before it is dispatched. */
    Future<Optional<String>> findCode(Id<Order> order);

    /** Keeps a new one-time code for the order's visit, in place of an older one. */
    Future<Void> saveCode(Id<Order> order, String code);

    /** Whether a worker of this visit was marked at another one at an overlapping time. */
    Future<Boolean> overlaps(Id<Order> order, List<Mark> marks);

    /** Keeps the family's rating, words may be null. */
    Future<Void> feedback(Id<Order> order, Id<Person> by, int rating, String words);
}
