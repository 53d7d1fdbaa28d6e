package anju.flow.port;

import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Resident;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The residents, with what the steps have to know of them. */
public interface Residents {

    /** The resident; empty if there is none. */
    Future<Optional<Resident>> find(Id<Resident> id);

    /** That address of theirs, or their main one when {@code address} is null; empty if it is not theirs. */
    Future<Optional<Resident.Address>> findAddress(Id<Resident> id, Id<Resident.Address> address);

    /** The centre that answers for where they live; fails with NoSuchElementException where the city has none. */
    Future<Organisation> centreOf(Id<Resident> id);

    /** When somebody is agreed to be with them on that day of the city, other than for that order. */
    Future<List<TimeWindow>> visits(Id<Resident> id, LocalDate day, Id<Order> except);

    /** How much of that service they have on that day already, cancelled ones aside, other than that order. */
    Future<Duration> served(Id<Resident> id, String serviceCode, LocalDate day, Id<Order> except);
}
