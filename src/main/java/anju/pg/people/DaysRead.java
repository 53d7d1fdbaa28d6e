package anju.pg.people;

import anju.matching.Need;
import anju.matching.index.WorkerDay;
import anju.matching.route.Commitment;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.value.Area;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is in the days of many workers around a need, read in as many queries as there are questions. */
record DaysRead(
    Map<Id<Worker>, List<Commitment>> commitments,
    Map<Id<Worker>, Row> weeks,
    Map<Id<Worker>, Integer> visits,
    Map<Id<Worker>, Integer> versions
) {
    private static final String COMMITMENTS = """
    select worker_id, order_id, visit_start, visit_end, travel_seconds, lat, lng, area
    from assignment
    where live and worker_id = any($1) and visit_start >= $2 and visit_start < $3
    """;

    private static final String WEEKS = """
    select worker_id, sum(extract(epoch from visit_end - visit_start)::int / 60)::int as minutes,
      (count(*) filter (where service_code = any($4)))::int as hard
    from assignment
    where live and worker_id = any($1) and visit_start >= $2 and visit_start < $3 and order_id <> $5
    group by worker_id
    """;

    private static final String VISITS = """
    select a.worker_id, count(*)::int as visits from orders o join assignment a on a.order_id = o.id
    where o.resident_id = $1 and o.id <> $2 and a.live
      and o.stage in ('visited', 'disputed', 'verified', 'confirmed', 'settled')
    group by a.worker_id
    """;

    private static final String VERSIONS = """
    select worker_id, sum(version)::int as version from worker_day
    where worker_id = any($1) and day between $2 and $3 group by worker_id
    """;

    /** Reads the days of the workers of those rows. */
    static Future<DaysRead> of(Sql sql, Set<String> hardServices, Need need, List<Row> rows) {
        UUID[] ids = rows
            .stream()
            .map(row -> row.getUUID("person_id"))
            .toArray(UUID[]::new);
        LocalDate day = need.day();
        Week week = Week.around(day);
        // the versions first: what is read after them is at least as new, so a booking between is seen at the commit
        var versions = sql.run(VERSIONS, ids, week.first(), week.last());
        var near = sql.run(COMMITMENTS, ids, start(need, day.minusDays(1)), start(need, day.plusDays(2)));
        var hard = hardServices.toArray(String[]::new);
        var weeks = sql.run(WEEKS, ids, start(need, week.monday()), start(need, week.nextMonday()), hard, need.order());
        var visits = sql.run(VISITS, need.resident().id(), need.order());
        return Future.all(versions, near, weeks, visits).map(all ->
            new DaysRead(
                commitments(near.result()),
                byWorker(weeks.result()),
                numbers(visits.result(), "visits"),
                numbers(versions.result(), "version")
            )
        );
    }

    /** Their days. */
    List<WorkerDay> of(List<Worker> workers) {
        return workers.stream().map(this::day).toList();
    }

    private WorkerDay day(Worker worker) {
        Row week = weeks.get(worker.id());
        return new WorkerDay(
            worker,
            commitments.getOrDefault(worker.id(), List.of()),
            week == null ? 0 : week.getInteger("minutes"),
            visits.getOrDefault(worker.id(), 0),
            week == null ? 0 : week.getInteger("hard"),
            versions.getOrDefault(worker.id(), 0)
        );
    }

    private static Instant start(Need need, LocalDate day) {
        return day.atStartOfDay(need.zone()).toInstant();
    }

    private static Map<Id<Worker>, List<Commitment>> commitments(RowSet<Row> rows) {
        Map<Id<Worker>, List<Commitment>> all = new HashMap<>();
        for (Row row : rows) {
            all.computeIfAbsent(Columns.id(row, "worker_id"), k -> new ArrayList<>()).add(commitment(row));
        }
        return all;
    }

    private static Commitment commitment(Row row) {
        return new Commitment(
            Columns.id(row, "order_id"),
            Columns.window(row, "visit_start", "visit_end"),
            Duration.ofSeconds(row.getInteger("travel_seconds")),
            Columns.place(row),
            Area.of(row.getString("area"))
        );
    }

    private static Map<Id<Worker>, Row> byWorker(RowSet<Row> rows) {
        Map<Id<Worker>, Row> all = new HashMap<>();
        rows.forEach(row -> all.put(Columns.id(row, "worker_id"), row));
        return all;
    }

    private static Map<Id<Worker>, Integer> numbers(RowSet<Row> rows, String column) {
        Map<Id<Worker>, Integer> all = new HashMap<>();
        rows.forEach(row -> all.put(Columns.id(row, "worker_id"), row.getInteger(column)));
        return all;
    }
}
