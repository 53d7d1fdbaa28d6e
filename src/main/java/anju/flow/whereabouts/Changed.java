package anju.flow.whereabouts;

import anju.order.Order;
import anju.value.Id;
import anju.value.TimeWindow;
import java.util.Locale;

/** What somebody's whereabouts changed of an order: the stages before and after, and in which way. */
public record Changed(
    Id<Order> order,
    long number,
    String serviceCode,
    TimeWindow time,
    String was,
    String now,
    What what
) {
    /** What became of it. */
    public enum What {
        PAUSED,
        BACK_AS_AGREED,
        ASKED_AGAIN,
        CANCELLED,
        NOT_PAYABLE,
        PAYABLE_AGAIN,
        PAID_ALREADY;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one of that word; throws IllegalArgumentException for another. */
        public static What of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
