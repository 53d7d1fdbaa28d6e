package anju.pg.proof;

import anju.flow.proof.Proofs;
import anju.order.Mark;
import anju.order.Order;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.SearchHash;
import anju.value.Id;
import anju.visit.DoorLock;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What proves a visit, in a transaction. */
public final class PgProofs implements Proofs {

    private static final String CHOSEN = "select kind from proof_choice where resident_id = $1";

    private static final String CHOOSE = """
    insert into proof_choice (resident_id, kind, chosen_by, chosen_at) values ($1, $2, $3, $4)
    on conflict (resident_id) do update set kind = excluded.kind, chosen_by = excluded.chosen_by,
      chosen_at = excluded.chosen_at
    """;

    private static final String HELD =
        "select kind, issued_at from resident_proof where resident_id = $1 and revoked_at is null order by kind";

    private static final String FIND =
        "select secret_enc from resident_proof where resident_id = $1 and kind = $2 and revoked_at is null";

    private static final String REVOKE = """
    update resident_proof set revoked_at = $3, revoked_by = $4
    where resident_id = $1 and kind = $2 and revoked_at is null
    """;

    private static final String ISSUE = """
    insert into resident_proof (resident_id, kind, secret_enc, issued_at, issued_by) values ($1, $2, $3, $4, $5)
    """;

    private static final String RELATIVES = """
    select count(distinct relative_id)::int as relatives from live_mandate
    where resident_id = $1 and 'orders' = any(scope)
    """;

    private static final String LOCK =
        "select wrong, locked_until from proof_try where order_id = $1 and worker_id = $2";

    private static final String SAVE_LOCK = """
    insert into proof_try (order_id, worker_id, wrong, locked_until) values ($1, $2, $3, $4)
    on conflict (order_id, worker_id) do update set wrong = excluded.wrong, locked_until = excluded.locked_until
    """;

    private static final String RANG = "insert into landline_call (number_hash, at) values ($1, $2)";

    private static final String CALLED = """
    select exists (select from landline_call where number_hash = $1 and at between $2 and $3
      and (order_id is null or (order_id = $4 and which = $5))) as called
    """;

    private static final String USE = """
    update landline_call set order_id = $4, which = $5 where id = (
      select id from landline_call where number_hash = $1 and at between $2 and $3 and order_id is null
      order by at limit 1 for update)
    """;

    private static final String TAP = """
    insert into relative_tap (order_id, which, person_id, at) values ($1, $2, $3, $4)
    on conflict (order_id, which) do update set person_id = excluded.person_id, at = excluded.at
    """;

    private static final String TAPPED = "select at from relative_tap where order_id = $1 and which = $2";

    private final PgTransaction transaction;
    private final FieldCipher cipher;
    private final SearchHash hashes;

    /** The proofs of that transaction. */
    public PgProofs(PgTransaction transaction, FieldCipher cipher, SearchHash hashes) {
        this.transaction = transaction;
        this.cipher = cipher;
        this.hashes = hashes;
    }

    @Override
    public Future<Mark.ProofKind> chosen(Id<Resident> resident) {
        return transaction
            .run(CHOSEN, resident)
            .map(rows ->
                Columns.first(rows, row -> Mark.ProofKind.of(row.getString("kind"))).orElse(
                    Mark.ProofKind.ONE_TIME_CODE
                )
            );
    }

    @Override
    public Future<Void> choose(Id<Resident> resident, Mark.ProofKind kind, Id<Person> by) {
        return transaction.send(CHOOSE, resident, kind.word(), by, transaction.now());
    }

    @Override
    public Future<List<Held>> held(Id<Resident> resident) {
        return transaction
            .run(HELD, resident)
            .map(rows ->
                Columns.list(rows, row ->
                    new Held(Mark.ProofKind.of(row.getString("kind")), Columns.instant(row, "issued_at"))
                )
            );
    }

    @Override
    public Future<Optional<String>> find(Id<Resident> resident, Mark.ProofKind kind) {
        return transaction
            .run(FIND, resident, kind.word())
            .map(rows ->
                Columns.first(rows, row ->
                    cipher.decrypt(EncryptedColumn.RESIDENT_PROOF, Columns.bytes(row, "secret_enc"))
                )
            );
    }

    @Override
    public Future<Void> issue(Id<Resident> resident, Mark.ProofKind kind, String secret, Id<Person> by) {
        byte[] kept = cipher.encrypt(EncryptedColumn.RESIDENT_PROOF, secret);
        transaction.send(REVOKE, resident, kind.word(), transaction.now(), by);
        return transaction.send(ISSUE, resident, kind.word(), kept, transaction.now(), by);
    }

    @Override
    public Future<Boolean> revoke(Id<Resident> resident, Mark.ProofKind kind, Id<Person> by) {
        return transaction.run(REVOKE, resident, kind.word(), transaction.now(), by).map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Future<Integer> relatives(Id<Resident> resident) {
        return transaction.run(RELATIVES, resident).map(rows -> rows.iterator().next().getInteger("relatives"));
    }

    @Override
    public Future<DoorLock> lock(Id<Order> order, Id<Worker> worker) {
        return transaction
            .run(LOCK, order, worker)
            .map(rows ->
                Columns.first(rows, row ->
                    new DoorLock(row.getInteger("wrong"), Columns.instant(row, "locked_until"))
                ).orElse(DoorLock.OPEN)
            );
    }

    @Override
    public Future<Void> lock(Id<Order> order, Id<Worker> worker, DoorLock lock) {
        return transaction.send(SAVE_LOCK, order, worker, lock.wrong(), lock.until());
    }

    @Override
    public Future<Void> rang(String number) {
        return transaction.send(RANG, hashes.phone(number), transaction.now());
    }

    @Override
    public Future<Boolean> called(String number, Instant from, Instant until, Id<Order> order, Mark.Which which) {
        return transaction
            .run(CALLED, hashes.phone(number), from, until, order, word(which))
            .map(rows -> rows.iterator().next().getBoolean("called"));
    }

    @Override
    public Future<Void> use(String number, Instant from, Instant until, Id<Order> order, Mark.Which which) {
        return transaction.send(USE, hashes.phone(number), from, until, order, word(which));
    }

    @Override
    public Future<Void> tap(Id<Order> order, Mark.Which which, Id<Person> by) {
        return transaction.send(TAP, order, word(which), by, transaction.now());
    }

    @Override
    public Future<Optional<Instant>> tapped(Id<Order> order, Mark.Which which) {
        return transaction
            .run(TAPPED, order, word(which))
            .map(rows -> Columns.first(rows, row -> Columns.instant(row, "at")));
    }

    private static String word(Mark.Which which) {
        return which.name().toLowerCase(Locale.ROOT);
    }
}
