package anju.careplan;

import static java.nio.charset.StandardCharsets.UTF_8;

import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One time that an item takes place, known by the item and the day. {@code off} says why it does not take place (null: it
 * does); {@code otherwise} whether its time or worker is not the plan's.
 */
public record Occurrence(
    PlanItem item,
    LocalDate day,
    TimeWindow window,
    Id<Worker> worker,
    Deviation off,
    boolean otherwise
) {
    /** Whether it takes place. */
    public boolean takesPlace() {
        return off == null;
    }

    /** What an order for it asks, in a form that is the same for the same: to know whether one that was made still fits. */
    public String asked() {
        return String.join(
            " ",
            item.serviceCode(),
            window.start().toString(),
            window.end().toString(),
            String.valueOf(item.address()),
            String.valueOf(worker),
            item.note() == null ? "-" : UUID.nameUUIDFromBytes(item.note().getBytes(UTF_8)).toString()
        );
    }
}
