package anju.flow.access;

import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Resident;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Committed changes in one order without a gap. */
public interface Feed {
    /**
     * Something has changed: kind is order, offer, alarm, plan, whereabouts, centre or petition; {@code no} is the number in the
     * feed, {@code order} and {@code stage} may be null, and of a plan or centre {@code resident} is.
     */
    record Event(
        long no,
        Instant at,
        String kind,
        UUID subject,
        Id<Order> order,
        Id<Resident> resident,
        Id<Organisation> centre,
        String stage,
        int version
    ) {}

    /** The events after a number, at most so many, in the order of their numbers. */
    Future<List<Event>> read(long after, int most);

    /** The newest number that has been given; 0 before the first. */
    Future<Long> last();
}
