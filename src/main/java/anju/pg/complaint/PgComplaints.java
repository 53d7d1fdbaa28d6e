package anju.pg.complaint;

import anju.flow.port.Actor;
import anju.flow.verify.complaint.Complaints;
import anju.order.Order;
import anju.people.Resident;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import anju.verification.complaint.Clock;
import anju.verification.complaint.Complaint;
import anju.verification.complaint.Rung;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.util.NoSuchElementException;

/** The complaints of a transaction. */
public final class PgComplaints implements Complaints {

    private static final String LIMITS = """
    select first_hours, final_hours, yellow_percent from complaint_limit
    where since <= $2 and (kind = $1 or kind is null) order by kind is null, since desc, set_at desc limit 1
    """;

    private static final String CONCERNS = """
    select ($2::uuid is null or exists (select from orders where id = $2 and resident_id = $1))
      and ($3::uuid is null or exists (select from assignment a join orders o on o.id = a.order_id
        where o.resident_id = $1 and a.worker_id = $3 and ($2::uuid is null or o.id = $2))) as own
    """;

    // what it is about decides which centre answers; without an order it is the centre of where the resident lives
    private static final String ADD = """
    with added as (
      insert into complaint (id, resident_id, centre_id, about, order_id, worker_id, kind, words_enc, call_me, raised_by,
        raised_role, raised_at, counted_from, first_due, final_due, yellow_percent, rung)
      select $1, $2, coalesce((select o.centre_id from orders o where o.id = $4),
          (select c.centre_id from resident r join community_centre c using (community_code) where r.person_id = $2)),
        $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12, $13, $14, $15
      returning id, resident_id, centre_id
    )
    insert into outbox (at, kind, subject, resident_id, centre_id, stage, version)
    select $11, 'complaint', id, resident_id, centre_id, 'raised', 1 from added
    """;

    /** What a complaint is read from, and who takes no part in answering it. */
    static final String COLUMNS = """
    c.id, c.about, c.counted_from, c.first_due, c.final_due, c.yellow_percent, c.rung, c.handler, c.handler_rung, c.first_at,
      c.answered_at, c.reopened, c.closed_at,
      array_remove((select array_agg(a.worker_id) from assignment a where a.order_id = c.order_id) || c.worker_id, null)
        as concerned
    """;

    private static final String GET = "select " + COLUMNS + " from complaint c where c.id = $1 for update";

    private static final String NOTE = """
    insert into complaint_step (complaint_id, at, person_id, kind, words_enc, outcome) values ($1, $2, $3, $4, $5, $6)
    """;

    private static final String SAVE = """
    with moved as (
      update complaint set version = version + 1, counted_from = $2, first_due = $3, final_due = $4, rung = $5, handler = $6,
        handler_rung = $7, first_at = $8, answered_at = $9, reopened = $10, closed_at = $11,
        outcome = case when $9::timestamptz is null then null else coalesce($12, outcome) end
      where id = $1 returning id, resident_id, centre_id, version
    )
    insert into outbox (at, kind, subject, resident_id, centre_id, stage, version)
    select $13, 'complaint', id, resident_id, centre_id, $5, version from moved
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** The complaints of that transaction. */
    public PgComplaints(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<Clock.Limits> limits(String kind, LocalDate day) {
        return transaction.run(LIMITS, kind, day).map(rows -> {
            Row row = rows.iterator().next();
            return new Clock.Limits(
                Duration.ofHours(row.getInteger("first_hours")),
                Duration.ofHours(row.getInteger("final_hours")),
                row.getInteger("yellow_percent")
            );
        });
    }

    @Override
    public Future<Boolean> concerns(Id<Resident> resident, Id<Order> order, Id<Worker> worker) {
        return transaction.run(CONCERNS, resident, order, worker).map(rows -> rows.iterator().next().getBoolean("own"));
    }

    @Override
    public Future<Void> add(Id<Complaint> id, Raised raised, Clock clock, Rung rung, Actor by) {
        transaction.announce();
        return transaction.send(
            ADD,
            id,
            raised.resident(),
            raised.about().word(),
            raised.order(),
            raised.worker(),
            raised.kind(),
            cipher.encrypt(EncryptedColumn.COMPLAINT_WORDS, raised.words()),
            raised.callMe(),
            by.person(),
            by.role().word(),
            clock.from(),
            clock.firstDue(),
            clock.finalDue(),
            clock.yellowPercent(),
            rung.word()
        );
    }

    @Override
    public Future<Complaint> get(Id<Complaint> id) {
        return transaction
            .run(GET, id)
            .map(rows ->
                Columns.first(rows, PgComplaints::complaint).orElseThrow(() ->
                    new NoSuchElementException("complaint " + id)
                )
            );
    }

    static Complaint complaint(Row row) {
        String handlerRung = row.getString("handler_rung");
        return new Complaint(
            Columns.id(row, "id"),
            new Clock(
                Columns.instant(row, "counted_from"),
                Columns.instant(row, "first_due"),
                Columns.instant(row, "final_due"),
                row.getInteger("yellow_percent")
            ),
            Complaint.About.of(row.getString("about")),
            Columns.ids(row, "concerned"),
            Rung.of(row.getString("rung")),
            Columns.id(row, "handler"),
            handlerRung == null ? null : Rung.of(handlerRung),
            Columns.instant(row, "first_at"),
            Columns.instant(row, "answered_at"),
            row.getBoolean("reopened"),
            Columns.instant(row, "closed_at")
        );
    }

    @Override
    public Future<Void> note(Id<Complaint> id, Complaint.Step step, String words, String outcome, Actor by) {
        byte[] kept = cipher.encrypt(EncryptedColumn.COMPLAINT_STEP_WORDS, words);
        Object person = by == null ? null : by.person();
        return transaction.send(NOTE, id, transaction.now(), person, step.word(), kept, outcome);
    }

    @Override
    public Future<Void> save(Complaint next, String outcome) {
        transaction.announce();
        return transaction.send(
            SAVE,
            next.id(),
            next.clock().from(),
            next.clock().firstDue(),
            next.clock().finalDue(),
            next.rung().word(),
            next.handler(),
            next.handlerRung() == null ? null : next.handlerRung().word(),
            next.firstAt(),
            next.answeredAt(),
            next.reopened(),
            next.closedAt(),
            outcome,
            transaction.now()
        );
    }
}
