package anju.pg.verify;

import anju.flow.verify.CorrectionView;
import anju.flow.view.Hidden;
import anju.people.Person;
import anju.people.Role;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import anju.verification.Correction;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;

/** A correction as a query answers it, whole and in one column. */
public final class CorrectionRows {

    /** Everything that is shown of a correction, of the tables in {@link #FROM}. */
    public static final String SHOWN = """
    json_build_object('id', c.id, 'kind', c.kind, 'worker', c.worker_id, 'workerName', wk.name, 'which', c.which,
      'at', c.at, 'told', c.told_at, 'status', c.status, 'before', c.stage_before, 'reverses', c.reverses,
      'reason', encode(c.reason_enc, 'base64'), 'by', c.proposed_by, 'byName', pb.name, 'role', c.proposed_role,
      'proposedAt', c.proposed_at, 'state', c.state, 'decidedBy', c.decided_by, 'decidedByName', db.name,
      'decidedAt', c.decided_at, 'decision', encode(c.decision_enc, 'base64'), 'reversed', c.reversed_by is not null)
    """;

    /** The correction under the alias c, with the names of whom it is about, who proposed and who decided. */
    public static final String FROM = """
    correction c join person pb on pb.id = c.proposed_by left join person db on db.id = c.decided_by
      left join person wk on wk.id = c.worker_id
    """;

    private CorrectionRows() {}

    /** A list of them; empty for null. */
    public static List<CorrectionView> all(JsonArray from, FieldCipher cipher) {
        return from == null
            ? List.of()
            : from
                  .stream()
                  .map(JsonObject.class::cast)
                  .map(one -> view(one, cipher))
                  .toList();
    }

    /** One of them. */
    static CorrectionView view(JsonObject from, FieldCipher cipher) {
        return new CorrectionView(
            Id.parse(from.getString("id")),
            change(from),
            person(from, "worker"),
            moment(from, "told"),
            from.getString("which") == null ? null : PgCorrections.which(from.getString("which")),
            from.getString("before"),
            hidden(from.getString("reason"), EncryptedColumn.CORRECTION_REASON, cipher),
            person(from, "by"),
            Role.of(from.getString("role")),
            moment(from, "proposedAt"),
            Correction.State.of(from.getString("state")),
            person(from, "decidedBy"),
            moment(from, "decidedAt"),
            hidden(from.getString("decision"), EncryptedColumn.CORRECTION_DECISION, cipher),
            from.getBoolean("reversed")
        );
    }

    private static Correction.Change change(JsonObject from) {
        return switch (from.getString("kind")) {
            case "time" -> new Correction.Time(
                Id.parse(from.getString("worker")),
                PgCorrections.which(from.getString("which")),
                moment(from, "at")
            );
            case "status" -> new Correction.Found(Correction.Status.of(from.getString("status")));
            default -> new Correction.Reversal(Id.parse(from.getString("reverses")));
        };
    }

    private static Person person(JsonObject from, String field) {
        String id = from.getString(field);
        return id == null ? null : new Person(Id.parse(id), from.getString(field + "Name"));
    }

    private static Instant moment(JsonObject from, String field) {
        String text = from.getString(field);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    private static Hidden hidden(String stored, EncryptedColumn column, FieldCipher cipher) {
        byte[] bytes = stored == null ? null : Base64.getMimeDecoder().decode(stored);
        return new Hidden(() -> cipher.decrypt(column, bytes), words -> "****");
    }
}
