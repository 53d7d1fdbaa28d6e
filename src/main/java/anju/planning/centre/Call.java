package anju.planning.centre;

import anju.matching.Need;
import anju.order.Agreed;
import anju.order.Order;
import anju.people.Worker;
import anju.value.Id;
import java.util.List;
import java.util.Map;

/**
 * One order of the day. {@code agreed}: what is promised now, by everybody who comes (empty: nothing); {@code fixed}: may
 * not be changed; {@code met}: how often each worker has visited this resident. What is known of the resident's other
 * visits may hold those of the other calls; they are recognised by their promised time.
 */
public record Call(Need need, List<Agreed> agreed, boolean fixed, Map<Id<Worker>, Integer> met) {
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

    /** Whose visit it is. */
    public Id<Order> order() {
        return need.order();
    }
}
