package anju.flow.consent;

import anju.flow.plan.Plan;
import anju.order.Order;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Instant;
import java.util.Locale;

/**
 * Whether the visit of an order may come at that time, outside the window that was told; asked for the sake of a plan
 * (null: it was thrown away). Until {@code answerBy} there may be an answer.
 */
public record Consent(Id<Consent> id, Id<Plan> plan, Id<Order> order, TimeWindow visit, Instant answerBy, State state) {
    /** Where the question stands. */
    public enum State {
        ASKED,
        YES,
        NO,
        /** Nobody answered in time; it counts as no. */
        LAPSED,
        /** The plan does not ask for it any more. */
        WITHDRAWN;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same question, answered so. */
    public Consent answered(State answer) {
        return new Consent(id, plan, order, visit, answerBy, answer);
    }
}
