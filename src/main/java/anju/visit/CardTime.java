package anju.visit;

import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;

/**
 * When a worker may see the card of whom they visit: from the day before, so that a phone can take it along, until two
 * hours after. It is not theirs to look at when they have nothing to do there.
 */
public final class CardTime {

    private static final Duration BEFORE = Duration.ofHours(24);
    private static final Duration AFTER = Duration.ofHours(2);

    private CardTime() {}

    /** The time in which the card of a visit is open. */
    public static TimeWindow of(TimeWindow visit) {
        return new TimeWindow(visit.start().minus(BEFORE), visit.end().plus(AFTER));
    }

    /** Whether the card is open now; a visit that nobody has promised (null) opens none. */
    public static boolean isOpen(TimeWindow visit, Instant now) {
        return visit != null && of(visit).contains(now);
    }
}
