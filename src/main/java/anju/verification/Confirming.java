package anju.verification;

import anju.order.Order;
import anju.order.Stage;
import anju.people.Person;
import anju.value.Id;

/** The family says that it happened and how it was; three days' silence (a setting) counts as yes. */
public final class Confirming {

    private Confirming() {}

    /** What comes of confirming. */
    public sealed interface Outcome {}

    /** Confirmed: the order's next stage. */
    public record Confirmed(Order order) implements Outcome {}

    /** There is nothing to confirm in this stage. */
    public record NotNow() implements Outcome {}

    /** Confirms; by and rating are null when it was silence. */
    public static Outcome confirm(Order order, Id<Person> by, Integer rating) {
        return order.stage() instanceof Stage.Verified verified
            ? new Confirmed(order.now(new Stage.Confirmed(verified.visited(), by, rating)))
            : new NotNow();
    }
}
