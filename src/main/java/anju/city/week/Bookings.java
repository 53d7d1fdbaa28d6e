package anju.city.week;

import anju.matching.route.Commitment;
import anju.order.Order;
import anju.people.Worker;
import anju.value.Area;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is in the workers' days: what the database holds, and what was promised since. */
public final class Bookings {

    private static final String READ = """
    select a.worker_id, a.order_id, a.visit_start, a.visit_end, a.travel_seconds, d.lat, d.lng, d.area
    from assignment a join orders o on o.id = a.order_id join address d on d.id = o.address_id
    where a.live and a.visit_start >= ? and a.visit_start < ?""";

    private final Map<LocalDate, Map<Id<Worker>, List<Commitment>>> days = new HashMap<>();
    private final Map<LocalDate, Map<Id<Worker>, Integer>> weeks = new HashMap<>();
    private final ZoneId zone;

    /** Empty days of that time zone. */
    public Bookings(ZoneId zone) {
        this.zone = zone;
    }

    /** Adds what the database holds for the days from the first to the last. */
    public void read(Connection connection, LocalDate first, LocalDate last) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setObject(1, start(first));
            read.setObject(2, start(last.plusDays(1)));
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    add(Id.of(rows.getObject(1, UUID.class)), commitment(rows));
                }
            }
        }
    }

    /** A promise that is made. */
    void add(Id<Worker> worker, Commitment commitment) {
        LocalDate day = LocalDate.ofInstant(commitment.visit().start(), zone);
        days.computeIfAbsent(day, key -> new HashMap<>())
            .computeIfAbsent(worker, key -> new ArrayList<>())
            .add(commitment);
        weeks
            .computeIfAbsent(day.with(DayOfWeek.MONDAY), key -> new HashMap<>())
            .merge(worker, (int) commitment.visit().length().toMinutes(), Integer::sum);
    }

    /** What a worker has promised on that day, the day before and the day after. */
    List<Commitment> around(Id<Worker> worker, LocalDate day) {
        List<Commitment> all = new ArrayList<>();
        for (int i = -1; i <= 1; i++) {
            all.addAll(days.getOrDefault(day.plusDays(i), Map.of()).getOrDefault(worker, List.of()));
        }
        return all;
    }

    /** Minutes of visits that a worker has promised in the week of that day. */
    int weekMinutes(Id<Worker> worker, LocalDate day) {
        return weeks.getOrDefault(day.with(DayOfWeek.MONDAY), Map.of()).getOrDefault(worker, 0);
    }

    private static Commitment commitment(ResultSet row) throws SQLException {
        Id<Order> order = Id.of(row.getObject(2, UUID.class));
        return new Commitment(
            order,
            new TimeWindow(instant(row, 3), instant(row, 4)),
            Duration.ofSeconds(row.getInt(5)),
            new Place(row.getDouble(6), row.getDouble(7)),
            Area.of(row.getString(8))
        );
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
