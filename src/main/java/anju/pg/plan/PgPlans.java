package anju.pg.plan;

import anju.flow.plan.Plan;
import anju.flow.plan.Plans;
import anju.order.Order;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.planning.centre.Call;
import anju.planning.centre.Proposal;
import anju.planning.centre.Proposal.Placed;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** The plans of a transaction. */
public final class PgPlans implements Plans {

    private static final String TOLD = """
    insert into outbox (at, kind, subject, centre_id, stage, version)
    """;

    private static final String ASK =
        """
        with asked as (
          insert into plan (id, centre_id, day, kind, state, asked_by, asked_at, seconds, seed, from_id, with_id,
            cause, worker_id, during, order_id, minutes, resident_id)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, case when $14::timestamptz is not null then tstzrange($14, $15) end, $16, $17, $18)
        )
        """ +
        TOLD +
        "values ($7, 'plan', $1, $2, $5, 1)";

    private static final String READ = "select " + PgCause.PLAN + " from plan p where id = $1";

    private static final String STOP =
        """
        with stopped as (
          update plan set stopping = true, version = version + 1 where id = $1 returning centre_id, state, version
        )
        """ +
        TOLD +
        "select $2, 'plan', $1, centre_id, state, version from stopped";

    private static final String DISCARD =
        """
        with gone as (delete from plan where id = $1 returning centre_id, version)
        """ +
        TOLD +
        "select $2, 'plan', $1, centre_id, 'discarded', version + 1 from gone";

    private static final String FORGET_VISITS = "delete from plan_visit where plan_id = $1";
    private static final String FORGET_PARTS = "delete from plan_part where plan_id = $1";

    private static final String VISITS = """
    insert into plan_visit (plan_id, order_id, position, part, change, fixed, pinned, was, now, why, consent)
    select $1, o, p, t, c, f, i, w::jsonb, n::jsonb, y::jsonb, a
    from unnest($2::uuid[], $3::int[], $4::int[], $5::text[], $6::boolean[], $7::boolean[],
      $8::text[], $9::text[], $10::text[], $11::boolean[]) as u (o, p, t, c, f, i, w, n, y, a)
    """;

    private static final String PARTS = """
    insert into plan_part (plan_id, part, state)
    select plan_id, part, 'proposed' from plan_visit where plan_id = $1 and part > 0 group by plan_id, part
    """;

    private static final String PROPOSED =
        """
        with proposed as (
          update plan set state = 'proposed', progress = 1, cost_before = $3, cost = $4, costs = $5::text::jsonb,
            visits = $6, changes = $7, left_out = $8, left_out_before = $9, owner = null, until = null, stopping = false,
            version = version + 1
          where id = $1 returning centre_id, version
        )
        """ +
        TOLD +
        "select $2, 'plan', $1, centre_id, 'proposed', version from proposed";

    private static final String PLANNED = """
    select order_id, part, change, pinned, was::text as was, now::text as now, why::text as why, consent
    from plan_visit where plan_id = $1 and ($2::int is null or part = $2) order by position
    """;

    private static final String OPEN =
        "select part from plan_part where plan_id = $1 and state = 'proposed' order by part";

    private static final String DECIDED =
        """
        with part as (
          update plan_part set state = case when $3::text is null then 'published' else 'refused' end, problem = $3::text::jsonb
          where plan_id = $1 and part = $2
        ), decided as (
          update plan set version = version + 1, state = case
              when $3::text is null and not exists (
                select from plan_part where plan_id = $1 and part <> $2 and state <> 'published') then 'published'
              when $3::text is null or exists (
                select from plan_part where plan_id = $1 and part <> $2 and state = 'published') then 'partly-published'
              else state end
          where id = $1 returning centre_id, state, version
        )
        """ +
        TOLD +
        "select $4, 'plan', $1, centre_id, state, version from decided";

    private final PgTransaction transaction;

