package anju.pg.plan;

import anju.flow.plan.Cause;
import anju.order.Order;
import anju.people.Resident;
import anju.people.Worker;
import anju.pg.Columns;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.sqlclient.Row;
import java.time.Instant;

/** Why a day is repaired, as it stands in the columns of a plan. */
final class PgCause {

    /** The columns that {@link PgPlans#plan} reads, of the table under the alias p. */
    static final String PLAN = """
    p.id, p.centre_id, p.day, p.kind, p.state, p.asked_by, p.asked_at, p.seconds, p.seed, p.from_id, p.with_id, p.version,
    p.cause, p.worker_id, lower(p.during) as during_from, upper(p.during) as during_until, p.order_id, p.minutes,
    p.resident_id
    """;

    private PgCause() {}

    /** What is written of a cause; what does not belong to it is null. */
    record Written(
        String cause,
        Id<Worker> worker,
        Instant from,
        Instant until,
        Id<Order> order,
        Integer minutes,
        Id<Resident> resident
    ) {}

    static Written written(Cause cause) {
        return switch (cause) {
            case null -> new Written(null, null, null, null, null, null, null);
            case Cause.OfWorker c -> new Written(
                cause.word(),
                c.worker(),
                c.during().start(),
                c.during().end(),
                null,
                null,
                null
            );
            case Cause.OverRun c -> new Written(cause.word(), null, null, null, c.order(), c.minutes(), null);
            case Cause.Urgent c -> new Written(cause.word(), null, null, null, c.order(), null, null);
            case Cause.OfResident c -> new Written(cause.word(), null, null, null, null, null, c.resident());
        };
    }

    /** The cause of a row; null for a plan of a day. */
    static Cause of(Row row) {
        Id<Worker> worker = Columns.id(row, "worker_id");
        Id<Resident> resident = Columns.id(row, "resident_id");
        TimeWindow during = Columns.window(row, "during_from", "during_until");
        Id<Order> order = Columns.id(row, "order_id");
        return switch (row.getString("cause")) {
            case null -> null;
            case "worker-ill" -> new Cause.WorkerIll(worker, during);
            case "worker-lost" -> new Cause.WorkerLost(worker, during);
            case "over-run" -> new Cause.OverRun(order, row.getInteger("minutes"));
            case "urgent" -> new Cause.Urgent(order);
            case "resident-away" -> new Cause.ResidentAway(resident);
            case "resident-back" -> new Cause.ResidentBack(resident);
            case String other -> throw new IllegalArgumentException("no cause of a repair: " + other);
        };
    }
}
