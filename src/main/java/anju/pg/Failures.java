package anju.pg;

import anju.flow.port.Store.LostRace;
import anju.flow.port.Store.Unavailable;
import io.vertx.pgclient.PgException;
import java.util.Map;

/** What a failure of the driver means to the flow, by SQLSTATE and the name of the constraint that refused. */
final class Failures {

    private static final Map<String, String> RACES = Map.of(
        "one_place_at_a_time",
        "race.day-taken",
        "assignment_order_id_worker_id_idx",
        "race.day-taken",
        "worker_day_pkey",
        "race.day-changed",
        "offer_order_id_idx",
        "race.offer-pending",
        "order_event_order_id_version_key",
        "race.order-changed",
        "one_visit_at_a_time",
        "race.under-way",
        "visit_mark_pkey",
        "race.marked",
        "feedback_pkey",
        "race.rated",
        "settlement_pkey",
        "race.settled",
        "settlement_part_pkey",
        "race.settled"
    );

    private Failures() {}

    /** The whole work may succeed when it is done again from its beginning. */
    static final class TryAgain extends RuntimeException {

        private static final long serialVersionUID = 1;

        TryAgain(Throwable cause) {
            super(cause);
        }
    }

    /** The same failure in the flow's words. */
    static Throwable told(Throwable failure) {
        if (failure instanceof LostRace || failure instanceof Unavailable || failure instanceof TryAgain) {
            return failure;
        }
        if (!(failure instanceof PgException e)) {
            return new Unavailable("the database does not answer", failure);
        }
        return switch (e.getSqlState()) {
            case "AN001" -> new LostRace(e.getErrorMessage());
            case "23P01", "23505" -> raced(e);
            case "40001", "40P01" -> new TryAgain(e);
            case "57014" -> new Unavailable("the database took too long", e);
            case "25006" -> new Unavailable("the database is read-only", e);
            default -> isGone(e.getSqlState()) ? new Unavailable("the database is not there", e) : e;
        };
    }

    /** Whether this connection, and those opened with it, lead to a server that takes no writes any more. */
    static boolean leadsAstray(Throwable failure) {
        Throwable cause = failure instanceof Unavailable ? failure.getCause() : failure;
        return cause instanceof PgException e && "25006".equals(e.getSqlState());
    }

    private static Throwable raced(PgException e) {
        if ("idempotency_pkey".equals(e.getConstraint())) {
            return new TryAgain(e);
        }
        String key = RACES.get(e.getConstraint());
        return key == null ? e : new LostRace(key);
    }

    /** Classes 08 (connection), 53 (no room), 57P (shut down, starting), 58 (its disk). */
    private static boolean isGone(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.startsWith("58");
    }
}
