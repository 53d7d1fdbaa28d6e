package anju.pg.plan;

import anju.flow.plan.day.Centres;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Resident;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.order.OrderRows;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a transaction reads of a centre's day. */
public final class PgCentres implements Centres {

    private static final String LEAVE = """
    insert into leave (id, worker_id, during, reason) values (gen_random_uuid(), $1, tstzrange($2, $3), $4)
    """;

    private static final String OVER_RUN_ENDS = """
    with over as (
      select l.id, lower(l.during) >= anju_now() as unneeded from leave l join assignment a on a.worker_id = l.worker_id
      where a.order_id = $1 and a.live and l.reason = 'over-run' and lower(l.during) = a.visit_end
        and upper(l.during) > anju_now()
    ), gone as (
      delete from leave where id in (select id from over where unneeded)
    )
    update leave set during = tstzrange(lower(during), anju_now()) where id in (select id from over where not unneeded)
    """;

    private static final String PROMISED_DAYS = """
    select distinct (visit_start at time zone $5)::date as day from assignment
    where worker_id = $1 and live and visit_start < $3 and visit_end > $2 order by day limit $4
    """;

    private static final String ORDERS =
        "select " +
        OrderRows.COLUMNS +
        """
        , (select e.kind from order_event e where e.order_id = o.id and e.stage = 'dispatched'
            order by e.version desc limit 1) as dispatched_by
        from orders o
        where o.centre_id = $1 and o.window_start >= $2 and o.window_start < $3
          and o.stage in ('requested', 'matched', 'offered', 'dispatched', 'unmet', 'under-way', 'visited', 'disputed',
            'verified', 'confirmed', 'settled')
        order by o.window_start, o.id
        """;

    private static final String WAITING =
        "select " +
        OrderRows.COLUMNS +
        """
        from orders o where o.centre_id = $1 and o.resident_id = $2 and o.window_end > $3
          and o.stage in ('requested', 'matched', 'offered', 'unmet', 'on-hold')
        order by o.window_start, o.id
        """;

    private static final String FIND = """
    select o.id from organisation o where (o.name = $1 or o.id::text = $1)
      and exists (select from community_centre c where c.centre_id = o.id) limit 2
    """;

    private static final String STAFF = "select person_id from worker where organisation_id = $1";

    private static final String MET = """
    select o.resident_id, a.worker_id, count(*)::int as visits from orders o join assignment a on a.order_id = o.id
    where o.resident_id = any($1) and a.live and o.stage in ('visited', 'disputed', 'verified', 'confirmed', 'settled')
    group by o.resident_id, a.worker_id
    """;

    private final PgTransaction transaction;
    private final ZoneId zone;

    /** The centres of that transaction; a day is a day in that zone. */
    public PgCentres(PgTransaction transaction, ZoneId zone) {
        this.transaction = transaction;
        this.zone = zone;
    }

    @Override
    public Future<Void> leave(Id<Worker> worker, TimeWindow during, String reason) {
        return transaction.send(LEAVE, worker, during.start(), during.end(), reason);
    }

    @Override
    public Future<Void> overRunEnds(Id<Order> order) {
        return transaction.send(OVER_RUN_ENDS, order);
    }

    @Override
    public Future<List<LocalDate>> promisedDays(Id<Worker> worker, TimeWindow during, int most) {
        return transaction
            .run(PROMISED_DAYS, worker, during.start(), during.end(), most, zone.getId())
            .map(rows -> Columns.list(rows, row -> row.getLocalDate("day")));
    }

    @Override
    public Future<List<Standing>> orders(Id<Organisation> centre, LocalDate day) {
        return transaction
            .run(ORDERS, centre, day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant())
            .map(rows ->
                Columns.list(rows, row ->
                    new Standing(OrderRows.order(row, null), "accepted".equals(row.getString("dispatched_by")))
                )
            );
    }

    @Override
    public Future<List<Order>> waiting(Id<Organisation> centre, Id<Resident> resident, Instant after) {
        return transaction
            .run(WAITING, centre, resident, after)
            .map(rows -> Columns.list(rows, row -> OrderRows.order(row, null)));
    }

    @Override
    public Future<Optional<Id<Organisation>>> find(String called) {
        return transaction
            .run(FIND, called)
            .map(rows -> rows.size() == 1 ? Columns.first(rows, row -> Columns.id(row, "id")) : Optional.empty());
    }

    @Override
    public Future<Set<Id<Worker>>> staff(Id<Organisation> centre) {
        return transaction
            .run(STAFF, centre)
            .map(rows -> new HashSet<>(Columns.list(rows, row -> Columns.<Worker>id(row, "person_id"))));
    }

    @Override
    public Future<Map<Id<Resident>, Map<Id<Worker>, Integer>>> met(Collection<Id<Resident>> residents) {
        return transaction.run(MET, residents).map(rows -> {
            Map<Id<Resident>, Map<Id<Worker>, Integer>> all = new HashMap<>();
            for (Row row : rows) {
                all.computeIfAbsent(Columns.id(row, "resident_id"), k -> new HashMap<>()).put(
                    Columns.id(row, "worker_id"),
                    row.getInteger("visits")
                );
            }
            return all;
        });
    }
}
