package anju.pg.people;

import anju.flow.alarm.Alarms;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.safety.Alarm;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.NoSuchElementException;

/** The alarms of a transaction. */
public final class PgAlarms implements Alarms {

    private static final String ADD = """
    with added as (
      insert into alarm (id, resident_id, centre_id, raised_by, raised_at, state, version)
      values ($1, $2, $3, $4, $5, $6, $7)
    )
    insert into outbox (at, kind, subject, resident_id, centre_id, stage, version)
    values ($5, 'alarm', $1, $2, $3, $6, $7)
    """;

    private static final String GET = """
    select id, resident_id, centre_id, raised_by, raised_at, acknowledged_by, acknowledged_at, closed_by, closed_at,
      version
    from alarm where id = $1 for no key update
    """;

    private static final String SAVE = """
    with saved as (
      update alarm set state = $2, acknowledged_by = $3, acknowledged_at = $4, closed_by = $5, closed_at = $6,
        outcome_enc = coalesce($7, outcome_enc), version = $8
      where id = $1 and version = $8 - 1
      returning resident_id, centre_id
    ), announced as (
      insert into outbox (at, kind, subject, resident_id, centre_id, stage, version)
      select $9, 'alarm', $1, resident_id, centre_id, $2, $8 from saved
    )
    select lost_race('race.alarm-changed') where not exists (select from saved)
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** The alarms of that transaction. */
    public PgAlarms(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<Alarm> add(Alarm alarm) {
        transaction.announce();
        return transaction
            .send(
                ADD,
                alarm.id(),
                alarm.resident(),
                alarm.centre(),
                alarm.raisedBy(),
                alarm.raisedAt(),
                alarm.state().word(),
                alarm.version()
            )
            .map(alarm);
    }

    @Override
    public Future<Alarm> get(Id<Alarm> id) {
        return transaction
            .run(GET, id)
            .map(rows ->
                Columns.first(rows, PgAlarms::alarm).orElseThrow(() -> new NoSuchElementException("alarm " + id))
            );
    }

    @Override
    public Future<Alarm> save(Alarm next, String outcome) {
        transaction.announce();
        return transaction
            .send(
                SAVE,
                next.id(),
                next.state().word(),
                next.acknowledgedBy(),
                next.acknowledgedAt(),
                next.closedBy(),
                next.closedAt(),
                cipher.encrypt(EncryptedColumn.ALARM_OUTCOME, outcome),
                next.version(),
                transaction.now()
            )
            .map(next);
    }

    private static Alarm alarm(Row row) {
        return new Alarm(
            Columns.id(row, "id"),
            Columns.id(row, "resident_id"),
            Columns.id(row, "centre_id"),
            Columns.id(row, "raised_by"),
            Columns.instant(row, "raised_at"),
            Columns.id(row, "acknowledged_by"),
            Columns.instant(row, "acknowledged_at"),
            Columns.id(row, "closed_by"),
            Columns.instant(row, "closed_at"),
            row.getInteger("version")
        );
    }
}
