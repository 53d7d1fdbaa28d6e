package anju.verification.ghost;

import anju.order.Mark;
import anju.order.Order;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.Instant;

/**
 * What one worker's visit left behind. {@code away} is where the resident was instead of at home, null where they were at
 * home as far as anybody knows; {@code denied} says that family or resident told somebody that nobody came.
 */
public record Trace(
    Id<Order> order,
    Id<Worker> worker,
    TimeWindow agreed,
    End in,
    End out,
    String away,
    boolean denied
) {
    /**
     * One end: the moment that was told, when it was received, the place (null: none), its accuracy in metres and age in
     * seconds (null: not given), the kind of proof, and what stands for a code that is of one use (null: none was).
     */
    public record End(
        Instant at,
        Instant receivedAt,
        Place place,
        Double accuracyMetres,
        Double ageSeconds,
        Mark.ProofKind proof,
        String code
    ) {}

    /** From the one end to the other; throws IllegalArgumentException where the second is not the later one. */
    public TimeWindow done() {
        return new TimeWindow(in.at(), out.at());
    }
}
