package anju.careplan;

import anju.order.Order;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has to be done so that the orders that were made are those of the plan; what has begun is left as it is. */
public final class Keeping {

    private Keeping() {}

    /** An order that was made for an occurrence; {@code asked} as the occurrence said it, the stage by its word. */
    public record Made(
        Id<PlanItem> item,
        LocalDate day,
        Id<Order> order,
        String asked,
        TimeWindow window,
        String stage
    ) {
        /** Whether it may still be made otherwise: it has not begun, and its window has not. */
        public boolean mayChange(Instant now) {
            return (
                window.start().isAfter(now) &&
                switch (stage) {
                    case "requested", "matched", "offered", "dispatched", "unmet", "on-hold" -> true;
                    default -> false;
                }
            );
        }
    }

    private record Key(Id<PlanItem> item, LocalDate day) {}

    /** One thing to do. */
    public sealed interface Step {}

    /** No order was made yet. */
    public record Make(Occurrence occurrence) implements Step {}

    /** The order that was made is not what the plan says now. */
    public record Remake(Made made, Occurrence occurrence) implements Step {}

    /** The plan says nothing of it any more. */
    public record Drop(Made made) implements Step {}

    /**
     * Compares at that moment; nothing is asked for that starts before {@code earliest}. An order that somebody cancelled
     * stays cancelled: it is no reason for another.
     */
    public static List<Step> compare(List<Occurrence> wanted, List<Made> made, Instant now, Instant earliest) {
        Map<Key, Made> open = new HashMap<>();
        made.forEach(one -> open.put(new Key(one.item(), one.day()), one));
        List<Step> steps = new ArrayList<>();
        for (Occurrence one : wanted) {
            if (one.takesPlace()) {
                Made was = open.remove(new Key(one.item().id(), one.day()));
                boolean inTime = !one.window().start().isBefore(earliest);
                if (was == null && inTime) {
                    steps.add(new Make(one));
                } else if (was != null && inTime && was.mayChange(now) && !was.asked().equals(one.asked())) {
                    steps.add(new Remake(was, one));
                }
            }
        }
        for (Made was : made) {
            if (open.containsKey(new Key(was.item(), was.day())) && was.mayChange(now)) {
                steps.add(new Drop(was));
            }
        }
        return steps;
    }
}
