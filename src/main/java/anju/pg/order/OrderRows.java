package anju.pg.order;

import anju.order.Agreed;
import anju.order.Mark;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Gender;
import anju.pg.Columns;
import anju.pg.StageJson;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** An order's row and the story's order. */
public final class OrderRows {

    /** The columns that {@link #order} reads, of the table under the alias o. */
    public static final String COLUMNS = """
    o.id, o.number, o.resident_id, o.service_code, o.centre_id, o.address_id, o.window_start, o.window_end,
    o.note_enc, o.wished, o.gender, o.requested_by, o.requested_at, o.stage, o.facts::text as facts, o.round, o.version
    """;

    private OrderRows() {}

    /** The order of a row; the note is given, for not every reader may decrypt it. */
    public static Order order(Row row, String note) {
        String gender = row.getString("gender");
        var asked = new Order.Asked(
            Columns.id(row, "resident_id"),
            row.getString("service_code"),
            Columns.window(row, "window_start", "window_end"),
            Columns.id(row, "address_id"),
            Columns.id(row, "centre_id"),
            note,
            Columns.ids(row, "wished"),
            gender == null ? null : Gender.of(gender),
            Columns.id(row, "requested_by"),
            Columns.instant(row, "requested_at")
        );
        return new Order(
            Columns.id(row, "id"),
            row.getLong("number"),
            asked,
            StageJson.read(row.getString("stage"), row.getString("facts")),
            row.getInteger("round"),
            row.getInteger("version")
        );
    }

    /** When the visit is planned, or began; null while nothing is agreed. */
    public static Instant visitStart(Stage stage) {
        return switch (stage) {
            case Stage.Requested s -> null;
            case Stage.Matched s -> null;
            case Stage.Offered s -> null;
            case Stage.Unmet s -> null;
            case Stage.Cancelled s -> null;
            case Stage.Dispatched s -> start(s.agreed(), List.of());
            case Stage.Missed s -> start(s.agreed(), List.of());
            case Stage.UnderWay s -> start(s.agreed(), s.marks());
            case Stage.Aborted s -> start(s.agreed(), s.marks());
            case Stage.NotHome s -> start(s.agreed(), s.marks());
            case Stage.Visited s -> start(s.agreed(), s.marks());
            case Stage.Disputed s -> visitStart(s.visited());
            case Stage.Verified s -> visitStart(s.visited());
            case Stage.Confirmed s -> visitStart(s.visited());
            case Stage.Settled s -> visitStart(s.visited());
            case Stage.Rejected s -> visitStart(s.visited());
            case Stage.OnHold s -> visitStart(s.before());
        };
    }

    private static Instant start(List<Agreed> agreed, List<Mark> marks) {
        Stream<Instant> done = marks
            .stream()
            .filter(m -> m.which() == Mark.Which.IN)
            .map(Mark::at);
        Stream<Instant> planned = agreed.stream().map(a -> a.visit().start());
        return done
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .or(() -> planned.min(Instant::compareTo))
            .orElse(null);
    }
}
