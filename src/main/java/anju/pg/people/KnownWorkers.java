package anju.pg.people;

import anju.matching.route.Limits;
import anju.people.Gender;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.value.Area;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Certificates, shifts and leave of workers, kept by the version of their row: every use compares it with the database's,
 * where a trigger moves it with each change, so what is kept is never older than the transaction that asks.
 */
public final class KnownWorkers {

    private static final String READ = """
    select w.*, p.name, p.gender,
      (select json_agg(json_build_array(kind, valid_from, valid_until) order by kind, valid_from)
        from certificate where worker_id = w.person_id) as certificates,
      (select json_agg(json_build_array(weekday, starts, ends, break_from, break_until, valid_from, valid_until)
        order by weekday, starts) from shift where worker_id = w.person_id) as shifts,
      (select json_agg(json_build_array(coalesce(lower(during), '1970-01-01Z'), coalesce(upper(during), '9999-01-01Z'))
        order by during) from leave where worker_id = w.person_id) as leaves
    from worker w join person p on p.id = w.person_id where w.person_id = any($1)
    """;

    private record Kept(int version, Worker worker) {}

    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
    private final Limits limits;
    private final Set<String> hardServices;

    /** Nobody is known yet; the reach of workers by these limits, and which services are hard work. */
    public KnownWorkers(Limits limits, Set<String> hardServices) {
        this.limits = limits;
        this.hardServices = Set.copyOf(hardServices);
    }

    Limits limits() {
        return limits;
    }

    Set<String> hardServices() {
        return hardServices;
    }

    /** The workers of rows that hold person_id and version, in their order. */
    Future<List<Worker>> of(Sql sql, List<Row> rows) {
        List<UUID> unknown = new ArrayList<>();
        for (Row row : rows) {
            Kept one = kept.get(row.getUUID("person_id"));
            if (one == null || one.version() < row.getInteger("version")) {
                unknown.add(row.getUUID("person_id"));
            }
        }
        Future<?> read = unknown.isEmpty()
            ? Future.succeededFuture()
            : sql.run(READ, unknown).onSuccess(found -> found.forEach(this::keep));
        return read.map(done ->
            rows
                .stream()
                .map(row -> kept.get(row.getUUID("person_id")).worker())
                .toList()
        );
    }

    /** A worker as that transaction has them now, whatever of it may be rolled back: it is kept by nobody. */
    public static Future<Optional<Worker>> now(Sql sql, Id<Worker> worker) {
        return sql.run(READ, List.of(worker)).map(rows -> Columns.first(rows, KnownWorkers::worker));
    }

    private void keep(Row row) {
        kept.put(row.getUUID("person_id"), new Kept(row.getInteger("version"), worker(row)));
    }

    private static Worker worker(Row row) {
        return new Worker(
            Columns.id(row, "person_id"),
            row.getString("name"),
            Gender.of(row.getString("gender")),
            Columns.id(row, "organisation_id"),
            new Place(row.getDouble("start_lat"), row.getDouble("start_lng")),
            Area.of(row.getString("area")),
            Set.copyOf(Columns.words(row, "dialects")),
            row.getInteger("minutes_per_day"),
            row.getInteger("minutes_per_week"),
            row.getLocalDate("employed_from"),
            row.getLocalDate("employed_until"),
            list(row.getJsonArray("certificates"), KnownWorkers::certificate),
            list(row.getJsonArray("shifts"), KnownWorkers::shift),
            list(row.getJsonArray("leaves"), KnownWorkers::leave)
        );
    }

    private static Worker.Certificate certificate(JsonArray from) {
        return new Worker.Certificate(
            from.getString(0),
            LocalDate.parse(from.getString(1)),
            LocalDate.parse(from.getString(2))
        );
    }

    private static Worker.Shift shift(JsonArray from) {
        return new Worker.Shift(
            DayOfWeek.of(from.getInteger(0)),
            LocalTime.parse(from.getString(1)),
            LocalTime.parse(from.getString(2)),
            parsed(from.getString(3), LocalTime::parse),
            parsed(from.getString(4), LocalTime::parse),
            LocalDate.parse(from.getString(5)),
            parsed(from.getString(6), LocalDate::parse)
        );
    }

    private static TimeWindow leave(JsonArray from) {
        return new TimeWindow(
            OffsetDateTime.parse(from.getString(0)).toInstant(),
            OffsetDateTime.parse(from.getString(1)).toInstant()
        );
    }

    private static <T> T parsed(String text, Function<String, T> read) {
        return text == null ? null : read.apply(text);
    }

    private static <T> List<T> list(JsonArray from, Function<JsonArray, T> read) {
        return from == null ? List.of() : from.stream().map(JsonArray.class::cast).map(read).toList();
    }
}
