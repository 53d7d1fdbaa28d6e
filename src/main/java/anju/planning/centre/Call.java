package anju.planning.centre;

import anju.matching.Need;
import anju.order.Agreed;
import anju.order.Order;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One order of the day. {@code agreed}: what is promised now, by everybody who comes (empty: nothing); {@code fixed}: may
 * not be changed; {@code met}: how often each worker has visited this resident. What is known of the resident's other
 * visits may hold those of the other calls; they are recognised by their promised time. {@code told}: the window told to
 * the resident, which is that of the need unless another time may be asked for.
 */
public record Call(Need need, List<Agreed> agreed, boolean fixed, Map<Id<Worker>, Integer> met, TimeWindow told) {
    /** Copies the lists; refuses a promise of several who do not come together, and one by too few or too many. */
    public Call {
        agreed = List.copyOf(agreed);
        met = Map.copyOf(met);
        long starts = agreed
            .stream()
            .map(one -> one.visit().start())
            .distinct()
            .count();
        long people = agreed.stream().map(Agreed::worker).distinct().count();
        if (!agreed.isEmpty() && (starts != 1 || people != agreed.size() || people != need.item().workers())) {
            throw new IllegalArgumentException("not a promise of " + need.item().workers() + ": " + agreed);
        }
    }

    /** A call that comes within its window. */
    public Call(Need need, List<Agreed> agreed, boolean fixed, Map<Id<Worker>, Integer> met) {
        this(need, agreed, fixed, met, need.window());
    }

    /** The same call at any time of its day: outside the window told only with the resident's consent. */
    public Call atAnyTime() {
        var from = need.day().atStartOfDay(need.zone()).toInstant();
        var until = need.day().plusDays(1).atStartOfDay(need.zone()).toInstant();
        return new Call(need.in(new TimeWindow(from, until)), agreed, fixed, met, told);
    }

    /** Whether a visit from that moment on is outside the window told. */
    boolean needsConsent(Instant start) {
        return start.isBefore(told.start()) || start.isAfter(need.in(told).latest());
    }

    /** Whose visit it is. */
    public Id<Order> order() {
        return need.order();
    }
}
