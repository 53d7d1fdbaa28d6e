package anju.pg.baseline;

import anju.matching.Need;
import anju.matching.index.WorkerDay;
import anju.people.Worker;
import anju.pg.DatabaseAddress;
import anju.value.Place;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;

/** What one would ask a database in place of matching: who is qualified, on shift and free, the nearest first. */
public final class NearestWorkers implements AutoCloseable {

    private static final double METRES_PER_DEGREE = 110_500;
    private static final String[] MAKE = {
        "create schema if not exists baseline",
        "create table baseline.worker (id uuid primary key, lat double precision, lng double precision)",
        "create table baseline.certificate (worker_id uuid, kind text, valid_from date, valid_until date)",
        "create table baseline.shift (worker_id uuid, weekday int, starts time, ends time, valid_from date)",
        "create table baseline.promise (worker_id uuid, during tstzrange)"
    };
    private static final String[] FINISH = {
        "create index on baseline.worker (lat, lng)",
        "create index on baseline.certificate (worker_id)",
        "create index on baseline.shift (worker_id, weekday)",
        "create index on baseline.promise using gist (worker_id, during)",
        "vacuum analyze"
    };
    private static final String NEAREST = """
    select w.id, 2 * 6371008.8 * asin(sqrt(power(sin(radians(w.lat - a.lat) / 2), 2)
        + cos(radians(a.lat)) * cos(radians(w.lat)) * power(sin(radians(w.lng - a.lng) / 2), 2))) as metres
    from baseline.worker w, (select ?::float8 as lat, ?::float8 as lng, ?::float8 as box, ?::date as day,
      ?::timestamptz as starts, ?::timestamptz as ends, ?::text[] as kinds, ?::text as zone) a
    where w.lat between a.lat - a.box and a.lat + a.box
      and w.lng between a.lng - a.box / cos(radians(a.lat)) and a.lng + a.box / cos(radians(a.lat))
      and not exists (select from unnest(a.kinds) k where not exists (select from baseline.certificate c
        where c.worker_id = w.id and c.kind = any(string_to_array(k, '|')) and a.day between c.valid_from and c.valid_until))
      and exists (select from baseline.shift s where s.worker_id = w.id and s.weekday = extract(isodow from a.day)
        and s.starts <= (a.starts at time zone a.zone)::time and s.ends >= (a.ends at time zone a.zone)::time
        and s.valid_from <= a.day)
      and not exists (select from baseline.promise p where p.worker_id = w.id and p.during && tstzrange(a.starts, a.ends))
    order by metres limit 10
    """;

    private final Connection connection;
    private final PreparedStatement nearest;

    private NearestWorkers(Connection connection) throws SQLException {
        this.connection = connection;
        this.nearest = connection.prepareStatement(NEAREST);
    }

    /** Makes tables with indexes of these workers and what they have promised. */
    public static NearestWorkers load(DatabaseAddress owner, List<WorkerDay> days) {
        try {
            var connection = DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
            run(connection, MAKE);
            var rows = List.of(new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder());
            for (var day : days) write(day, rows);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var tables = List.of("worker", "certificate", "shift", "promise");
            for (var i = 0; i < rows.size(); i++) {
                copy.copyIn("copy baseline." + tables.get(i) + " from stdin", new StringReader(rows.get(i).toString()));
            }
            run(connection, FINISH);
            return new NearestWorkers(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for the ten nearest who may come; how many there were. */
    public int ask(Need need, int reachMetres) {
        try {
            Place place = need.place();
            nearest.setDouble(1, place.lat());
            nearest.setDouble(2, place.lng());
            nearest.setDouble(3, reachMetres / METRES_PER_DEGREE);
            nearest.setObject(4, need.day());
            nearest.setObject(
                5,
                need.window().start().atOffset(ZoneOffset.UTC),
                java.sql.Types.TIMESTAMP_WITH_TIMEZONE
            );
            OffsetDateTime end = need.window().start().plus(need.item().duration()).atOffset(ZoneOffset.UTC);
            nearest.setObject(6, end, java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
            nearest.setArray(7, connection.createArrayOf("text", kinds(need)));
            nearest.setString(8, need.zone().getId());
            var found = 0;
            try (var rows = nearest.executeQuery()) {
                while (rows.next()) found++;
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] kinds(Need need) {
        List<Set<String>> needed = need.item().qualifications();
        return needed
            .stream()
            .map(oneOf -> String.join("|", oneOf))
            .toArray(String[]::new);
    }

    private static void write(WorkerDay day, List<StringBuilder> rows) {
        Worker worker = day.worker();
        row(rows.get(0), worker.id(), worker.start().lat(), worker.start().lng());
        worker.certificates().forEach(c -> row(rows.get(1), worker.id(), c.kind(), c.validFrom(), c.validUntil()));
        worker
            .shifts()
            .forEach(s -> row(rows.get(2), worker.id(), s.weekday().getValue(), s.starts(), s.ends(), s.validFrom()));
        day.commitments().forEach(c ->
            row(rows.get(3), worker.id(), "[" + c.visit().start().minus(c.travel()) + "," + c.visit().end() + ")")
        );
    }

    private static void row(StringBuilder rows, Object... values) {
        for (var i = 0; i < values.length; i++) rows.append(i == 0 ? "" : "\t").append(values[i]);
        rows.append('\n');
    }

    private static void run(Connection connection, String[] statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var each : statements) statement.execute(each);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // it is closed
        }
    }
}