    /** The plans of that transaction. */
    public PgPlans(PgTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Future<Void> ask(Plan plan) {
        transaction.announce();
        PgCause.Written about = PgCause.written(plan.cause());
        return transaction.send(
            ASK,
            plan.id(),
            plan.centre(),
            plan.day(),
            plan.kind().word(),
            plan.state().word(),
            plan.askedBy(),
            plan.askedAt(),
            plan.seconds(),
            plan.seed(),
            plan.from(),
            plan.with(),
            about.cause(),
            about.worker(),
            about.from(),
            about.until(),
            about.order(),
            about.minutes(),
            about.resident()
        );
    }

    @Override
    public Future<Void> propose(Plan plan, Proposal proposal) {
        return ask(plan).compose(asked -> change(plan, proposal, Set.of()));
    }

    @Override
    public Future<Plan> get(Id<Plan> id) {
        return one(READ + " for update", id);
    }

    @Override
    public Future<Plan> read(Id<Plan> id) {
        return one(READ, id);
    }

    private Future<Plan> one(String query, Id<Plan> id) {
        return transaction
            .run(query, id)
            .map(rows ->
                Columns.first(rows, PgPlans::plan).orElseThrow(() -> new NoSuchElementException("plan " + id))
            );
    }

    /** The plan of a row. */
    static Plan plan(Row row) {
        return new Plan(
            Columns.id(row, "id"),
            Columns.id(row, "centre_id"),
            row.getLocalDate("day"),
            Plan.Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
            Plan.State.of(row.getString("state")),
            PgCause.of(row),
            Columns.id(row, "asked_by"),
            Columns.instant(row, "asked_at"),
            row.getInteger("seconds"),
            row.getLong("seed"),
            Columns.id(row, "from_id"),
            Columns.id(row, "with_id"),
            row.getInteger("version")
        );
    }

    @Override
    public Future<Void> change(Plan plan, Proposal proposal, Set<Id<Order>> pinned) {
        transaction.announce();
        List<Placed> placed = proposal.placed();
        Map<Id<Order>, Call> calls = new HashMap<>();
        proposal
            .day()
            .calls()
            .forEach(call -> calls.put(call.order(), call));
        transaction.send(FORGET_PARTS, plan.id());
        transaction.send(FORGET_VISITS, plan.id());
        Integer[] positions = new Integer[placed.size()];
        java.util.Arrays.setAll(positions, i -> i);
        transaction.send(
            VISITS,
            plan.id(),
            placed.stream().map(Placed::order).toList(),
            positions,
            placed
                .stream()
                .map(Placed::part)
                .toArray(Integer[]::new),
            placed
                .stream()
                .map(one -> one.change().name())
                .toArray(String[]::new),
            placed
                .stream()
                .map(one -> calls.get(one.order()).fixed())
                .toArray(Boolean[]::new),
            placed
                .stream()
                .map(one -> pinned.contains(one.order()))
                .toArray(Boolean[]::new),
            placed
                .stream()
                .map(one -> ProposalJson.promises(one.was()))
                .toArray(String[]::new),
            placed
                .stream()
                .map(one -> ProposalJson.promises(one.now()))
                .toArray(String[]::new),
            placed
                .stream()
                .map(one -> ProposalJson.why(one.why()))
                .toArray(String[]::new),
            placed
                .stream()
                .map(Placed::consent)
                .toArray(Boolean[]::new)
        );
        transaction.send(PARTS, plan.id());
        return transaction.send(
            PROPOSED,
            plan.id(),
            transaction.now(),
            proposal.before().total(),
            proposal.after().total(),
            ProposalJson.costs(proposal.before(), proposal.after()),
            placed.size(),
            (int) placed.stream().filter(Placed::isChanged).count(),
            proposal.leftOut(),
            proposal.leftOutBefore()
        );
    }

    @Override
    public Future<Void> stop(Plan plan) {
        transaction.announce();
        return transaction.send(STOP, plan.id(), transaction.now());
    }

    @Override
    public Future<Void> discard(Plan plan) {
        transaction.announce();
        return transaction.send(DISCARD, plan.id(), transaction.now());
    }

    @Override
    public Future<List<Planned>> visits(Id<Plan> id, Integer part) {
        return transaction.run(PLANNED, id, part).map(rows -> Columns.list(rows, PgPlans::planned));
    }

    private static Planned planned(Row row) {
        return new Planned(placed(row), row.getBoolean("pinned"));
    }

    /** What a plan gives one order, of a row of plan_visit. */
    static Placed placed(Row row) {
        return new Placed(
            Columns.id(row, "order_id"),
            ProposalJson.promises(row.getString("was")),
            ProposalJson.promises(row.getString("now")),
            anju.planning.centre.Change.valueOf(row.getString("change")),
            row.getInteger("part"),
            ProposalJson.why(row.getString("why")),
            row.getBoolean("consent")
        );
    }

    @Override
    public Future<List<Integer>> openParts(Id<Plan> id) {
        return transaction.run(OPEN, id).map(rows -> Columns.list(rows, row -> row.getInteger("part")));
    }

    @Override
    public Future<Void> decided(Plan plan, int part, List<Proposal.Said> problem) {
        transaction.announce();
        String why = problem.isEmpty() ? null : ProposalJson.why(problem);
        return transaction.send(DECIDED, plan.id(), part, why, transaction.now());
    }
}
