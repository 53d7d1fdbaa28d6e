package anju.pg.people;

import anju.matching.Need;
import anju.matching.index.WorkerDay;
import anju.matching.route.Commitment;
import anju.order.Order;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is in the days of many workers around one day, read in as many queries as there are questions. */
record DaysRead(
    Map<Id<Worker>, List<Commitment>> commitments,
    Map<Id<Worker>, Row> weeks,
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
    where live and worker_id = any($1) and visit_start >= $2 and visit_start < $3 and order_id is distinct from $5
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

    /** Which day is read, by which zone's midnights, and the order that is left out of the week's hours (null: none). */
    record Day(LocalDate date, ZoneId zone, Id<Order> without) {
        Instant start(LocalDate of) {
            return of.atStartOfDay(zone).toInstant();
        }
    }

    /** Reads that day of those workers. */
    static Future<DaysRead> of(Sql sql, Set<String> hardServices, Day day, List<Id<Worker>> ids) {
        LocalDate date = day.date();
        Week week = Week.around(date);
        // the versions first: what is read after them is at least as new, so a booking between is seen at the commit
        var versions = sql.run(VERSIONS, ids, week.first(), week.last());
        var near = sql.run(COMMITMENTS, ids, day.start(date.minusDays(1)), day.start(date.plusDays(2)));
        var hard = hardServices.toArray(String[]::new);
        var weeks = sql.run(WEEKS, ids, day.start(week.monday()), day.start(week.nextMonday()), hard, day.without());
        return Future.all(versions, near, weeks).map(all ->
            new DaysRead(commitments(near.result()), byWorker(weeks.result()), numbers(versions.result(), "version"))
        );
    }

    /** Who came to the resident of that need how often. */
    static Future<Map<Id<Worker>, Integer>> visits(Sql sql, Need need) {
        return sql.run(VISITS, need.resident().id(), need.order()).map(rows -> numbers(rows, "visits"));
    }

    /** That worker's day; how often they came to a resident is not in it (0). */
    WorkerDay of(Worker worker) {
        Row week = weeks.get(worker.id());
        return new WorkerDay(
            worker,
            commitments.getOrDefault(worker.id(), List.of()),
            week == null ? 0 : week.getInteger("minutes"),
            0,
            week == null ? 0 : week.getInteger("hard"),
            versions.getOrDefault(worker.id(), 0)
        );
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
