package anju.city.week;

import anju.catalogue.ServiceItem;
import anju.city.drawn.InventedCity;
import anju.city.held.Catalogue;
import anju.city.people.InventedResident;
import anju.city.seed.Ids;
import anju.city.story.Fate;
import anju.city.story.Wanted;
import anju.flow.port.Actor;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Resident;
import anju.people.Role;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/** Makes what somebody wants of who, what and when. */
final class Wishes {

    private final InventedCity city;
    private final Catalogue catalogue;
    private final Choices choices;

    Wishes(InventedCity city, Catalogue catalogue, Choices choices) {
        this.city = city;
        this.catalogue = catalogue;
        this.choices = choices;
    }

    /** What of it is special: the workers wished for, fate and rating. */
    record Special(Set<Id<Worker>> wished, Fate fate, Integer rating) {}

    Wanted wanted(
        long number,
        InventedResident resident,
        String service,
        TimeWindow window,
        Actor asker,
        Instant at,
        Special special
    ) {
        ServiceItem item = catalogue.get(service);
        Organisation centre = city.organisations().centre(resident.community()).organisation();
        Id<Order> id = Id.of(city.ids().of(Ids.Kind.ORDER, number));
        Id<Resident> residentId = Id.of(resident.id());
        Id<Resident.Address> address = Id.of(resident.address());
        boolean demo = resident.number() < city.residents().demoCount();
        var asked = new Order.Asked(
            residentId,
            service,
            window,
            address,
            centre.id(),
            null,
            special.wished(),
            null,
            asker.person(),
            at
        );
        return new Wanted(
            id,
            number,
            asked,
            asker,
            item,
            new Resident(
                residentId,
                resident.name(),
                resident.community().code(),
                resident.dialect(),
                resident.preference(),
                demo ? special.wished() : choices.preferred(resident.number(), resident.community()),
                demo ? Set.of() : choices.barred(resident.number(), resident.community())
            ),
            new Resident.Address(address, residentId, resident.place(), resident.community().area(), 200, true),
            centre,
            Id.of(city.staff().coordinator(centre.id().value())),
            special.fate(),
            special.rating()
        );
    }

    /** Who asks for a resident at that moment: a relative with a mandate, else themselves or, by phone, the centre. */
    Actor asker(InventedResident resident, Instant at, boolean byPhone) {
        LocalDate day = LocalDate.ofInstant(at, city.zone());
        UUID centre = city.organisations().centre(resident.community()).organisation().id().value();
        return city
            .relatives()
            .of(resident)
            .filter(r -> !r.since().isAfter(day) && (r.until() == null || r.until().isAfter(day)))
            .map(relative -> actor(relative.id(), Role.RELATIVE))
            .orElseGet(() ->
                byPhone
                    ? actor(city.staff().coordinator(centre), Role.COORDINATOR)
                    : actor(resident.id(), Role.RESIDENT)
            );
    }

    static Actor actor(UUID person, Role role) {
        return new Actor(Id.of(person), role);
    }

    ServiceItem item(String service) {
        return catalogue.get(service);
    }

    ZoneId zone() {
        return city.zone();
    }
}
