package anju.flow.evv;

import anju.flow.view.Hidden;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Resident;
import anju.value.Id;
import anju.value.Place;
import anju.visit.SixElements;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** The records of visits, in one transaction. */
public interface VisitRecords {
    /** The most that are answered at once. */
    int MOST = 5_000;

    /** The visits of a centre that began or should have begun in that time and are over, by their planned beginning. */
    Future<List<Record>> of(Id<Organisation> centre, Instant from, Instant until);

    /**
     * What was recorded of one worker at one visit; times as they stand after corrections. The fix may be null, and so may
     * the distance of it from the address, in metres.
     */
    record Record(
        Id<Order> order,
        String number,
        String stage,
        Id<Resident> residentId,
        Person worker,
        Person resident,
        String serviceCode,
        Instant started,
        Instant ended,
        boolean corrected,
        String addressLabel,
        Hidden addressLine,
        Place fix,
        Double distanceMetres,
        String proof,
        SixElements.Where where
    ) {
        /** The six elements of it. */
        public SixElements elements() {
            return new SixElements(
                worker == null ? null : worker.name(),
                resident.name(),
                serviceCode,
                started,
                ended,
                where
            );
        }
    }
}
