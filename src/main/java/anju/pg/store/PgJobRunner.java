package anju.pg.store;

import anju.flow.port.Jobs;
import anju.flow.port.Store;
import anju.pg.Columns;
import anju.pg.PgDatabase;
import anju.pg.PgTransaction;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Does what is due. A job is taken inside the transaction that does its work: when the node dies, the database rolls
 * back and another node takes it; when it commits, the job is done with it, once.
 */
public final class PgJobRunner {

    // done first, so that a handler may add the same job again for later
    private static final String TAKE = """
    update job set done_at = $1, attempts = attempts + 1 where id = (
      select id from job where done_at is null and due_at <= $1 and kind = any($2)
      order by due_at for update skip locked limit 1)
    returning id, kind, subject
    """;

    // the class of the failure and no more: a message may hold what is personal
    private static final String PUT_OFF = """
    update job set attempts = attempts + 1, last_error = $2,
      due_at = anju_now() + make_interval(secs => least(300, power(2, least(attempts, 10))))
    where id = $1 and done_at is null
    """;

    private final PgDatabase database;
    private final PgStore store;

    /** The jobs of that database, done in units of work of that store. */
    public PgJobRunner(PgDatabase database, PgStore store) {
        this.database = database;
        this.store = store;
    }

    private record Job(long id, Jobs.Kind kind, UUID subject) {}

    /**
     * Does jobs of these kinds that are due, one transaction each, until none is left or {@code most} were taken. How
     * many were taken; a failed one counts, is put off and does not stop the others.
     */
    public Future<Integer> runDue(Map<Jobs.Kind, BiFunction<Store.Unit, UUID, Future<Void>>> handlers, int most) {
        return runDue(handlers, most, 0);
    }

    private Future<Integer> runDue(
        Map<Jobs.Kind, BiFunction<Store.Unit, UUID, Future<Void>>> handlers,
        int most,
        int taken
    ) {
        if (taken >= most) {
            return Future.succeededFuture(taken);
        }
        return one(handlers).compose(took -> took ? runDue(handlers, most, taken + 1) : Future.succeededFuture(taken));
    }

    private Future<Boolean> one(Map<Jobs.Kind, BiFunction<Store.Unit, UUID, Future<Void>>> handlers) {
        String[] kinds = handlers
            .keySet()
            .stream()
            .map(Enum::name)
            .toArray(String[]::new);
        Job[] taken = new Job[1];
        return store
            .inTransaction(transaction -> {
                taken[0] = null;
                return take(transaction, kinds).compose(job -> {
                    taken[0] = job.orElse(null);
                    return job.isEmpty() ? Future.succeededFuture(false) : work(transaction, handlers, job.get());
                });
            })
            .recover(e -> taken[0] == null ? Future.failedFuture(e) : putOff(taken[0], e));
    }

    private static Future<Optional<Job>> take(PgTransaction transaction, String[] kinds) {
        return transaction
            .run(TAKE, transaction.now(), kinds)
            .map(rows ->
                Columns.first(rows, row ->
                    new Job(row.getLong("id"), Jobs.Kind.valueOf(row.getString("kind")), row.getUUID("subject"))
                )
            );
    }

    private Future<Boolean> work(
        PgTransaction transaction,
        Map<Jobs.Kind, BiFunction<Store.Unit, UUID, Future<Void>>> handlers,
        Job job
    ) {
        return handlers.get(job.kind()).apply(store.unit(transaction), job.subject()).map(true);
    }

    private Future<Boolean> putOff(Job job, Throwable why) {
        return database.run(PUT_OFF, job.id(), why.getClass().getSimpleName()).map(true);
    }
}
