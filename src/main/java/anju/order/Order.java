package anju.order;

import anju.organisation.Organisation;
import anju.people.Gender;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Instant;
import java.util.Set;

/** What was asked, and where it stands; the version grows by one with every change. */
public record Order(Id<Order> id, long number, Asked asked, Stage stage, int round, int version) {
    /**
     * What was asked, by whom, for whom; it never changes, but that another window is told where the resident agrees. The gender is that of the helper for this order; null: as
     * the resident prefers.
     */
    public record Asked(
        Id<Resident> resident,
        String serviceCode,
        TimeWindow window,
        Id<Resident.Address> address,
        Id<Organisation> centre,
        String note,
        Set<Id<Worker>> wished,
        Gender gender,
        Id<Person> by,
        Instant at
    ) {
        /** Copies the wished workers. */
        public Asked {
            wished = Set.copyOf(wished);
        }

        /** The same in another window, to which the resident has agreed. */
        Asked in(TimeWindow other) {
            return new Asked(resident, serviceCode, other, address, centre, note, wished, gender, by, at);
        }
    }

    /** The same order in another window, to which the resident has agreed. */
    public Order in(TimeWindow told) {
        return new Order(id, number, asked.in(told), stage, round, version);
    }

    /** The same order one step on. */
    public Order now(Stage next) {
        return new Order(id, number, asked, next, next instanceof Stage.Offered o ? o.round() : round, version + 1);
    }
}
