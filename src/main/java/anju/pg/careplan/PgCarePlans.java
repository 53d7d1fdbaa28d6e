package anju.pg.careplan;

import anju.careplan.CarePlan;
import anju.careplan.Deviation;
import anju.careplan.Keeping.Made;
import anju.careplan.Occurrence;
import anju.careplan.PlanItem;
import anju.careplan.PlanVersion;
import anju.careplan.PlanVersion.Done;
import anju.flow.careplan.CarePlans;
import anju.order.Order;
import anju.people.Resident;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/** The care plans of a transaction. */
public final class PgCarePlans implements CarePlans {

    private static final String GET = """
    select id, resident_id, changed_by, changed_role, changed_at, version from care_plan where id = $1 for update
    """;

    private static final String ADD = """
    insert into care_plan (id, resident_id, changed_by, changed_role, changed_at) values ($1, $2, $3, $4, $5)
    """;

    private static final String TELL = """
    insert into outbox (at, kind, subject, resident_id, centre_id, stage, version)
    select $2, 'care-plan', p.id, p.resident_id, c.centre_id, $3, p.version
    from care_plan p join resident r on r.person_id = p.resident_id join community_centre c using (community_code)
    where p.id = $1
    """;

    private static final String CHANGED = """
    update care_plan set version = version + 1, changed_by = $2, changed_role = $3, changed_at = $4 where id = $1
    """;

    private static final String VERSION = """
    insert into care_plan_version (plan_id, number, state, from_day, until_day, proposed_by, proposed_role, proposed_at,
      note_enc) values ($1, $2, 'proposed', $3, $4, $5, $6, $7, $8)
    """;

    private static final String ITEM = """
    insert into care_plan_item (plan_id, number, item_id, position, service_code, rrule, begins, starts, window_minutes,
      address_id, worker_id, note_enc) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    """;

    private static final String REPLACED = """
    update care_plan_version set state = 'replaced', decided_by = $2, decided_role = $3, decided_at = $4
    where plan_id = $1 and state = 'proposed'
    """;

    private static final String DECIDED = """
    update care_plan_version set state = $3, decided_by = $4, decided_role = $5, decided_at = $6, reason_enc = $7
    where plan_id = $1 and number = $2
    """;

    private static final String DEVIATION = """
    insert into care_plan_deviation (id, plan_id, item_id, kind, from_day, until_day, starts, window_minutes, worker_id,
      made_by, made_role, made_at, reason_enc) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    """;

    private static final String WITHDRAWN = """
    update care_plan_deviation set withdrawn_by = $2, withdrawn_at = $3 where id = $1
    """;

    private static final String MADE = """
    select m.item_id, m.day, m.order_id, m.asked, o.window_start, o.window_end, o.stage
    from care_plan_order m join orders o on o.id = m.order_id where m.plan_id = $1 and m.day >= $2
    order by m.day, m.item_id
    """;

    private static final String KEEP = """
    insert into care_plan_order (item_id, day, plan_id, order_id, asked) values ($1, $2, $3, $4, $5)
    """;

    private static final String FORGET = "delete from care_plan_order where item_id = $1 and day = $2";

