package anju.order;

import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Duration;

/** One worker's promise: the visit, and the travel that comes before it. */
public record Agreed(Id<Worker> worker, TimeWindow visit, Duration travel) {
    /** What the worker's day has to hold for it: travel and visit. */
    public TimeWindow busy() {
        return new TimeWindow(visit.start().minus(travel), visit.end());
    }
}
