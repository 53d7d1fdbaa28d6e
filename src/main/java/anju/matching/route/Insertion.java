package anju.matching.route;

import anju.order.Agreed;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;

/**
 * A visit put into a worker's day; all but the start in seconds. {@code travelBefore} leads to it, {@code travelAfter}
 * on to the next visit or home, {@code travelAdded} is what the route grows by, {@code waiting} is idle time before it
 * beyond comfort, {@code atRisk} is what is wanting to comfort on both sides.
 */
public record Insertion(Instant start, int travelBefore, int travelAfter, int travelAdded, int waiting, int atRisk) {
    /** What that worker promises when they say yes. */
    public Agreed agreed(Id<Worker> worker, Duration visit) {
        return new Agreed(worker, TimeWindow.from(start, visit), Duration.ofSeconds(travelBefore));
    }
}
