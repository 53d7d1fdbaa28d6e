package anju.pg.unmet;

import anju.careplan.CarePlan;
import anju.careplan.Occurrence;
import anju.flow.port.Actor;
import anju.flow.unmet.Register;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.unmet.Lack;
import anju.unmet.UnmetNeed;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Set;

/** The register in a transaction. */
public final class PgRegister implements Register {

    private static final String GET = """
    select id, order_id, plan_id, reason, ended_at is null as open from unmet_need where id = $1
    """;

    private static final String TRIED = """
    with tried as (
      update unmet_need set reason = $2, lack = $3::text::jsonb, tried = tried + 1, tried_at = $4, version = version + 1
      where id = $1 and ended_at is null returning id
    ), happened as (
      insert into unmet_event (need_id, at, kind, reason, actor_id, actor_role)
      select id, $4, 'tried', $2, $5, $6 from tried
    )
    select lost_race('unmet.ended') where not exists (select from tried)
    """;

    private static final String CLOSE = """
    with closed as (
      update unmet_need set ended = 'closed', ended_at = $2, ended_by = $3, version = version + 1
      where id = $1 and ended_at is null returning id
    ), happened as (
      insert into unmet_event (need_id, at, kind, actor_id, actor_role, why_enc)
      select id, $2, 'closed', $3, $4, $5 from closed
    )
    select lost_race('unmet.ended') where not exists (select from closed)
    """;

    private static final String TELL = "select tell_unmet($1, $2)";

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** The register in that transaction. */
    public PgRegister(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<UnmetNeed> get(Id<UnmetNeed> id) {
        return transaction
            .run(GET, id)
            .map(rows ->
                Columns.first(rows, PgRegister::need).orElseThrow(() -> new NoSuchElementException("unmet need " + id))
            );
    }

    static UnmetNeed need(Row row) {
        return new UnmetNeed(
            Columns.id(row, "id"),
            Columns.id(row, "order_id"),
            Columns.id(row, "plan_id"),
            row.getString("reason"),
            row.getBoolean("open")
        );
    }

    @Override
    public Future<Void> tried(Id<UnmetNeed> id, Actor actor, String reason, Lack lack) {
        String facts = new JsonObject(lack.facts()).encode();
        transaction.send(
            TRIED,
            id,
            reason,
            facts,
            transaction.now(),
            actor == null ? null : actor.person(),
            actor == null ? null : actor.role().word()
        );
        return tell(id);
    }

    @Override
    public Future<Void> close(Id<UnmetNeed> id, Actor actor, String why) {
        byte[] kept = cipher.encrypt(EncryptedColumn.UNMET_WHY, why);
        transaction.send(CLOSE, id, transaction.now(), actor.person(), actor.role().word(), kept);
        return tell(id);
    }

    @Override
    public Future<Set<Day>> days(Id<CarePlan> plan) {
        return new PlanDays(transaction).open(plan);
    }

    @Override
    public Future<Void> refused(CarePlan plan, Occurrence occurrence, String reason) {
        return new PlanDays(transaction).refused(plan, occurrence, reason);
    }

    @Override
    public Future<Void> made(Occurrence occurrence) {
        return new PlanDays(transaction).ended(Set.of(new Day(occurrence.item().id(), occurrence.day())), "met");
    }

    @Override
    public Future<Void> dropped(Collection<Day> days) {
        return new PlanDays(transaction).ended(days, "withdrawn");
    }

    private Future<Void> tell(Id<UnmetNeed> id) {
        transaction.announce();
        return transaction.send(TELL, id, transaction.now());
    }
}
