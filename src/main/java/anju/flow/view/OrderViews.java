package anju.flow.view;

import anju.flow.access.Standing;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Role;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Orders as they are shown. */
public interface OrderViews {
    /** The order with the viewer's standings, which may be none; empty where there is no such order. */
    Future<Optional<OrderView>> find(Id<Order> id, Id<Person> viewer);

    /** The same for an order that is known to have just been asked for, with less to look for. */
    Future<Optional<OrderView>> findAsked(Id<Order> id, Id<Person> viewer);

    /**
     * A page of the orders to which the viewer has one of the allowed standings, by the start of their window. Throws
     * IllegalArgumentException when the cursor is not one of ours.
     */
    Future<Page<OrderView>> page(Id<Person> viewer, Set<Standing> allowed, Filter filter);

    /** Everything that happened to an order, the first first. */
    Future<List<Happened>> history(Id<Order> id);

    /** The names of workers and of those they work for. */
    Future<Map<Id<Worker>, Employed>> names(Collection<Id<Worker>> workers);

    /** What narrows a list: no stages means all of them; centre, resident, from, to and cursor may be null. */
    record Filter(
        Set<String> stages,
        Id<Organisation> centre,
        Id<Resident> resident,
        Instant from,
        Instant to,
        int limit,
        String cursor
    ) {}

    /**
     * One event of an order's history; actor and role are null where Anju did it by itself, the reason may be no text.
     */
    record Happened(
        int version,
        Instant at,
        String kind,
        String stage,
        Person actor,
        Role role,
        Map<String, Object> facts,
        Hidden reason
    ) {}

    /** A worker's name and the name of the centre or provider. */
    record Employed(String name, String organisation) {}
}
