package anju.pg.work;

import anju.flow.port.Jobs;
import anju.pg.PgTransaction;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.UUID;

/** The jobs of a transaction. */
public final class PgJobs implements Jobs {

    private static final String ADD = """
    insert into job (kind, subject, due_at) values ($1, $2, $3)
    on conflict (kind, subject) where done_at is null do update set due_at = excluded.due_at
    """;

    // one that is being done right now finds out by itself; to wait for it here would be to wait in a circle
    private static final String CANCEL = """
    delete from job where id = (
      select id from job where kind = $1 and subject = $2 and done_at is null for update skip locked)
    """;

    private final PgTransaction transaction;

    /** The jobs of that transaction. */
    public PgJobs(PgTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Future<Void> add(Kind kind, UUID subject, Instant dueAt) {
        if (!dueAt.isAfter(transaction.now())) {
            transaction.announce();
        }
        return transaction.send(ADD, kind.name(), subject, dueAt);
    }

    @Override
    public Future<Void> cancel(Kind kind, UUID subject) {
        return transaction.send(CANCEL, kind.name(), subject);
    }
}
