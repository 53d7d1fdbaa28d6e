package anju.careplan;

import anju.people.Worker;
import anju.value.Id;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A dated exception to a plan: from a day to a day, both inclusive, of one item or (null) of all. A later one comes before
 * an earlier one of its kind; what does not take place takes place at no other time.
 */
public record Deviation(
    Id<Deviation> id,
    Id<PlanItem> item,
    LocalDate from,
    LocalDate until,
    What what,
    PlanVersion.Done made,
    String reason
) {
    /** What is otherwise on those days. */
    public sealed interface What {}

    /** One visit does not take place. */
    public record Skip() implements What {}

    /** Nothing takes place for a while. */
    public record Pause() implements What {}

    /** It takes place at another time of the day. */
    public record OtherTime(LocalTime starts, Duration window) implements What {}

    /** Somebody else is wished for. */
    public record OtherWorker(Id<Worker> worker) implements What {}

    /** Refuses days in the wrong order. */
    public Deviation {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a deviation ends after it begins: " + from + " to " + until);
        }
    }

    /** Whether it is about that item on that day. */
    public boolean touches(Id<PlanItem> one, LocalDate day) {
        return (item == null || item.equals(one)) && !day.isBefore(from) && !day.isAfter(until);
    }

    /** The word of its kind in data and API. */
    public String word() {
        return switch (what) {
            case Skip s -> "skip";
            case Pause p -> "pause";
            case OtherTime t -> "time";
            case OtherWorker w -> "worker";
        };
    }
}
