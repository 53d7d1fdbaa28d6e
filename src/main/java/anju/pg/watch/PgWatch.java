package anju.pg.watch;

import anju.flow.watch.Patience;
import anju.pg.PgDatabase;
import io.vertx.core.Future;
import io.vertx.pgclient.data.Interval;
import java.time.Duration;

/**
 * Looks which clocks have run out, on the database's clock: raises what is due and closes what has no cause any more. It
 * reads only what is due, by the indexes on the times themselves, so a clock that is pending costs nothing. Every node
 * looks; that an alert is raised once is a constraint, so a node that dies is not missed.
 */
public final class PgWatch {

    // a closed door and a visit that was broken off are ended by a person, not by time
    private static final String LOOK = """
    with due as materialized (
      select * from alert_causes(anju_now(), $1::interval, $2::interval, $3::interval, $4::interval)
    ), raised as (
      insert into alert (kind, order_id, resident_id, centre_id, due_at, raised_at)
      select d.kind, d.order_id, d.resident_id, d.centre_id, d.due_at, anju_now() from due d
      where not exists (select from alert a where (a.order_id, a.kind, a.due_at) = (d.order_id, d.kind, d.due_at))
      on conflict do nothing returning order_id
    ), ended as (
      update alert a set closed_at = anju_now()
      where a.closed_at is null and a.kind not in ('not-home', 'broken-off') and not exists (
        select from due d where (d.order_id, d.kind, d.due_at) = (a.order_id, a.kind, a.due_at)) returning a.order_id
    ), announced as (
      insert into outbox (at, kind, subject, order_id, resident_id, centre_id, stage, version)
      select anju_now(), 'order', o.id, o.id, o.resident_id, o.centre_id, o.stage, o.version
      from orders o where o.id in (select order_id from raised union select order_id from ended)
    )
    select (select count(*) from raised) + (select count(*) from ended) as changed
    """;

    private final PgDatabase database;
    private final Patience patience;

    /** Looks at that database with that patience. */
    public PgWatch(PgDatabase database, Patience patience) {
        this.database = database;
        this.patience = patience;
    }

    /** Looks once; how many alerts were raised or closed. */
    public Future<Integer> look() {
        return database
            .run(
                LOOK,
                interval(patience.late()),
                interval(patience.overRun()),
                interval(patience.waitingUrgent()),
                interval(patience.waiting())
            )
            .map(rows -> rows.iterator().next().getInteger("changed"));
    }

    private static Interval interval(Duration of) {
        return Interval.of(of);
    }
}
