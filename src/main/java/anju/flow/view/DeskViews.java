package anju.flow.view;

import anju.flow.access.Standing;
import anju.order.Order;
import anju.people.Person;
import anju.people.Resident;
import anju.value.Id;
import anju.value.Place;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a desk watches. */
public interface DeskViews {
    /** The alarms to which the viewer has one of the allowed standings, the newest first; of one state, or all (null). */
    Future<List<AlarmView>> alarms(Id<Person> viewer, Set<Standing> allowed, String state, int limit);

    /** One alarm with the viewer's standings, which may be none; empty where there is no such alarm. */
    Future<Optional<AlarmView>> findAlarm(UUID id, Id<Person> viewer);

    /** The centres of the city, and of a day of the city the visits to which the viewer has an allowed standing. */
    Future<MapView> map(Id<Person> viewer, Set<Standing> allowed, LocalDate day);

    /** An alarm; what happened later than its state says is null. */
    record AlarmView(
        UUID id,
        Id<Resident> resident,
        String residentName,
        String communityName,
        String state,
        Instant raisedAt,
        Person raisedBy,
        Person acknowledgedBy,
        Instant acknowledgedAt,
        Instant closedAt,
        Hidden outcome,
        Contact centre,
        int version,
        Set<Standing> standings
    ) {}

    /** What to draw. */
    record MapView(List<CentreDot> centres, List<VisitDot> visits) {}

    /** A centre with the number of that day's visits that the viewer may see. */
    record CentreDot(Contact contact, Set<String> roles, Place place, boolean synthetic, boolean inUse, int visits) {}

    /** A visit at its planned time, or at the start of its window while nothing is planned. */
    record VisitDot(
        Id<Order> order,
        String stage,
        String serviceCode,
        String residentName,
        Instant start,
        Place place,
        boolean synthetic
    ) {}
}
