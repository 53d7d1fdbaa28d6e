package anju.unmet;

import anju.order.Order;
import anju.order.Stage;
import anju.order.Stage.Matched.Waits;
import anju.people.Worker;
import anju.value.Id;
import java.time.Instant;
import java.util.Set;

/** Whether a request that nobody could meet may be tried again now, and what it is while that is done. */
public final class Retrying {

    private Retrying() {}

    /** What comes of it. */
    public sealed interface Outcome {}

    /** It may: {@code next} is the order when somebody is found; these said no before and are not asked again. */
    public record Again(Order next, Set<Id<Worker>> passed) implements Outcome {}

    /** Not at this moment; the key of the words that say why. */
    public record NotNow(String key) implements Outcome {}

    /** Looks at an order of the register at that moment. */
    public static Outcome look(Order order, Instant now) {
        return switch (order.stage()) {
            case Stage.Unmet s -> inTime(order, now, new Stage.Requested(), Set.of());
            case Stage.Matched s when s.atDesk() -> inTime(
                order,
                now,
                new Stage.Matched(s.certificate(), 0, s.passed(), Waits.NOTHING),
                s.passed()
            );
            case Stage.Missed s -> new NotNow("unmet.time-passed");
            case Stage.Requested s -> new NotNow("unmet.being-asked");
            case Stage.Matched s -> new NotNow("unmet.being-asked");
            case Stage.Offered s -> new NotNow("unmet.being-asked");
            case Stage.OnHold s -> new NotNow("unmet.person-away");
            default -> new NotNow("unmet.ended");
        };
    }

    private static Outcome inTime(Order order, Instant now, Stage next, Set<Id<Worker>> passed) {
        return order.asked().window().end().isAfter(now)
            ? new Again(order.now(next), passed)
            : new NotNow("unmet.time-passed");
    }
}
