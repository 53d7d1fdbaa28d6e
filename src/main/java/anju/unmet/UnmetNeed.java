package anju.unmet;

import anju.careplan.CarePlan;
import anju.order.Order;
import anju.value.Id;

/**
 * A request that nobody could meet: an order, or (order null) a day of a care plan of which no order could be made.
 * {@code reason} is the code of why, a key {@code unmet.<code>} of the words.
 */
public record UnmetNeed(Id<UnmetNeed> id, Id<Order> order, Id<CarePlan> plan, String reason, boolean open) {
    /** Refuses a need of neither and of both. */
    public UnmetNeed {
        if ((order == null) == (plan == null)) {
            throw new IllegalArgumentException("a need is that of an order, or of a day of a plan");
        }
    }
}
