package anju.pg.verify;

import anju.flow.port.Actor;
import anju.flow.verify.Corrections;
import anju.order.Mark;
import anju.order.Order;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import anju.verification.Correction;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;

/** The corrections of a transaction. */
final class PgCorrections implements Corrections {

    private static final String OF = """
    select id, kind, worker_id, which, at, status, reverses, proposed_by, state, reversed_by is not null as reversed
    from correction where order_id = $1 order by decided_at nulls last, proposed_at, id
    """;

    private static final String PROPOSE = """
    insert into correction (id, order_id, kind, worker_id, which, at, told_at, status, stage_before, reverses, reason_enc,
      proposed_by, proposed_role, proposed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
    """;

    private static final String DECIDE = """
    update correction set state = $2, order_version = $3, decision_enc = $4, decided_by = $5, decided_role = $6,
      decided_at = $7
    where id = $1
    """;

    private static final String REVERSE = "update correction set reversed_by = $1 where id = $2";

    // nobody is under way at a door that a correction has closed, nor at one that it opened afterwards
    private static final String FILL = """
    with filled as (
      insert into visit_mark (order_id, worker_id, which, at, received_at, proof_kind, flags)
      values ($1, $2, $3, $4, $5, $6, $7)
    )
    update assignment set under_way = false where order_id = $1 and worker_id = $2 and live and under_way
    """;

    private static final String ANEW = """
    update feedback set superseded_by = $2 where order_id = $1 and superseded_by is null
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    PgCorrections(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<List<Correction>> of(Id<Order> order) {
        return transaction.run(OF, order).map(rows -> Columns.list(rows, PgCorrections::correction));
    }

    private static Correction correction(Row row) {
        Correction.Change change = switch (row.getString("kind")) {
            case "time" -> new Correction.Time(
                Columns.id(row, "worker_id"),
                which(row.getString("which")),
                Columns.instant(row, "at")
            );
            case "status" -> new Correction.Found(Correction.Status.of(row.getString("status")));
            default -> new Correction.Reversal(Columns.id(row, "reverses"));
        };
        return new Correction(
            Columns.id(row, "id"),
            change,
            Columns.id(row, "proposed_by"),
            Correction.State.of(row.getString("state")),
            row.getBoolean("reversed")
        );
    }

    static Mark.Which which(String word) {
        return word.equals("in") ? Mark.Which.IN : Mark.Which.OUT;
    }

    private static String word(Mark.Which which) {
        return which == Mark.Which.IN ? "in" : "out";
    }

    @Override
    public Future<Void> propose(
        Order order,
        Id<Correction> id,
        Correction.Change change,
        Instant told,
        String reason,
        Actor by
    ) {
        Correction.Time time = change instanceof Correction.Time t ? t : null;
        String kind = switch (change) {
            case Correction.Time t -> "time";
            case Correction.Found f -> "status";
            case Correction.Reversal r -> "reversal";
        };
        return transaction.send(
            PROPOSE,
            id,
            order.id(),
            kind,
            time == null ? null : time.worker(),
            time == null ? null : word(time.which()),
            time == null ? null : time.at(),
            told,
            change instanceof Correction.Found found ? found.status().word() : null,
            order.stage().word(),
            change instanceof Correction.Reversal reversal ? reversal.of() : null,
            cipher.encrypt(EncryptedColumn.CORRECTION_REASON, reason),
            by.person(),
            by.role().word(),
            transaction.now()
        );
    }

    @Override
    public Future<Void> approve(Correction correction, Order made, Actor by) {
        Future<Void> decided = decide(correction, Correction.State.APPROVED, made.version(), null, by);
        return correction.change() instanceof Correction.Reversal reversal
            ? transaction.send(REVERSE, correction.id(), reversal.of())
            : decided;
    }

    @Override
    public Future<Void> refuse(Correction correction, String reason, Actor by) {
        return decide(correction, Correction.State.REFUSED, null, reason, by);
    }

    private Future<Void> decide(Correction one, Correction.State state, Integer version, String words, Actor by) {
        return transaction.send(
            DECIDE,
            one.id(),
            state.word(),
            version,
            cipher.encrypt(EncryptedColumn.CORRECTION_DECISION, words),
            by.person(),
            by.role().word(),
            transaction.now()
        );
    }

    @Override
    public Future<Void> fill(Id<Order> order, Mark mark) {
        return transaction.send(
            FILL,
            order,
            mark.worker(),
            word(mark.which()),
            mark.at(),
            mark.receivedAt(),
            mark.proof().word(),
            mark.flags()
        );
    }

    @Override
    public Future<Void> askFamilyAnew(Id<Order> order, Id<Correction> because) {
        return transaction.send(ANEW, order, because);
    }
}
