package anju.pg.register;

import anju.flow.register.Exports;
import anju.flow.view.Hidden;
import anju.organisation.Organisation;
import anju.people.Gender;
import anju.people.Person;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.Masks;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Files that are taken away, of a transaction. */
public final class PgExports implements Exports {

    private static final String RESIDENTS = """
    select r.person_id, p.name, p.gender, p.birth_date, c.name as community_name, g.name as registered_name,
      ability_on(r.person_id, $2) as ability_level, r.lives_alone, r.dialect, r.gender_preference, p.id_number_enc, p.phone_enc, a.line_enc,
      r.health_notes_enc
    from resident r join community_centre cc on cc.community_code = r.community_code and cc.centre_id = $1
      join person p on p.id = r.person_id join community c on c.code = r.community_code
      left join community g on g.code = r.registered_community
      left join address a on a.resident_id = r.person_id and a.main
    order by p.name, p.id
    """;

    private static final String KEEP = """
    insert into register_export (id, centre_id, what, clear, made_by, made_at, file_name, type, rows, file_sealed)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    """;

    private static final String FIND = """
    select file_name, type, file_sealed from register_export
    where id = $1 and centre_id = $2 and made_by = $3 and made_at > anju_now() - interval '1 hour'
    """;

    private static final String SEAL = "register_export.file_sealed";

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** The exports of that transaction. */
    public PgExports(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<List<Line>> residents(Id<Organisation> centre, LocalDate day) {
        return transaction.run(RESIDENTS, centre, day).map(rows -> Columns.list(rows, this::line));
    }

    private Line line(Row row) {
        String helper = row.getString("gender_preference");
        return new Line(
            Columns.id(row, "person_id"),
            row.getString("name"),
            Gender.of(row.getString("gender")),
            row.getLocalDate("birth_date"),
            row.getString("community_name"),
            row.getString("registered_name"),
            row.getInteger("ability_level"),
            row.getBoolean("lives_alone"),
            row.getString("dialect"),
            helper == null ? null : Gender.of(helper),
            hidden(EncryptedColumn.PERSON_ID_NUMBER, row, "id_number_enc", Masks::idNumber),
            hidden(EncryptedColumn.PERSON_PHONE, row, "phone_enc", Masks::phone),
            hidden(EncryptedColumn.ADDRESS_LINE, row, "line_enc", Masks::addressLine),
            hidden(EncryptedColumn.RESIDENT_HEALTH_NOTES, row, "health_notes_enc", note -> "****")
        );
    }

    private Hidden hidden(EncryptedColumn column, Row row, String from, UnaryOperator<String> mask) {
        byte[] stored = Columns.bytes(row, from);
        return new Hidden(() -> cipher.decrypt(column, stored), mask);
    }

    @Override
    public Future<Void> keep(Export export, byte[] file) {
        return transaction.send(
            KEEP,
            export.id(),
            export.centre(),
            export.what(),
            export.clear(),
            export.by(),
            transaction.now(),
            export.fileName(),
            export.format().type(),
            export.rows(),
            cipher.seal(SEAL, file)
        );
    }

    @Override
    public Future<Optional<Kept>> find(Id<Organisation> centre, UUID id, Id<Person> by) {
        return transaction
            .run(FIND, id, centre, by)
            .map(rows ->
                Columns.first(rows, row ->
                    new Kept(
                        row.getString("file_name"),
                        row.getString("type"),
                        cipher.open(SEAL, Columns.bytes(row, "file_sealed"))
                    )
                )
            );
    }
}
