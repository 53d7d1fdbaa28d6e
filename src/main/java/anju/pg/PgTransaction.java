package anju.pg;

import anju.flow.port.Store.Unavailable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * One transaction on one connection. Statements are sent without waiting for each other and answered in their order, so
 * the first failure is remembered and decides, even when the work went on after it.
 */
public final class PgTransaction implements Sql {

    private static final String NOW = "select anju_now() as now";
    private final SqlConnection connection;
    private Instant now;
    private Throwable broken;
    private boolean over;
    private boolean announcing;

    private PgTransaction(SqlConnection connection) {
        this.connection = connection;
    }

    /**
     * Runs the work and commits, or rolls back when it fails. When it takes longer than the patience the answer is
     * Unavailable and nothing more is done; {@code silent} is told when not even the roll back was answered.
     */
    static <T> Future<T> run(
        Vertx vertx,
        SqlConnection connection,
        Duration patience,
        Runnable silent,
        Function<PgTransaction, Future<T>> work
    ) {
        PgTransaction transaction = new PgTransaction(connection);
        Promise<T> answer = Promise.promise();
        long timer = vertx.setTimer(patience.toMillis(), id -> {
            if (answer.tryFail(new Unavailable("no answer in time", null))) {
                transaction.giveUp(patience, silent);
            }
        });
        transaction.whole(work).onComplete(done -> {
            vertx.cancelTimer(timer);
            if (!answer.future().isComplete()) {
                connection.close();
                answer.complete(done.result(), done.cause());
            }
        });
        return answer.future();
    }

    private <T> Future<T> whole(Function<PgTransaction, Future<T>> work) {
        connection.query("begin").execute().onFailure(this::remember);
        return run(NOW)
            .compose(rows -> {
                now = Columns.instant(rows.iterator().next(), "now");
                return work.apply(this);
            })
            .compose(this::commit, this::rollback);
    }

    private <T> Future<T> commit(T value) {
        return end("commit").compose(done ->
            broken == null ? Future.succeededFuture(value) : Future.failedFuture(broken)
        );
    }

    private <T> Future<T> rollback(Throwable failure) {
        Throwable first = broken == null ? failure : broken;
        return end("rollback").transform(done -> Future.failedFuture(first));
    }

    private Future<RowSet<Row>> end(String statement) {
        if (over) {
            return Future.failedFuture(new Unavailable("too late", null));
        }
        over = true;
        return connection.query(statement).execute().recover(this::failed);
    }

    private void giveUp(Duration patience, Runnable silent) {
        over = true;
        connection
            .query("rollback")
            .execute()
            .timeout(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
            .onSuccess(done -> connection.close())
            .onFailure(e -> silent.run());
    }

    /** The moment at which the transaction began, on the database's clock. */
    public Instant now() {
        return now;
    }

    /** Something was written that others wait for; whoever runs the transaction tells them after the commit. */
    public void announce() {
        announcing = true;
    }

    /** Whether {@link #announce} was called. */
    public boolean announcing() {
        return announcing;
    }

    @Override
    public Future<RowSet<Row>> run(String sql, Object... values) {
        if (over) {
            return Future.failedFuture(new Unavailable("the transaction is over", broken));
        }
        return connection.preparedQuery(sql).execute(Sql.tuple(values)).recover(this::failed);
    }

    @Override
    public Future<Void> send(String sql, Object... values) {
        run(sql, values);
        return Future.succeededFuture();
    }

    private <T> Future<T> failed(Throwable failure) {
        remember(failure);
        return Future.failedFuture(broken);
    }

    private void remember(Throwable failure) {
        if (broken == null) {
            broken = Failures.told(failure);
        }
    }
}
