package anju.pg.order;

import anju.flow.port.Visits;
import anju.order.Mark;
import anju.order.Order;
import anju.people.Person;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import anju.value.Place;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is written down at the door, in a transaction. */
public final class PgVisits implements Visits {

    private static final String MARK = """
    with marked as (
      insert into visit_mark (order_id, worker_id, which, at, received_at, lat, lng, accuracy_metres, age_seconds,
        distance_metres, proof_kind, flags, note_enc)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    )
    update assignment set under_way = ($3 = 'in') where order_id = $1 and worker_id = $2 and live
    """;

    // who forgot to check out is not held at the next day's door; the visit they left open is still to be explained
    private static final String FORGOTTEN = """
    update assignment set under_way = false
    where worker_id = $1 and under_way and order_id <> $2 and visit_end < $3::timestamptz - interval '12 hours'
    """;

    private static final String LEAVE = "update assignment set under_way = false where order_id = $1 and under_way";

    private static final String TASKS = """
    insert into task_outcome (order_id, worker_id, task_code, outcome, reason_enc)
    select $1, $2, * from unnest($3::text[], $4::text[], $5::bytea[])
    """;

    private static final String CODE = "select code_enc from proof_code where order_id = $1";

    private static final String SAVE_CODE = """
    insert into proof_code (order_id, code_enc, made_at) values ($1, $2, $3)
    on conflict (order_id) do update set code_enc = excluded.code_enc, made_at = excluded.made_at
    """;

    // somebody who is still at another door is there until now
    private static final String OVERLAPS = """
    select exists (
      select from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) as m (worker, came, went)
        join visit_end i on i.worker_id = m.worker and i.which = 'in' and i.order_id <> $1
        left join visit_end o on o.order_id = i.order_id and o.worker_id = i.worker_id and o.which = 'out'
      where i.at < m.went and coalesce(o.at, $5) > m.came
    ) as overlapping
    """;

    private static final String FEEDBACK = """
    insert into feedback (order_id, given_by, given_at, rating, words_enc) values ($1, $2, $3, $4, $5)
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** The visits of that transaction. */
    public PgVisits(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<Void> mark(Id<Order> order, Mark mark, Place place, String note) {
        if (mark.which() == Mark.Which.IN) {
            transaction.send(FORGOTTEN, mark.worker(), order, transaction.now());
        }
        return transaction.send(
            MARK,
            order,
            mark.worker(),
            mark.which().name().toLowerCase(Locale.ROOT),
            mark.at(),
            mark.receivedAt(),
            place == null ? null : place.lat(),
            place == null ? null : place.lng(),
            mark.accuracyMetres(),
            mark.ageSeconds(),
            mark.distanceMetres(),
            mark.proof().word(),
            mark.flags().toArray(String[]::new),
            cipher.encrypt(EncryptedColumn.VISIT_MARK_NOTE, note)
        );
    }

    @Override
    public Future<Void> leave(Id<Order> order) {
        return transaction.send(LEAVE, order);
    }

    @Override
    public Future<Void> tasks(Id<Order> order, Id<Worker> worker, List<TaskOutcome> outcomes) {
        return transaction.send(
            TASKS,
            order,
            worker,
            outcomes
                .stream()
                .map(TaskOutcome::code)
                .toArray(String[]::new),
            outcomes
                .stream()
                .map(TaskOutcome::outcome)
                .toArray(String[]::new),
            outcomes
                .stream()
                .map(task -> cipher.encrypt(EncryptedColumn.TASK_OUTCOME_REASON, task.reason()))
                .map(Columns::buffer)
                .toArray(io.vertx.core.buffer.Buffer[]::new)
        );
    }

    @Override
    public Future<Optional<String>> findCode(Id<Order> order) {
        return transaction
            .run(CODE, order)
            .map(rows ->
                Columns.first(rows, row -> cipher.decrypt(EncryptedColumn.PROOF_CODE, Columns.bytes(row, "code_enc")))
            );
    }

    @Override
    public Future<Void> saveCode(Id<Order> order, String code) {
        return transaction.send(SAVE_CODE, order, cipher.encrypt(EncryptedColumn.PROOF_CODE, code), transaction.now());
    }

    @Override
    public Future<Boolean> overlaps(Id<Order> order, List<Mark> marks) {
        List<Mark> came = marks
            .stream()
            .filter(m -> m.which() == Mark.Which.IN)
            .toList();
        return transaction
            .run(
                OVERLAPS,
                order,
                came.stream().map(Mark::worker).toList(),
                Columns.moments(came.stream().map(Mark::at)),
                Columns.moments(came.stream().map(in -> PgVisits.went(in, marks).orElse(transaction.now()))),
                transaction.now()
            )
            .map(rows -> rows.iterator().next().getBoolean("overlapping"));
    }

    private static Optional<java.time.Instant> went(Mark in, List<Mark> marks) {
        return marks
            .stream()
            .filter(m -> m.which() == Mark.Which.OUT && m.worker().equals(in.worker()))
            .map(Mark::at)
            .findFirst();
    }

    @Override
    public Future<Void> feedback(Id<Order> order, Id<Person> by, int rating, String words) {
        byte[] kept = cipher.encrypt(EncryptedColumn.FEEDBACK_WORDS, words);
        return transaction.send(FEEDBACK, order, by, transaction.now(), rating, kept);
    }
}