    private static final String TROUBLE = """
    update care_plan set problem = $2 where id = $1 and problem is distinct from $2
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** The plans of that transaction. */
    public PgCarePlans(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<CarePlan> get(Id<CarePlan> id) {
        return transaction.run(GET, id).compose(rows -> {
            if (rows.size() == 0) {
                return Future.failedFuture(new NoSuchElementException("care plan " + id));
            }
            return new PlanRows(transaction, cipher).whole(Columns.list(rows, row -> row)).map(List::getFirst);
        });
    }

    @Override
    public Future<Void> add(CarePlan plan) {
        Done by = plan.changed();
        transaction.send(ADD, plan.id(), plan.resident(), by.by(), by.role().word(), by.at());
        version(plan.id(), plan.versions().getFirst());
        return tell(plan.id(), "proposed");
    }

    @Override
    public Future<Void> propose(CarePlan plan, PlanVersion version) {
        Done by = version.proposed();
        transaction.send(REPLACED, plan.id(), by.by(), by.role().word(), by.at());
        version(plan.id(), version);
        return changed(plan.id(), by, "proposed");
    }

    private void version(Id<CarePlan> plan, PlanVersion version) {
        Done by = version.proposed();
        transaction.send(
            VERSION,
            plan,
            version.number(),
            version.from(),
            version.until(),
            by.by(),
            by.role().word(),
            by.at(),
            cipher.encrypt(EncryptedColumn.CARE_PLAN_NOTE, version.note())
        );
        for (int i = 0; i < version.items().size(); i++) {
            PlanItem item = version.items().get(i);
            transaction.send(
                ITEM,
                plan,
                version.number(),
                item.id(),
                i,
                item.serviceCode(),
                item.rule().toString(),
                item.begins(),
                item.starts(),
                (int) item.window().toMinutes(),
                item.address(),
                item.worker(),
                cipher.encrypt(EncryptedColumn.CARE_PLAN_ITEM_NOTE, item.note())
            );
        }
    }

    @Override
    public Future<Void> decide(CarePlan plan, PlanVersion decided) {
        Done by = decided.decided();
        transaction.send(
            DECIDED,
            plan.id(),
            decided.number(),
            decided.state().word(),
            by.by(),
            by.role().word(),
            by.at(),
            cipher.encrypt(EncryptedColumn.CARE_PLAN_REASON, decided.reason())
        );
        return changed(plan.id(), by, decided.state().word());
    }

    @Override
    public Future<Void> deviate(CarePlan plan, Deviation deviation) {
        Done by = deviation.made();
        var time = deviation.what() instanceof Deviation.OtherTime other ? other : null;
        transaction.send(
            DEVIATION,
            deviation.id(),
            plan.id(),
            deviation.item(),
            deviation.word(),
            deviation.from(),
            deviation.until(),
            time == null ? null : time.starts(),
            time == null ? null : (int) time.window().toMinutes(),
            deviation.what() instanceof Deviation.OtherWorker other ? other.worker() : null,
            by.by(),
            by.role().word(),
            by.at(),
            cipher.encrypt(EncryptedColumn.CARE_PLAN_DEVIATION_REASON, deviation.reason())
        );
        return changed(plan.id(), by, "deviation");
    }

    @Override
    public Future<Void> withdraw(CarePlan plan, Id<Deviation> deviation, Done by) {
        transaction.send(WITHDRAWN, deviation, by.by(), by.at());
        return changed(plan.id(), by, "deviation");
    }

    private Future<Void> changed(Id<CarePlan> plan, Done by, String stage) {
        transaction.send(CHANGED, plan, by.by(), by.role().word(), by.at());
        return tell(plan, stage);
    }

    private Future<Void> tell(Id<CarePlan> plan, String stage) {
        transaction.announce();
        return transaction.send(TELL, plan, transaction.now(), stage);
    }

    @Override
    public Future<List<Made>> made(Id<CarePlan> plan, LocalDate from) {
        return transaction
            .run(MADE, plan, from)
            .map(rows ->
                Columns.list(rows, row ->
                    new Made(
                        Columns.id(row, "item_id"),
                        row.getLocalDate("day"),
                        Columns.id(row, "order_id"),
                        row.getString("asked"),
                        Columns.window(row, "window_start", "window_end"),
                        row.getString("stage")
                    )
                )
            );
    }

    @Override
    public Future<Void> keep(Id<CarePlan> plan, Occurrence occurrence, Id<Order> order) {
        return transaction.send(KEEP, occurrence.item().id(), occurrence.day(), plan, order, occurrence.asked());
    }

    @Override
    public Future<Void> forget(Made made) {
        return transaction.send(FORGET, made.item(), made.day());
    }

    @Override
    public Future<Void> trouble(Id<CarePlan> plan, String key) {
        return transaction.send(TROUBLE, plan, key);
    }

    @Override
    public Future<Set<Id<Worker>>> workers(Collection<Id<Worker>> asked) {
        return transaction
            .run("select person_id from worker where person_id = any($1)", asked)
            .map(rows -> new HashSet<>(Columns.list(rows, row -> Columns.<Worker>id(row, "person_id"))));
    }

    @Override
    public Future<Set<Id<Resident.Address>>> addresses(Id<Resident> resident) {
        return transaction
            .run("select id from address where resident_id = $1", resident)
            .map(rows -> new HashSet<>(Columns.list(rows, row -> Columns.<Resident.Address>id(row, "id"))));
    }
}
