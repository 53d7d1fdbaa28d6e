package anju.planning.centre;

import anju.order.Agreed;
import anju.order.Order;
import anju.value.Id;
import java.util.List;

/**
 * A day as it might be: every call of the day, in the day's order, and what it costs as it stands and as proposed. What
 * stands is what is promised and can be kept: a promise of somebody who is ill counts as left out ({@code leftOutBefore}: how
 * many are so).
 */
public record Proposal(
    CentreDay day,
    List<Placed> placed,
    List<Part> parts,
    Costs before,
    Costs after,
    int leftOutBefore
) {
    /**
     * One call. {@code part}: 1 and up, changes of one part hold only together, and each part holds without the others; 0
     * where nothing changes. {@code why}: in words, the change first. {@code consent}: outside the window told to the
     * resident, so only with a yes.
     */
    public record Placed(
        Id<Order> order,
        List<Agreed> was,
        List<Agreed> now,
        Change change,
        int part,
        List<Said> why,
        boolean consent
    ) {
        /** Copies the lists. */
        public Placed {
            was = List.copyOf(was);
            now = List.copyOf(now);
            why = List.copyOf(why);
        }

        /** Whether it is another than what is promised. */
        public boolean isChanged() {
            return change != Change.SAME && change != Change.LEFT_OUT;
        }
    }

    /** Changes that hold only together; {@code gain}: by how many points the day is better with this part alone. */
    public record Part(int number, List<Id<Order>> orders, double gain) {
        /** Copies the list. */
        public Part {
            orders = List.copyOf(orders);
        }
    }

    /** A key of the words and its arguments: names, moments, numbers, or keys that are said in words. */
    public record Said(String key, List<Object> args) {
        /** Copies the list. */
        public Said {
            args = List.copyOf(args);
        }
    }

    /** Copies the lists. */
    public Proposal {
        parts = List.copyOf(parts);
        placed = List.copyOf(placed);
    }

    /** The call of that order; refuses one that is not of the day. */
    public Placed of(Id<Order> order) {
        return placed
            .stream()
            .filter(one -> one.order().equals(order))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("not of this day: " + order));
    }

    /** How many calls nobody comes to. */
    public int leftOut() {
        return (int) placed
            .stream()
            .filter(one -> one.now().isEmpty())
            .count();
    }
}
