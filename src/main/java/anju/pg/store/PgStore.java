package anju.pg.store;

import anju.flow.access.Access;
import anju.flow.access.Feed;
import anju.flow.port.Store;
import anju.flow.view.Views;
import anju.pg.PgDatabase;
import anju.pg.PgTransaction;
import anju.pg.access.PgAccess;
import anju.pg.unmet.PgCapacity;
import anju.pg.view.PgViews;
import anju.pg.work.PgFeed;
import io.vertx.core.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Where the truth lives. */
public final class PgStore implements Store {

    private final PgDatabase database;
    private final Parts parts;
    private final Runnable nudge;

    /**
     * The store on that database; {@code nudge} is called after each commit that wrote something others wait for (an
     * event, a job that is due, an audit row).
     */
    public PgStore(PgDatabase database, Parts parts, Runnable nudge) {
        this.database = database;
        this.parts = parts;
        this.nudge = nudge;
    }

    @Override
    public <T> Future<T> inOne(Function<Unit, Future<T>> work) {
        return inTransaction(transaction -> work.apply(new PgUnit(transaction, parts)));
    }

    /** The same with the transaction itself, for what lies below the ports. */
    <T> Future<T> inTransaction(Function<PgTransaction, Future<T>> work) {
        AtomicBoolean announcing = new AtomicBoolean();
        return database
            .inOne(transaction -> work.apply(transaction).onSuccess(done -> announcing.set(transaction.announcing())))
            .onSuccess(done -> {
                if (announcing.get()) {
                    nudge.run();
                }
            });
    }

    /** What gave somebody more hands, for the needs that wait for it. */
    public PgCapacity capacity() {
        return new PgCapacity(database, parts.zone());
    }

    /** A unit of work in a transaction that runs already. */
    Unit unit(PgTransaction transaction) {
        return new PgUnit(transaction, parts);
    }

    @Override
    public Access access() {
        return new PgAccess(database, parts.cipher(), parts.hashes());
    }

    @Override
    public Views views() {
        return new PgViews(database, parts.services(), parts.cipher(), parts.hashes(), parts.zone());
    }

    @Override
    public Feed feed() {
        return new PgFeed(database);
    }
}
