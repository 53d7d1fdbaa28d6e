package anju.flow.verify.callback;

import anju.flow.port.Actor;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.value.Id;
import anju.verification.ghost.Choosing;
import anju.verification.ghost.Trace;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The call-backs of centres. */
public interface CallBacks {
    /** What visits left behind that began in a stretch of time, of everybody who worked for the centre in it. */
    Future<List<Left>> left(Id<Organisation> centre, Instant since, Instant until);

    /** Whether the list of that day was drawn already; holds the centre, so that two do not draw at once. */
    Future<Boolean> drawn(Id<Organisation> centre, LocalDate day);

    /** Keeps who was drawn, in their order. */
    Future<Void> add(Id<Organisation> centre, LocalDate day, List<Choosing.Chosen> chosen, Actor by);

    /** What came of the call-back about an order until now, locked; empty where nobody was to ring. */
    Future<Optional<Known>> find(Id<Order> order);

    /** Keeps one call; words may be null. The outcome is null while nobody was reached, again is when to ring next. */
    Future<Void> note(Id<Order> order, Result result, String words, Instant again, Actor by);

    /** One trace; {@code open} when it is the centre's own and nobody has been drawn about it. */
    record Left(Trace trace, boolean open) {}

    /** A call-back, and its outcome, or null. */
    record Known(Result outcome) {}

    /** What a call came to. */
    enum Result {
        CAME,
        NOBODY_CAME,
        UNHAPPY,
        NOT_REACHED;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** The result of that word; throws IllegalArgumentException for another. */
        public static Result of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }
}
