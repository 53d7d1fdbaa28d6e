package anju.city.held;

import anju.city.story.Story;
import anju.order.Order;
import anju.pg.StageJson;
import anju.pg.order.OrderRows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Brings the rows of orders that the database holds to where their stories have come. */
public final class MovedOrders {

    private static final String ORDER = """
    update orders set stage = ?, facts = ?::jsonb, round = ?, version = ?, changed_at = ?,
      visit_start = coalesce(?, visit_start)
    where id = ?""";
    private static final String JOBS = """
    update job set done_at = anju_now() where done_at is null
      and (subject = any(?) or subject in (select id from offer where order_id = any(?)))""";
    private static final String OFFERS =
        "update offer set state = 'expired', version = version + 1 where state = 'pending' and order_id = any(?)";
    private static final String PROMISES = "update assignment set live = false where live and order_id = any(?)";

    private static final String LEFT = """
    update assignment a set under_way = false from orders o
    where a.under_way and o.id = a.order_id and o.stage <> 'under-way'""";
    private static final String AT_THE_DOOR = """
    update assignment a set under_way = true from orders o, visit_mark i
    where o.stage = 'under-way' and a.order_id = o.id and a.live and not a.under_way
      and i.order_id = o.id and i.worker_id = a.worker_id and i.which = 'in'
      and not exists (select from visit_mark x
        where x.order_id = o.id and x.worker_id = a.worker_id and x.which = 'out')
      and not exists (select from assignment b where b.worker_id = a.worker_id and b.under_way)""";

    private MovedOrders() {}

    /** Whoever is with somebody now is marked so, and nobody else. */
    public static void whoIsUnderWay(Connection connection) throws SQLException {
        run(connection, LEFT);
        run(connection, AT_THE_DOOR);
    }

    /** Writes them; what is due now comes after, for what was due before is over. */
    public static void write(Connection connection, List<Story> moved) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ORDER)) {
            for (Story story : moved) {
                Order order = story.order();
                update.setString(1, order.stage().word());
                update.setString(2, StageJson.write(order.stage()));
                update.setInt(3, order.round());
                update.setInt(4, order.version());
                update.setObject(5, utc(story.at()));
                Instant start = OrderRows.visitStart(order.stage());
                update.setObject(6, start == null ? null : utc(start), Types.TIMESTAMP_WITH_TIMEZONE);
                update.setObject(7, order.id().value());
                update.addBatch();
            }
            update.executeBatch();
        }
        UUID[] all = ids(moved);
        run(connection, JOBS, all, all);
        UUID[] released = ids(moved.stream().filter(Story::released).toList());
        run(connection, OFFERS, released);
        run(connection, PROMISES, released);
    }

    private static void run(Connection connection, String sql, UUID[]... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setArray(i + 1, connection.createArrayOf("uuid", arguments[i]));
            }
            statement.executeUpdate();
        }
    }

    private static UUID[] ids(List<Story> stories) {
        return stories
            .stream()
            .map(story -> story.order().id().value())
            .toArray(UUID[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
