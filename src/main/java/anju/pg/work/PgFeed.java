package anju.pg.work;

import anju.flow.access.Feed;
import anju.pg.Columns;
import anju.pg.PgDatabase;
import anju.pg.PgTransaction;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.OptionalLong;

/**
 * Numbers committed outbox rows, and reads them by number. A row that commits late has a small id and gets a late
 * number, so that nobody who reads on from a number ever misses one.
 */
public final class PgFeed implements Feed {

    /** The lease under which rows are numbered; its value is the last number that was given. */
    public static final String LEASE = "feed";

    private static final int MOST = 1_000;

    private static final String NUMBER = """
    with fresh as (
      select id, row_number() over (order by id) as nth from (
        select id from outbox where feed_no is null order by id limit $2) as unnumbered
    ), numbered as (
      update outbox set feed_no = $1 + fresh.nth from fresh where outbox.id = fresh.id returning 1
    )
    select count(*) as numbered from numbered
    """;

    private static final String READ = """
    select feed_no, at, kind, subject, order_id, resident_id, centre_id, stage, version
    from outbox where feed_no > $1 order by feed_no limit $2
    """;

    private static final String LAST = "select coalesce(max(feed_no), 0) as last from outbox";

    private final PgDatabase database;

    /** The feed of that database. */
    public PgFeed(PgDatabase database) {
        this.database = database;
    }

    /** Numbers what is committed; how many that were, -1 when the lease is not this owner's any more. */
    public Future<Integer> number(PgLease lease, long epoch) {
        return database.inOne(transaction ->
            lease
                .lock(transaction, epoch)
                .compose(value -> value.isEmpty() ? Future.succeededFuture(-1) : number(transaction, lease, value))
        );
    }

    private static Future<Integer> number(PgTransaction transaction, PgLease lease, OptionalLong last) {
        return transaction
            .run(NUMBER, last.getAsLong(), MOST)
            .map(rows -> rows.iterator().next().getInteger("numbered"))
            .compose(numbered ->
                numbered == 0
                    ? Future.succeededFuture(0)
                    : lease.move(transaction, last.getAsLong() + numbered).map(numbered)
            );
    }

    @Override
    public Future<List<Event>> read(long after, int most) {
        return database.run(READ, after, most).map(rows -> Columns.list(rows, PgFeed::event));
    }

    @Override
    public Future<Long> last() {
        return database.run(LAST).map(rows -> rows.iterator().next().getLong("last"));
    }

    private static Event event(Row row) {
        return new Event(
            row.getLong("feed_no"),
            Columns.instant(row, "at"),
            row.getString("kind"),
            row.getUUID("subject"),
            Columns.id(row, "order_id"),
            Columns.id(row, "resident_id"),
            Columns.id(row, "centre_id"),
            row.getString("stage"),
            row.getInteger("version")
        );
    }
}
