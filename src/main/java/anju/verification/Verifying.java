package anju.verification;

import anju.order.Difference;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Person;
import anju.value.Id;
import java.util.List;

/** Where asked, agreed and done do not differ the visit is verified, otherwise a coordinator decides with a reason. */
public final class Verifying {

    private Verifying() {}

    /** What comes of comparing. */
    public sealed interface Outcome {
        /** The order's next stage. */
        Order order();
    }

    /** Done as agreed. */
    public record Verified(Order order) implements Outcome {}

    /** It differs. */
    public record Disputed(Order order) implements Outcome {}

    /** What becomes of a finished visit that differs so. */
    public static Outcome compare(Order order, Stage.Visited visited, List<Difference> differences) {
        return differences.isEmpty()
            ? new Verified(order.now(new Stage.Verified(visited, List.of(), null)))
            : new Disputed(order.now(new Stage.Disputed(visited, differences)));
    }

    /** A coordinator finds that it happened. */
    public static Order verify(Order order, Stage.Disputed disputed, Id<Person> by) {
        return order.now(new Stage.Verified(disputed.visited(), disputed.differences(), by));
    }

    /** A coordinator finds that it did not happen as claimed. */
    public static Order reject(Order order, Stage.Disputed disputed, Id<Person> by) {
        return order.now(new Stage.Rejected(disputed.visited(), disputed.differences(), by));
    }
}
