package anju.pg.plan;

import anju.flow.plan.Plan;
import anju.flow.plan.SearchFlow;
import anju.flow.port.Store;
import anju.pg.Columns;
import anju.pg.PgDatabase;
import anju.pg.PgTransaction;
import anju.planning.centre.Proposal;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Computes the plans that were asked for. A plan is taken by its row, with owner, epoch and lease on the database's clock;
 * while a thread of its own looks for a better plan, the row hears each half second how far it is and the lease grows. Who
 * slept through the end of the lease is refused by the epoch and keeps nothing.
 */
public final class PgPlanRunner {

    private static final Duration BEAT = Duration.ofMillis(500);
    private static final int AT_ONCE = 2;
    private static final int CORES = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private static final String TAKE = """
    update plan set state = 'running', owner = $1, epoch = epoch + 1, version = version + 1,
      until = anju_now() + make_interval(secs => $2)
    where id = (
      select id from plan where state = 'asked' or state = 'running' and until < anju_now()
      order by asked_at for update skip locked limit 1)
    returning id, epoch
    """;

    private static final String BEATS = """
    with mine as (
      update plan set progress = $4, cost = $5, version = version + 1,
        until = anju_now() + make_interval(secs => $6)
      where id = $1 and owner = $2 and epoch = $3 and state = 'running'
      returning centre_id, version, stopping
    ), told as (
      insert into outbox (at, kind, subject, centre_id, stage, version)
      select anju_now(), 'plan', $1, centre_id, 'running', version from mine
    )
    select stopping from mine
    """;

    private static final String LOCK =
        "select " +
        PgCause.PLAN +
        " from plan p where id = $1 and owner = $2 and epoch = $3 and state = 'running' for update";

    private static final String FAIL = """
    with failed as (
      update plan set state = 'failed', problem = 'plan.failed', owner = null, until = null, version = version + 1
      where id = $1 and owner = $2 and epoch = $3 and state = 'running' returning centre_id, version
    )
    insert into outbox (at, kind, subject, centre_id, stage, version)
    select anju_now(), 'plan', $1, centre_id, 'failed', version from failed
    """;

    private static final String LET_GO = """
    update plan set until = anju_now() - interval '1 second' where owner = $1 and state = 'running'
    """;

    private final Vertx vertx;
    private final PgDatabase database;
    private final Store store;
    private final SearchFlow flow;
    private final String owner;
    private final Duration lease;
    private final Runnable nudge;
    private final WorkerExecutor threads;
    private final Set<Search> running = ConcurrentHashMap.newKeySet();

    /**
     * Computes for an owner whom nobody else is, not even the same node after a restart; {@code lease} is how long a plan
     * stays theirs without a word, and {@code nudge} is called when others have something to hear.
     */
    public PgPlanRunner(
        Vertx vertx,
        PgDatabase database,
        Store store,
        SearchFlow flow,
        String owner,
        Duration lease,
        Runnable nudge
    ) {
        this.vertx = vertx;
        this.database = database;
        this.store = store;
        this.flow = flow;
        this.owner = owner;
        this.lease = lease;
        this.nudge = nudge;
        this.threads = vertx.createSharedWorkerExecutor("plans", AT_ONCE, 10, TimeUnit.MINUTES);
    }

    /** How far a search is; whoever looks reads it, the search writes it. */
    private static final class Search {

        private final Id<Plan> plan;
        private final long epoch;
        private final Duration time;
        private final long began = System.nanoTime();
        private volatile Double best;
        private volatile boolean stopped;
        private volatile boolean lost;

        private Search(Id<Plan> plan, long epoch, Duration time) {
            this.plan = plan;
            this.epoch = epoch;
            this.time = time;
        }

        private double spent() {
            return stopped || lost ? 1 : Math.min(1, (double) (System.nanoTime() - began) / time.toNanos());
        }
    }

    private record Taken(Id<Plan> plan, long epoch) {}

    /** Takes a plan that waits, if there is one and this node is not busy, and computes it; whether there was one. */
    public Future<Boolean> runNext() {
        if (running.size() >= AT_ONCE) {
            return Future.succeededFuture(false);
        }
        return take().compose(taken ->
            taken.isEmpty() ? Future.succeededFuture(false) : compute(taken.get()).map(true)
        );
    }

    private Future<Optional<Taken>> take() {
        return database
            .run(TAKE, owner, seconds())
            .map(rows -> Columns.first(rows, row -> new Taken(Columns.id(row, "id"), row.getLong("epoch"))));
    }

    private double seconds() {
        return (double) lease.toMillis() / 1000;
    }

    private Future<Void> compute(Taken taken) {
        return store
            .inOne(unit -> flow.begin(unit, taken.plan()))
            .compose(task -> {
                var search = new Search(taken.plan(), taken.epoch(), task.time());
                running.add(search);
                long timer = vertx.setPeriodic(0, BEAT.toMillis(), t -> beat(search));
                return threads
                    .executeBlocking(
                        () -> task.search(steps -> search.spent(), CORES, cost -> search.best = cost),
                        false
                    )
                    .onComplete(done -> {
                        vertx.cancelTimer(timer);
                        running.remove(search);
                    })
                    .compose(proposal -> search.lost ? Future.succeededFuture() : keep(search, task, proposal));
            })
            .recover(why -> failed(taken, why));
    }

    private void beat(Search search) {
        database
            .run(BEATS, search.plan, owner, search.epoch, search.spent(), search.best, seconds())
            .onSuccess(rows -> {
                Optional<Boolean> stopping = Columns.first(rows, row -> row.getBoolean("stopping"));
                search.lost = search.lost || stopping.isEmpty();
                search.stopped = search.stopped || stopping.orElse(true);
                nudge.run();
            });
    }

    private Future<Void> keep(Search search, SearchFlow.Task task, Proposal proposal) {
        return database
            .inOne(transaction ->
                locked(transaction, search).compose(plan ->
                    plan.isEmpty()
                        ? Future.<Void>succeededFuture()
                        : new PgPlans(transaction).change(plan.get(), proposal, task.pinned())
                )
            )
            .onSuccess(done -> nudge.run());
    }

    private Future<Optional<Plan>> locked(PgTransaction transaction, Search search) {
        return transaction
            .run(LOCK, search.plan, owner, search.epoch)
            .map(rows -> Columns.first(rows, (Row row) -> PgPlans.plan(row)));
    }

    /** A database that is away fails nothing: the lease ends, and somebody takes the plan again. */
    private Future<Void> failed(Taken taken, Throwable why) {
        return why instanceof Store.Unavailable
            ? Future.failedFuture(why)
            : database.send(FAIL, taken.plan(), owner, taken.epoch()).onSuccess(told -> nudge.run());
    }

    /** Stops computing and lets go of every plan, so that another node goes on at once. */
    public Future<Void> stop() {
        running.forEach(search -> search.lost = true);
        return database.send(LET_GO, owner).onComplete(done -> threads.close());
    }
}
