package anju.pg.dossier;

import anju.flow.dossier.Assessments;
import anju.people.Person;
import anju.people.Resident;
import anju.people.ability.Assessment;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;

/** What residents were found able to do, of a transaction. */
public final class PgAssessments implements Assessments {

    private static final String LIST = """
    select a.id, a.day, a.body, a.score, a.level, a.valid_until, a.entered_at, a.entered_by, p.name as entered_by_name,
      a.withdrawn_by, w.name as withdrawn_by_name, a.withdrawn_at, a.withdrawn_reason_enc
    from assessment a join person p on p.id = a.entered_by left join person w on w.id = a.withdrawn_by
    where a.resident_id = $1 order by a.day desc, a.entered_at desc, a.id
    """;

    private static final String REGISTERED = "select ability_level from resident where person_id = $1";

    private static final String ADD = """
    with added as (
      insert into assessment (id, resident_id, day, body, score, level, valid_until, entered_by, entered_at)
      values ($2, $1, $3, $4, $5, $6, $7, $8, $9)
    )
    insert into outbox (at, kind, subject, resident_id, centre_id, version)
    select $9, 'card', $1, $1, c.centre_id, r.version
    from resident r join community_centre c using (community_code) where r.person_id = $1
    """;

    private static final String WITHDRAW = """
    update assessment set withdrawn_by = $3, withdrawn_at = $4, withdrawn_reason_enc = $5
    where resident_id = $1 and id = $2 and withdrawn_at is null
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** The assessments of that transaction. */
    public PgAssessments(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<List<Entry>> list(Id<Resident> resident) {
        return transaction.run(LIST, resident).map(rows -> Columns.list(rows, this::entry));
    }

    private Entry entry(Row row) {
        return new Entry(
            new Assessment(
                Columns.id(row, "id"),
                row.getLocalDate("day"),
                row.getString("body"),
                row.getInteger("score"),
                row.getInteger("level"),
                row.getLocalDate("valid_until"),
                Columns.instant(row, "entered_at")
            ),
            Columns.person(row, "entered_by", "entered_by_name"),
            Columns.person(row, "withdrawn_by", "withdrawn_by_name"),
            Columns.instant(row, "withdrawn_at"),
            cipher.decrypt(EncryptedColumn.ASSESSMENT_WITHDRAWN, Columns.bytes(row, "withdrawn_reason_enc"))
        );
    }

    @Override
    public Future<Integer> registered(Id<Resident> resident) {
        return transaction
            .run(REGISTERED, resident)
            .map(rows -> Columns.first(rows, row -> row.getInteger("ability_level")).orElseThrow());
    }

    @Override
    public Future<Void> add(Id<Resident> resident, Assessment one, Id<Person> by) {
        transaction.announce();
        Short score = one.score() == null ? null : one.score().shortValue();
        return transaction.send(
            ADD,
            resident,
            one.id(),
            one.day(),
            one.body(),
            score,
            (short) one.level(),
            one.validUntil(),
            by,
            one.enteredAt()
        );
    }

    @Override
    public Future<Boolean> withdraw(Id<Resident> resident, Id<Assessment> one, Id<Person> by, String reason) {
        byte[] why = cipher.encrypt(EncryptedColumn.ASSESSMENT_WITHDRAWN, reason);
        return transaction.run(WITHDRAW, resident, one, by, transaction.now(), why).map(done -> done.rowCount() > 0);
    }
}
