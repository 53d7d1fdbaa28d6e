package anju.flow.watch;

import anju.flow.access.Standing;
import anju.flow.view.Hidden;
import anju.order.Order;
import anju.people.Person;
import anju.people.Resident;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Alerts as they are shown. */
public interface AlertViews {
    /**
     * The alerts of the orders to which the viewer has one of the allowed standings: the open ones, or those that ended;
     * the newest first.
     */
    Future<List<AlertView>> alerts(Id<Person> viewer, Set<Standing> allowed, boolean closed, int most);

    /**
     * One alert with what it is about. Reason is why a visit was broken off, null else; visit is what was agreed, null where nothing was; closedBy is null where its cause
     * went away by itself; own: the viewer works at the centre that is to look after it.
     */
    record AlertView(
        UUID id,
        String kind,
        String reason,
        Id<Order> order,
        long number,
        Id<Resident> resident,
        String residentName,
        String communityName,
        String serviceCode,
        TimeWindow visit,
        List<String> workers,
        Instant dueAt,
        Instant raisedAt,
        Person acknowledgedBy,
        Instant acknowledgedAt,
        Person closedBy,
        Instant closedAt,
        Hidden outcome,
        boolean own
    ) {}
}
