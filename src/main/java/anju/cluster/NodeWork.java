package anju.cluster;

import anju.flow.plan.SearchFlow;
import anju.flow.port.Jobs;
import anju.flow.port.Store;
import anju.flow.watch.Patience;
import anju.pg.PgDatabase;
import anju.pg.people.Crews;
import anju.pg.plan.PgPlanRunner;
import anju.pg.store.PgJobRunner;
import anju.pg.store.PgStore;
import anju.pg.watch.PgWatch;
import anju.pg.work.PgAuditChain;
import anju.pg.work.PgFeed;
import anju.pg.work.PgLease;
import anju.pg.work.PgTidying;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * What a node does by itself: jobs that are due, clocks that have run out, plans that were asked for, numbers for the
 * live feed, the seal on the audit, what has changed of the workers, what unmet needs may profit from, tidying. Every node
 * looks; the database decides who does it. Nothing here waits longer than a second for a nudge that was lost.
 */
public final class NodeWork {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration SEAL = Duration.ofSeconds(1);
    private static final Duration TIDY = Duration.ofHours(1);
    private static final Duration WARM = Duration.ofMinutes(1);
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final int JOBS_AT_ONCE = 20;

    private final List<Repeating> work;
    private final List<PgLease> leases;
    private final PgPlanRunner planner;

    private NodeWork(List<Repeating> work, List<PgLease> leases, PgPlanRunner planner) {
        this.planner = planner;
        this.work = work;
        this.leases = leases;
    }

    /** What the work is done with; {@code owner} is unique to this start of this node. */
    public record With(
        Vertx vertx,
        PgDatabase database,
        PgStore store,
        Crews crews,
        Nudges nudges,
        Patience patience,
        String owner
    ) {}

    /** Starts it; {@code due} does jobs by their kind, {@code plan} plans days, {@code head} keeps the head of the audit elsewhere. */
    public static NodeWork start(
        With with,
        Map<Jobs.Kind, BiFunction<Store.Unit, UUID, Future<Void>>> due,
        SearchFlow plan,
        Consumer<PgAuditChain.Head> head
    ) {
        var runner = new PgJobRunner(with.database(), with.store());
        var feed = new PgFeed(with.database());
        var chain = new PgAuditChain(with.database());
        var feedLease = new PgLease(with.database(), PgFeed.LEASE, with.owner(), LEASE);
        var auditLease = new PgLease(with.database(), PgAuditChain.LEASE, with.owner(), LEASE);
        var jobs = new Repeating(with.vertx(), "jobs", LOOK, () ->
            runner.runDue(due, JOBS_AT_ONCE).map(done -> done == JOBS_AT_ONCE)
        );
        var numbers = new Repeating(with.vertx(), "feed", LOOK, () ->
            holding(feedLease, epoch -> feed.number(feedLease, epoch)).map(numbered -> {
                if (numbered > 0) {
                    with.nudges().tell(Nudges.About.NUMBERED);
                }
                return numbered > 0;
            })
        );
        var seals = new Repeating(with.vertx(), "audit", SEAL, () ->
            holding(auditLease, epoch -> chain.seal(auditLease, epoch)).compose(sealed ->
                sealed <= 0
                    ? Future.succeededFuture(false)
                    : chain.head().map(now -> {
                          head.accept(now);
                          return true;
                      })
            )
        );
        var planner = new PgPlanRunner(with.vertx(), with.database(), with.store(), plan, with.owner(), LEASE, () ->
            with.nudges().tell(Nudges.About.CHANGED)
        );
        // two at once: who asks for a plan does not wait for another's
        var plans = new Repeating(with.vertx(), "plans", LOOK, planner::runNext);
        var morePlans = new Repeating(with.vertx(), "plans", LOOK, planner::runNext);
        with.nudges().listen(Nudges.About.CHANGED, plans::soon);
        with.nudges().listen(Nudges.About.CHANGED, morePlans::soon);
        var tidying = new PgTidying(with.database());
        var tidies = new Repeating(with.vertx(), "tidying", TIDY, () -> tidying.tidy().map(false));
        var watch = new PgWatch(with.database(), with.patience());
        var watches = new Repeating(with.vertx(), "watch", LOOK, () ->
            watch.look().map(changed -> {
                if (changed > 0) {
                    with.nudges().tell(Nudges.About.CHANGED);
                }
                return false;
            })
        );
        var crews = new Repeating(with.vertx(), "crews", LOOK, () -> with.crews().catchUp().map(false));
        var capacity = with.store().capacity();
        var gains = new Repeating(with.vertx(), "capacity", LOOK, capacity::spread);
        with.nudges().listen(Nudges.About.CHANGED, gains::soon);
        with.nudges().listen(Nudges.About.CHANGED, jobs::soon);
        with.nudges().listen(Nudges.About.CHANGED, numbers::soon);
        var warms = new Repeating(with.vertx(), "warming", WARM, () -> with.crews().warm().map(false));
        return new NodeWork(
            List.of(jobs, numbers, seals, tidies, watches, crews, warms, plans, morePlans, gains),
            List.of(feedLease, auditLease),
            planner
        );
    }

    /** Looks for no more work and lets go of what it holds, so that another node goes on at once. */
    public Future<Void> stop() {
        work.forEach(Repeating::stop);
        return planner
            .stop()
            .otherwiseEmpty()
            .compose(stopped ->
                Future.join(leases.stream().map(PgLease::giveBack).toList()).otherwiseEmpty().mapEmpty()
            );
    }

    private static Future<Integer> holding(PgLease lease, java.util.function.LongFunction<Future<Integer>> task) {
        return lease
            .take()
            .compose(epoch -> epoch.isPresent() ? task.apply(epoch.getAsLong()) : Future.succeededFuture(0));
    }
}
