package anju.pg;

import anju.flow.port.Store.LostRace;
import anju.flow.port.Store.Unavailable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The connections to the database. Whatever is asked is answered within its patience, be it by Unavailable, so that a
 * dead database never leaves a caller hanging. When connections lead to a server that is dead or not the primary any
 * more, all of them are replaced.
 */
public final class PgDatabase implements Sql {

    /** How long anything may take: a screen says by then that the database is away. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int ATTEMPTS = 5;
    private static final int LONGEST_SQL = 16_384;
    private final Vertx vertx;
    private final PgConnectOptions address;
    private final int connections;
    private final Duration patience;
    private final AtomicReference<Pool> pool = new AtomicReference<>();
    private final List<PgDatabase> apart = new CopyOnWriteArrayList<>();

    /** The database at that address. */
    public PgDatabase(Vertx vertx, DatabaseAddress address, int connections) {
        this(vertx, address.connectOptions(), connections);
    }

    /** Connects when it is first used. */
    public PgDatabase(Vertx vertx, PgConnectOptions address, int connections) {
        this(vertx, address, connections, PATIENCE);
    }

    /** The same with a patience of one's own; connecting and a single statement have a part of it. */
    public PgDatabase(Vertx vertx, PgConnectOptions address, int connections, Duration patience) {
        this.vertx = vertx;
        this.connections = connections;
        this.patience = patience;
        this.address = new PgConnectOptions(address)
            .addProperty("application_name", "anju")
            .addProperty("statement_timeout", Long.toString(millis(0.9)))
            .addProperty("idle_in_transaction_session_timeout", Long.toString(millis(5)))
            .addProperty("jit", "off")
            // many short questions by key on a disk without a head to move, from as many clients as there are cores
            .addProperty("random_page_cost", "1.1")
            .addProperty("max_parallel_workers_per_gather", "0");
        this.address
            .setCachePreparedStatements(true)
            .setPreparedStatementCacheSqlLimit(LONGEST_SQL)
            .setReconnectAttempts(0);
        pool.set(fresh());
    }

    private long millis(double part) {
        return (long) (patience.toMillis() * part);
    }

    private Pool fresh() {
        int connect = (int) millis(0.75);
        return PgBuilder.pool()
            .with(
                new PoolOptions()
                    .setMaxSize(connections)
                    .setConnectionTimeout(connect)
                    .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
            )
            .with(new io.vertx.core.net.NetClientOptions().setConnectTimeout(connect))
            .connectingTo(address)
            .using(vertx)
            .build();
    }

    /** Runs the work in one transaction, again from its beginning where the database asks for that. */
    public <T> Future<T> inOne(Function<PgTransaction, Future<T>> work) {
        return inOne(patience, work);
    }

    /** The same for work that may take longer than a caller would wait. */
    public <T> Future<T> inOne(Duration atMost, Function<PgTransaction, Future<T>> work) {
        return attempt(atMost, work, ATTEMPTS);
    }

    private <T> Future<T> attempt(Duration atMost, Function<PgTransaction, Future<T>> work, int left) {
        Pool used = pool.get();
        return used
            .getConnection()
            .recover(e -> Future.failedFuture(Failures.told(e)))
            .compose(connection -> PgTransaction.run(vertx, connection, atMost, () -> replace(used), work))
            .recover(e -> {
                if (Failures.leadsAstray(e)) {
                    replace(used);
                }
                if (!(e instanceof Failures.TryAgain)) {
                    return Future.failedFuture(e);
                }
                return left > 1
                    ? soon().compose(v -> attempt(atMost, work, left - 1))
                    : Future.failedFuture(new LostRace("race.busy"));
            });
    }

    private Future<Void> soon() {
        return vertx.timer(ThreadLocalRandom.current().nextInt(2, 30), TimeUnit.MILLISECONDS).mapEmpty();
    }

    @Override
    public Future<RowSet<Row>> run(String sql, Object... values) {
        Pool used = pool.get();
        return used
            .preparedQuery(sql)
            .execute(Sql.tuple(values))
            .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
            .recover(e -> {
                if (Failures.leadsAstray(e) || e instanceof TimeoutException) {
                    replace(used);
                }
                return Future.failedFuture(Failures.told(e));
            });
    }

    @Override
    public Future<Void> send(String sql, Object... values) {
        return run(sql, values).mapEmpty();
    }

    /** Whether the database answers now. */
    public Future<Boolean> answers() {
        return run("select 1")
            .map(true)
            .recover(e -> Future.succeededFuture(!(e instanceof Unavailable)));
    }

    /** Whoever is still at work on an old connection has its time to end. */
    private void replace(Pool old) {
        Pool next = fresh();
        if (pool.compareAndSet(old, next)) {
            vertx.setTimer(patience.toMillis(), id -> old.close());
        } else {
            next.close();
        }
    }

    /** A single connection to the same database, for work that takes longer; it is closed with this one. */
    public PgDatabase apart(Duration itsPatience) {
        var line = new PgDatabase(vertx, address, 1, itsPatience);
        apart.add(line);
        return line;
    }

    /** Runs what keeps a core busy where it keeps nobody waiting. */
    public <T> Future<T> aside(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }

    /** Closes every connection. */
    public Future<Void> close() {
        return Future.join(
            Stream.concat(apart.stream().map(PgDatabase::close), Stream.of(pool.get().close())).toList()
        ).mapEmpty();
    }
}
