package anju.flow.port;

import anju.matching.Need;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Resident;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The residents, with what the steps have to know of them. */
public interface Residents {
    /** The resident; empty if there is none. */
    Future<Optional<Resident>> find(Id<Resident> id);

    /** That address of theirs, or their main one when {@code address} is null; empty if it is not theirs. */
    Future<Optional<Resident.Address>> findAddress(Id<Resident> id, Id<Resident.Address> address);

    /** That centre; fails with NoSuchElementException where there is none. */
    Future<Organisation> centre(Id<Organisation> id);

    /** The centre that answers for where they live; fails with NoSuchElementException where the city has none. */
    Future<Organisation> centreOf(Id<Resident> id);

    /** What else matching has to know of them for a service on a day of the city; that order itself is in none of it. */
    Future<Need.Known> known(Id<Resident> id, String serviceCode, LocalDate day, Id<Order> except);

    /**
     * The same of many orders of one day, in as many queries as there are questions; orders of whom something is gone are
     * left out. Whether a plan is approved is not asked (false): only few items need one.
     */
    Future<Map<Id<Order>, Asking>> together(List<Order> orders, LocalDate day);

    /** Who asks, where, by which centre, and what else is known of them. */
    record Asking(Resident resident, Resident.Address address, Organisation centre, Need.Known known) {}
}
