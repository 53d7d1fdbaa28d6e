package anju.flow.view;

import anju.flow.access.Standing;
import anju.order.Offer;
import anju.order.Order;
import anju.people.Person;
import anju.people.Resident;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a worker or provider has to answer and to do. */
public interface WorkViews {
    /** The offers to which the viewer has one of the allowed standings; of one state, or of all when it is null. */
    Future<List<OfferView>> offers(Id<Person> viewer, Set<Standing> allowed, Offer.State state);

    /** One offer with the viewer's standings, which may be none; empty where there is no such offer. */
    Future<Optional<OfferView>> findOffer(Id<Offer> id, Id<Person> viewer);

    /** The visits of a worker on a day of the city, in their order. */
    Future<List<Stop>> day(Id<Person> worker, LocalDate day);

    /** What plans and people's whereabouts changed in a worker's visits of a day since then, the newest first. */
    Future<List<Changed>> changes(Id<Person> worker, LocalDate day, Instant since);

    /** A visit that came (from is null), went (to is null) or got another time. */
    record Changed(Id<Order> order, String serviceCode, Instant at, Instant from, Instant to) {}

    /** The city's day at this moment, on the database's clock. */
    Future<LocalDate> today();

    /** One visit of a day; phone and note are hidden until the visit is near, for which the door has its rule. */
    record Stop(
        Id<Order> order,
        String stage,
        String serviceCode,
        TimeWindow visit,
        Duration travel,
        Id<Resident> resident,
        String residentName,
        String communityName,
        Hidden addressLine,
        Place place,
        Hidden phone
    ) {}
}
