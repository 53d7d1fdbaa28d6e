package anju.pg.people;

import anju.flow.port.Workers;
import anju.matching.Need;
import anju.matching.index.WorkerDay;
import anju.order.Agreed;
import anju.order.Order;
import anju.people.Worker;
import anju.pg.PgTransaction;
import anju.value.Id;
import anju.value.Place;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The workers of a transaction: who could be asked, and what is in their days. */
public final class PgWorkers implements Workers {

    /** The rule by which those are counted who are not in the pool. */
    private static final String OUT_OF_REACH = "out-of-reach";

    // the box is a first sieve that an index can serve; the distance is measured in the story's own words
    private static final String POOL = """
    select w.person_id, w.version, w.start_lat, w.start_lng, w.organisation_id = $1 or w.person_id = any($6) as named
    from worker w
    where w.organisation_id = $1 or w.person_id = any($6)
      or w.start_lat between $2 and $3 and w.start_lng between $4 and $5
    """;
    private static final String CHOSEN =
        "select person_id, version, true as named from worker where person_id = any($1)";
    private static final String COUNT = "select count(*) as workers from worker";

    // bookings of one worker come one after another, so that the sum of versions cannot change between check and write
    private static final String LOCK = "select from worker where person_id = $1 for no key update";
    private static final String BOOK = """
    with held as (
      select coalesce(sum(version), 0) as version from worker_day where worker_id = $1 and day between $2 and $3
    ), moved as (
      insert into worker_day (worker_id, day, version) select $1, $4, 1 from held where version = $5
      on conflict (worker_id, day) do update set version = worker_day.version + 1
      returning 1
    ), booked as (
      insert into assignment (id, order_id, worker_id, during, visit_start, visit_end, travel_seconds)
      select gen_random_uuid(), $6, $1, tstzrange($7, $9), $8, $9, $10 from moved
    )
    select lost_race('race.day-changed') where not exists (select from moved)
    """;

    private static final String RELEASE = """
    with released as (
      update assignment set live = false where order_id = $1 and live returning worker_id, visit_start
    )
    insert into worker_day (worker_id, day, version)
    select distinct worker_id, (visit_start at time zone $2)::date, 1 from released
    on conflict (worker_id, day) do update set version = worker_day.version + 1
    """;

    private final PgTransaction transaction;
    private final KnownWorkers known;
    private final ZoneId zone;

    /** The workers of that transaction; what does not change often is {@code known}. */
    public PgWorkers(PgTransaction transaction, KnownWorkers known, ZoneId zone) {
        this.transaction = transaction;
        this.known = known;
        this.zone = zone;
    }

    @Override
    public Future<Pool> pool(Need need) {
        Place place = need.place();
        int reach = known.reachMetres(need.address().area());
        Box box = Box.around(place, reach);
        Set<Id<Worker>> named = new HashSet<>(need.wished());
        named.addAll(need.resident().preferred());
        Future<Long> all = transaction.run(COUNT).map(rows -> rows.iterator().next().getLong("workers"));
        return transaction
            .run(POOL, need.centre().id(), box.south(), box.north(), box.west(), box.east(), named)
            .map(rows -> {
                List<Row> inReach = new ArrayList<>();
                rows.forEach(row -> {
                    if (row.getBoolean("named") || start(row).metresTo(place) <= reach) {
                        inReach.add(row);
                    }
                });
                return inReach;
            })
            .compose(rows -> days(need, rows))
            .compose(days -> all.map(count -> new Pool(days, counted(count - days.size()))));
    }

    private static Place start(Row row) {
        return new Place(row.getDouble("start_lat"), row.getDouble("start_lng"));
    }

    private static Map<String, Integer> counted(long rest) {
        return rest > 0 ? Map.of(OUT_OF_REACH, (int) rest) : Map.of();
    }

    @Override
    public Future<List<WorkerDay>> days(Need need, Set<Id<Worker>> workers) {
        return transaction.run(CHOSEN, workers).compose(rows -> {
            List<Row> chosen = new ArrayList<>();
            rows.forEach(chosen::add);
            return days(need, chosen);
        });
    }

    private Future<List<WorkerDay>> days(Need need, List<Row> rows) {
        return Future.all(known.of(transaction, rows), DaysRead.of(transaction, known.hardServices(), need, rows)).map(
            both -> both.<DaysRead>resultAt(1).of(both.<List<Worker>>resultAt(0))
        );
    }

    @Override
    public Future<Void> book(Id<Order> order, Agreed agreed, int dayVersion) {
        LocalDate day = agreed.visit().start().atZone(zone).toLocalDate();
        Week week = Week.around(day);
        transaction.send(LOCK, agreed.worker());
        return transaction.send(
            BOOK,
            agreed.worker(),
            week.first(),
            week.last(),
            day,
            dayVersion,
            order,
            agreed.busy().start(),
            agreed.visit().start(),
            agreed.visit().end(),
            (int) agreed.travel().toSeconds()
        );
    }

    @Override
    public Future<Void> release(Id<Order> order) {
        return transaction.send(RELEASE, order, zone.getId());
    }
}
