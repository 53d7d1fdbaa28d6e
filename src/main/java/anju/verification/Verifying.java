package anju.verification;

import anju.order.Agreed;
import anju.order.Difference;
import anju.order.Mark;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Person;
import anju.value.Id;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Asked, agreed and done are compared: late, early, short, long, far, unproved, overlapping (CARE.md "The visit, and
 * its proof"). Where nothing differs the visit is verified, otherwise a coordinator decides with a reason.
 */
public final class Verifying {

    /** Shorter or longer than agreed by more than a quarter, and by more than ten minutes, differs. */
    private static final double LENGTH_SHARE = 0.25;

    private static final Duration LENGTH_SLACK = Duration.ofMinutes(10);
    private static final Duration TIME_SLACK = Duration.ofMinutes(15);

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

    /** Compares a finished visit; {@code overlapping} says whether a worker was marked elsewhere at that time. */
    public static Outcome compare(Order order, Stage.Visited visited, boolean overlapping) {
        List<Difference> differences = new ArrayList<>();
        for (Agreed agreed : visited.agreed()) {
            Mark in = mark(visited, agreed, Mark.Which.IN);
            Mark out = mark(visited, agreed, Mark.Which.OUT);
            long late = Duration.between(agreed.visit().start(), in.at()).toMinutes();
            if (late > TIME_SLACK.toMinutes()) {
                add(differences, "late", late);
            } else if (late < -TIME_SLACK.toMinutes()) {
                add(differences, "early", -late);
            }
            Duration done = Duration.between(in.at(), out.at());
            Duration off = done.minus(agreed.visit().length());
            if (
                off.abs().compareTo(LENGTH_SLACK) > 0 &&
                off.abs().toSeconds() > LENGTH_SHARE * agreed.visit().length().toSeconds()
            ) {
                add(differences, off.isNegative() ? "short" : "long", off.abs().toMinutes());
            }
            for (Mark end : List.of(in, out)) {
                if (end.flags().contains("far")) {
                    add(differences, "far", Math.round(end.distanceMetres()));
                }
                if (end.flags().contains("unproved")) {
                    add(differences, "unproved", end.which() == Mark.Which.IN ? 0 : 1);
                }
            }
        }
        if (overlapping) {
            add(differences, "overlapping", 0);
        }
        return differences.isEmpty()
            ? new Verified(order.now(new Stage.Verified(visited, List.of(), null)))
            : new Disputed(order.now(new Stage.Disputed(visited, List.copyOf(differences))));
    }

    /** A coordinator finds that it happened. */
    public static Order verify(Order order, Stage.Disputed disputed, Id<Person> by) {
        return order.now(new Stage.Verified(disputed.visited(), disputed.differences(), by));
    }

    /** A coordinator finds that it did not happen as claimed. */
    public static Order reject(Order order, Stage.Disputed disputed, Id<Person> by) {
        return order.now(new Stage.Rejected(disputed.visited(), disputed.differences(), by));
    }

    private static Mark mark(Stage.Visited visited, Agreed agreed, Mark.Which which) {
        return visited
            .marks()
            .stream()
            .filter(m -> m.worker().equals(agreed.worker()) && m.which() == which)
            .findFirst()
            .orElseThrow();
    }

    private static void add(List<Difference> differences, String code, long amount) {
        differences.add(new Difference(code, amount));
    }
}
