package anju.pg.people;

import anju.flow.port.Workers;
import anju.matching.Need;
import anju.matching.index.Crew;
import anju.matching.index.WorkerDay;
import anju.order.Agreed;
import anju.order.Order;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The workers of a transaction: who could be asked, and what is in their days. */
public final class PgWorkers implements Workers {

    private static final String CHOSEN = "select person_id, version from worker where person_id = any($1)";
    private static final String HOLDERS = "select worker_id from assignment where order_id = $1 and live";

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
    private final Crews crews;
    private final ZoneId zone;

    /** The workers of that transaction; what does not change often is {@code known}, and who could be asked a crew. */
    public PgWorkers(PgTransaction transaction, KnownWorkers known, Crews crews, ZoneId zone) {
        this.transaction = transaction;
        this.known = known;
        this.crews = crews;
        this.zone = zone;
    }

    @Override
    public Future<Asked> crew(Need need) {
        return crews
            .of(need.day())
            .compose(crew ->
                Future.all(withoutTheOrder(need, crew), DaysRead.visits(transaction, need)).map(both ->
                    new Asked(both.resultAt(0), both.resultAt(1))
                )
            );
    }

    /** An order does not stand in its own way: who has promised it is read again without it. */
    private Future<Crew> withoutTheOrder(Need need, Crew crew) {
        return transaction.run(HOLDERS, need.order()).compose(rows -> {
            List<Id<Worker>> holders = Columns.list(rows, row -> Columns.id(row, "worker_id"));
            return holders.isEmpty()
                ? Future.succeededFuture(crew)
                : read(need, holders).map(days -> crew.with(days).orElseGet(() -> crew.anew(days)));
        });
    }

    @Override
    public Future<Pool> pool(Need need) {
        return crew(need).map(asked -> {
            Crew crew = asked.crew();
            BitSet named = crew.of(need.centre().id());
            Stream.concat(need.wished().stream(), need.resident().preferred().stream())
                .mapToInt(crew::find)
                .filter(position -> position >= 0)
                .forEach(named::set);
            for (int i : crew.within(need.place(), known.limits().reachMetres(need.address().area()))) {
                named.set(i);
            }
            List<WorkerDay> days = named
                .stream()
                .mapToObj(i -> met(crew.member(i).day(), asked.visits()))
                .toList();
            int rest = crew.size() - days.size();
            return new Pool(days, rest > 0 ? Map.of("out-of-reach", rest) : Map.of());
        });
    }

    @Override
    public Future<List<WorkerDay>> days(Need need, Set<Id<Worker>> workers) {
        return Future.all(read(need, workers), DaysRead.visits(transaction, need)).map(both -> {
            Map<Id<Worker>, Integer> visits = both.resultAt(1);
            return both
                .<List<WorkerDay>>resultAt(0)
                .stream()
                .map(day -> met(day, visits))
                .toList();
        });
    }

    private static WorkerDay met(WorkerDay day, Map<Id<Worker>, Integer> visits) {
        return day.met(visits.getOrDefault(day.worker().id(), 0));
    }

    /** As things are now, the order itself left out of the hours of the week. */
    private Future<List<WorkerDay>> read(Need need, Collection<Id<Worker>> workers) {
        var day = new DaysRead.Day(need.day(), need.zone(), need.order());
        var days = DaysRead.of(transaction, known.hardServices(), day, List.copyOf(workers));
        var people = transaction
            .run(CHOSEN, workers)
            .compose(rows -> known.of(transaction, Columns.list(rows, r -> r)));
        return Future.all(days, people).map(both ->
            both.<List<Worker>>resultAt(1).stream().map(both.<DaysRead>resultAt(0)::of).toList()
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
