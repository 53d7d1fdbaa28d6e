package anju.matching;

import anju.catalogue.ServiceItem;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What one order asks of matching. {@code passed} were asked in earlier rounds and did not take it. No visit starts
 * before {@code earliest}, and nobody sets out before {@code setOutFrom}. The weights are those of the centre on that day.
 */
public record Need(
    Id<Order> order,
    TimeWindow window,
    Set<Id<Worker>> wished,
    Set<Id<Worker>> passed,
    ServiceItem item,
    Resident resident,
    Resident.Address address,
    Organisation centre,
    ZoneId zone,
    Known known,
    Instant earliest,
    Instant setOutFrom,
    Weights weights
) {
    /**
     * What else is known of the resident on the day of the window: the windows of their other live visits, how long
     * this item (where it has a daily cap) is booked already, whether an approved plan covers it, and who comes most
     * often (null: nobody came yet). This order itself is in none of them.
     */
    public record Known(List<TimeWindow> otherVisits, Duration bookedThatDay, boolean planApproved, Id<Worker> usual) {
        /** Copies the list. */
        public Known {
            otherVisits = List.copyOf(otherVisits);
        }
    }

    /** Copies the sets; refuses an item for more than two. */
    public Need {
        if (item.workers() < 1 || item.workers() > 2) {
            throw new IllegalArgumentException("a visit has one worker or two: " + item.code());
        }
        wished = Set.copyOf(wished);
        passed = Set.copyOf(passed);
    }

    /** The need of an order as it was asked, from now on, by the default weights. */
    public static Need of(
        Id<Order> order,
        Order.Asked asked,
        ServiceItem item,
        Resident resident,
        Resident.Address address,
        Organisation centre,
        ZoneId zone,
        Known known,
        Instant now
    ) {
        return new Need(
            order,
            asked.window(),
            asked.wished(),
            Set.of(),
            item,
            asked.gender() == null ? resident : resident.preferring(asked.gender()),
            address,
            centre,
            zone,
            known,
            now,
            now,
            Weights.DEFAULT
        );
    }

    /** The same need when these workers were asked already. */
    public Need passing(Set<Id<Worker>> asked) {
        return with(window, asked, known, earliest, setOutFrom, weights);
    }

    /** The same need by these weights. */
    public Need weighedBy(Weights weights) {
        return with(window, passed, known, earliest, setOutFrom, weights);
    }

    /** The same need in another window. */
    public Need in(TimeWindow other) {
        return in(other, known);
    }

    /**
     * The same need at one start, to check again what was offered or agreed. Who says yes knows where they are, so how
     * long it takes from now on is not judged a second time.
     */
    public Need at(Instant start) {
        return with(TimeWindow.from(start, item.duration()), Set.of(), known, start, Instant.EPOCH, weights);
    }

    /** The same need when these are the resident's other visits. */
    public Need beside(List<TimeWindow> otherVisits) {
        return in(window, new Known(otherVisits, known.bookedThatDay(), known.planApproved(), known.usual()));
    }

    /** The same need at that start alone, judged as any other: by who passed, and by how long it takes from now on. */
    public Need only(Instant start) {
        return in(TimeWindow.from(start, item.duration()), known);
    }

    private Need in(TimeWindow window, Known known) {
        return with(window, passed, known, earliest, setOutFrom, weights);
    }

    private Need with(
        TimeWindow window,
        Set<Id<Worker>> passed,
        Known known,
        Instant earliest,
        Instant setOutFrom,
        Weights weights
    ) {
        return new Need(
            order,
            window,
            wished,
            passed,
            item,
            resident,
            address,
            centre,
            zone,
            known,
            earliest,
            setOutFrom,
            weights
        );
    }

    /** Whether a certificate names that worker in any case: of the own centre, or chosen by the family. */
    boolean names(Worker worker) {
        return (
            worker.organisation().equals(centre.id()) ||
            wished.contains(worker.id()) ||
            resident.preferred().contains(worker.id())
        );
    }

    /** Where the visit is: at the address, or at the centre for what is not done at home. */
    public Place place() {
        return item.atHome() ? address.place() : centre.place();
    }

    /** The city's day on which the visit starts: that of the window's start, even when it runs past midnight. */
    public LocalDate day() {
        return window.start().atZone(zone).toLocalDate();
    }

    /**
     * The last moment at which the visit may start. A window shorter than the service means its beginning; a window
     * over midnight still means its first day, for certificates and hours are judged by the day.
     */
    public Instant latest() {
        Instant byWindow = window.end().minus(item.duration());
        Instant byDay = day().plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
        Instant last = byWindow.isBefore(byDay) ? byWindow : byDay;
        return last.isBefore(window.start()) ? window.start() : last;
    }
}
