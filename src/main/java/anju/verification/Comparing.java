package anju.verification;

import anju.order.Agreed;
import anju.order.Difference;
import anju.order.Mark;
import anju.order.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Asked, agreed and done side by side: late, early, short, long, far, unproved, overlapping (CARE.md "The visit, and its
 * proof"). Exactly at a limit is still as agreed.
 */
public final class Comparing {

    private static final int WHOLE = 100;

    private Comparing() {}

    /** How a finished visit differs; {@code overlapping} says whether a worker was marked elsewhere at that time. */
    public static List<Difference> differences(Stage.Visited visited, Tolerance may, boolean overlapping) {
        List<Difference> differences = new ArrayList<>();
        for (Agreed agreed : visited.agreed()) {
            Mark in = mark(visited, agreed, Mark.Which.IN);
            Mark out = mark(visited, agreed, Mark.Which.OUT);
            arrival(Duration.between(agreed.visit().start(), in.at()), may, differences);
            length(agreed.visit().length(), Duration.between(in.at(), out.at()), may, differences);
            for (Mark end : List.of(in, out)) {
                if (end.flags().contains("far")) {
                    differences.add(new Difference("far", Math.round(end.distanceMetres())));
                }
                if (end.flags().contains("unproved")) {
                    differences.add(new Difference("unproved", end.which() == Mark.Which.IN ? 0 : 1));
                }
            }
        }
        if (overlapping) {
            differences.add(new Difference("overlapping", 0));
        }
        return List.copyOf(differences);
    }

    private static void arrival(Duration late, Tolerance may, List<Difference> differences) {
        if (late.compareTo(may.late()) > 0) {
            differences.add(new Difference("late", late.toMinutes()));
        } else if (late.negated().compareTo(may.early()) > 0) {
            differences.add(new Difference("early", late.negated().toMinutes()));
        }
    }

    private static void length(Duration agreed, Duration done, Tolerance may, List<Difference> differences) {
        Duration off = done.minus(agreed);
        Duration limit = off.isNegative() ? may.tooShort() : may.tooLong();
        boolean bySo = off.abs().toSeconds() * WHOLE > agreed.toSeconds() * may.sharePercent();
        if (bySo && off.abs().compareTo(limit) > 0) {
            differences.add(new Difference(off.isNegative() ? "short" : "long", off.abs().toMinutes()));
        }
    }

    private static Mark mark(Stage.Visited visited, Agreed agreed, Mark.Which which) {
        return visited
            .marks()
            .stream()
            .filter(m -> m.worker().equals(agreed.worker()) && m.which() == which)
            .findFirst()
            .orElseThrow();
    }
}
