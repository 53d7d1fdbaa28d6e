package anju.dispatch;

import anju.order.Order;
import anju.order.Stage;
import anju.people.Person;
import anju.value.Id;
import java.time.Duration;
import java.time.Instant;

/** An order is cancelled from anywhere before it is under way. */
public final class Cancelling {

    private Cancelling() {}

    /** What comes of it. */
    public sealed interface Outcome {}

    /** Cancelled, with the notice that was left. */
    public record Cancelled(Order order) implements Outcome {}

    /** Somebody is at the door already, or it is over. */
    public record TooLate() implements Outcome {}

    /** Cancels at that moment. */
    public static Outcome cancel(Order order, Id<Person> by, Instant now) {
        return switch (order.stage()) {
            case Stage.Requested s -> cancelled(order, by, order.asked().window().start(), now);
            case Stage.Matched s -> cancelled(order, by, order.asked().window().start(), now);
            case Stage.Offered s -> cancelled(order, by, order.asked().window().start(), now);
            case Stage.Unmet s -> cancelled(order, by, order.asked().window().start(), now);
            case Stage.OnHold s -> cancelled(order, by, order.asked().window().start(), now);
            case Stage.Dispatched s -> cancelled(order, by, s.agreed().getFirst().visit().start(), now);
            case Stage.UnderWay s -> new TooLate();
            case Stage.Visited s -> new TooLate();
            case Stage.Disputed s -> new TooLate();
            case Stage.Verified s -> new TooLate();
            case Stage.Confirmed s -> new TooLate();
            case Stage.Settled s -> new TooLate();
            case Stage.Cancelled s -> new TooLate();
            case Stage.Aborted s -> new TooLate();
            case Stage.Missed s -> new TooLate();
            case Stage.NotHome s -> new TooLate();
            case Stage.Rejected s -> new TooLate();
        };
    }

    private static Outcome cancelled(Order order, Id<Person> by, Instant start, Instant now) {
        String before = order.stage().word();
        return new Cancelled(order.now(new Stage.Cancelled(by, Duration.between(now, start), before)));
    }
}
