package anju.pg.work;

import anju.pg.Columns;
import anju.pg.PgDatabase;
import anju.pg.PgTransaction;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Who does a work of which there is one: a row with owner, epoch and end on the database's clock. Whoever writes in its
 * name holds the row locked and proves the epoch, so that one who slept through the end of the lease is refused.
 */
public final class PgLease {

    private static final String TAKE = """
    insert into lease (name, owner, epoch, until) values ($1, $2, 1, anju_now() + make_interval(secs => $3))
    on conflict (name) do update set owner = excluded.owner, until = excluded.until,
      epoch = lease.epoch + case when lease.owner = excluded.owner then 0 else 1 end
    where lease.owner = excluded.owner or lease.until < anju_now()
    returning epoch
    """;

    private static final String LOCK = """
    select value from lease where name = $1 and owner = $2 and epoch = $3 and until > anju_now() for update
    """;

    private static final String MOVE = "update lease set value = $2 where name = $1";
    private static final String GIVE_BACK =
        "update lease set until = anju_now() - interval '1 second' where name = $1 and owner = $2";

    private final PgDatabase database;
    private final String name;
    private final String owner;
    private final Duration lasts;

    /** The lease of that name for an owner whom nobody else is, not even the same node after a restart. */
    public PgLease(PgDatabase database, String name, String owner, Duration lasts) {
        this.database = database;
        this.name = name;
        this.owner = owner;
        this.lasts = lasts;
    }

    /** Takes the lease or makes it longer; the epoch, or empty while somebody else holds it. */
    public Future<OptionalLong> take() {
        return database.run(TAKE, name, owner, (double) lasts.toMillis() / 1000).map(rows -> {
            var epoch = Columns.first(rows, row -> row.getLong("epoch"));
            return epoch.isPresent() ? OptionalLong.of(epoch.get()) : OptionalLong.empty();
        });
    }

    /** Lets go of it, so that another can go on at once. */
    public Future<Void> giveBack() {
        return database.send(GIVE_BACK, name, owner);
    }

    /** Locks the lease in a transaction; its value, or empty when it is not this owner's in this epoch any more. */
    Future<OptionalLong> lock(PgTransaction transaction, long epoch) {
        return transaction.run(LOCK, name, owner, epoch).map(rows -> {
            var value = Columns.first(rows, row -> row.getLong("value"));
            return value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty();
        });
    }

    /** Sets the value of the locked lease. */
    Future<Void> move(PgTransaction transaction, long value) {
        return transaction.send(MOVE, name, value);
    }
}
