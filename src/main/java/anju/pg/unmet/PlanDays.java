package anju.pg.unmet;

import anju.careplan.CarePlan;
import anju.careplan.Occurrence;
import anju.flow.unmet.Register.Day;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The days of care plans in the register, in a transaction. The plan is locked by whoever makes its orders. */
final class PlanDays {

    private static final String OPEN = """
    select item_id, day from unmet_need where plan_id = $1 and ended_at is null
    """;

    private static final String REFUSED = """
    with need as (
      insert into unmet_need (id, plan_id, item_id, day, resident_id, community_code, centre_id, service_code, window_start,
        window_end, reason, since)
      select md5('unmet ' || $2::uuid || ' ' || $3::date || ' ' || $8::timestamptz)::uuid, $1, $2, $3, r.person_id,
        r.community_code, c.centre_id, $4, $5, $6, $7, $8
      from care_plan p join resident r on r.person_id = p.resident_id join community_centre c using (community_code)
      where p.id = $1
      on conflict (item_id, day) where ended_at is null do update
        set reason = excluded.reason, tried = unmet_need.tried + 1, tried_at = excluded.since,
          version = unmet_need.version + 1
      returning id, tried
    ), happened as (
      insert into unmet_event (need_id, at, kind, reason)
      select id, $8, case tried when 0 then 'opened' else 'tried' end, $7 from need
    )
    select tell_unmet(id, $8) from need
    """;

    private static final String ENDED = """
    with ended as (
      update unmet_need n set ended = $3, ended_at = $4, version = version + 1
      from unnest($1::uuid[], $2::date[]) d (item, day)
      where n.item_id = d.item and n.day = d.day and n.ended_at is null returning n.id
    ), happened as (
      insert into unmet_event (need_id, at, kind) select id, $4, $3 from ended
    )
    select tell_unmet(id, $4) from ended
    """;

    private final PgTransaction transaction;

    PlanDays(PgTransaction transaction) {
        this.transaction = transaction;
    }

    Future<Set<Day>> open(Id<CarePlan> plan) {
        return transaction
            .run(OPEN, plan)
            .map(rows ->
                Set.copyOf(Columns.list(rows, row -> new Day(Columns.id(row, "item_id"), row.getLocalDate("day"))))
            );
    }

    Future<Void> refused(CarePlan plan, Occurrence one, String reason) {
        transaction.announce();
        return transaction.send(
            REFUSED,
            plan.id(),
            one.item().id(),
            one.day(),
            one.item().serviceCode(),
            one.window().start(),
            one.window().end(),
            reason,
            transaction.now()
        );
    }

    Future<Void> ended(Collection<Day> days, String how) {
        if (days.isEmpty()) {
            return Future.succeededFuture();
        }
        Object items = days
            .stream()
            .map(one -> one.item().value())
            .toArray(UUID[]::new);
        Object dates = days
            .stream()
            .map(Day::day)
            .toArray(LocalDate[]::new);
        return transaction.send(ENDED, items, dates, how, transaction.now());
    }
}
