package anju.request;

import anju.catalogue.ServiceItem;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Gender;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Problem;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody asks for a service; what is wrong with it is said all at once. */
public final class Requesting {

    private Requesting() {}

    /** What is asked. A null address means the main one, a null gender what the resident prefers. */
    public record Asking(
        Id<Resident> resident,
        String serviceCode,
        TimeWindow window,
        Id<Resident.Address> address,
        String note,
        Set<Id<Worker>> wished,
        Gender gender,
        Id<Person> by
    ) {}

    /** What is known of it: empty where there is no such thing. */
    public record Known(Optional<ServiceItem> item, Optional<Resident.Address> address, Organisation centre) {}

    /** How soon and how far ahead an order may start; a day is one of that zone. */
    public record Limits(Duration lead, Duration horizon, ZoneId zone) {}

    /** What comes of asking. */
    public sealed interface Outcome {}

    /** Asked as it should be. */
    public record Requested(Order.Asked asked) implements Outcome {}

    /** Everything that is wrong with it. */
    public record Refused(List<Problem> problems) implements Outcome {}

    /** Asks at that moment. */
    public static Outcome request(Asking asking, Known known, Limits limits, Instant now) {
        List<Problem> wrong = new ArrayList<>();
        if (known.item().isEmpty()) {
            wrong.add(Problem.of("serviceCode", "request.unknown-service"));
        }
        if (known.address().isEmpty()) {
            wrong.add(Problem.of("addressId", "request.unknown-address"));
        }
        Instant start = asking.window().start();
        if (
            known
                .address()
                .filter(one -> !one.covers(start.atZone(limits.zone()).toLocalDate()))
                .isPresent()
        ) {
            wrong.add(Problem.of("addressId", "request.address-not-then"));
        }
        if (start.isBefore(now)) {
            wrong.add(Problem.of("window.start", "request.past"));
        } else if (start.isBefore(now.plus(limits.lead()))) {
            wrong.add(Problem.of("window.start", "request.too-soon", limits.lead().toMinutes()));
        } else if (start.isAfter(now.plus(limits.horizon()))) {
            wrong.add(Problem.of("window.start", "request.too-far", limits.horizon().toDays()));
        }
        if (asking.window().length().compareTo(Duration.ofHours(24)) > 0) {
            wrong.add(Problem.of("window.end", "request.window-too-long"));
        }
        if (!wrong.isEmpty()) {
            return new Refused(List.copyOf(wrong));
        }
        return new Requested(
            new Order.Asked(
                asking.resident(),
                asking.serviceCode(),
                asking.window(),
                known.address().orElseThrow().id(),
                known.centre().id(),
                asking.note(),
                asking.wished(),
                asking.gender(),
                asking.by(),
                now
            )
        );
    }
}
