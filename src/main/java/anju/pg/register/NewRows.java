package anju.pg.register;

import anju.flow.register.Reading.Row;
import anju.people.Resident;
import anju.people.register.NewResident;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.SearchHash;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.UUID;

/** Somebody new: a person, a resident, where they live, and the purse that the family pays from. */
record NewRows(PgTransaction transaction, FieldCipher cipher, SearchHash hashes) {
    // the demo city's people are invented, whoever brings them
    private static final String PERSON = """
    insert into person (id, name, gender, birth_date, phone_enc, phone_hash, id_number_enc, id_number_hash, synthetic)
    select $1, $2, $3, $4, $5, $6, $7, $8, coalesce((select kind = 'demo' from city), false)
    """;

    private static final String RESIDENT = """
    insert into resident (person_id, community_code, registered_community, ability_level, lives_alone, dialect,
      gender_preference, health_notes_enc) values ($1, $2, $3, $4, $5, $6, $7, $8)
    """;

    private static final String ADDRESS = """
    insert into address (id, resident_id, label, line_enc, lat, lng, place_synthetic, area, main)
    values ($1, $2, 'home', $3, $4, $5, $6, $7, true)
    """;

    private static final String PURSE = "insert into purse (id, resident_id, kind) values ($1, $2, 'self-pay')";

    private static final String MADE = """
    update register_import_row set state = 'made', resident_id = $3, row_enc = null where import_id = $1 and line = $2
    """;

    Future<Void> write(UUID id, Row row, Id<Resident> as) {
        NewResident who = row.resident();
        transaction.send(
            PERSON,
            as,
            who.name(),
            who.gender().word(),
            who.birth(),
            cipher.encrypt(EncryptedColumn.PERSON_PHONE, who.phone()),
            who.phone() == null ? null : hashes.phone(who.phone()),
            cipher.encrypt(EncryptedColumn.PERSON_ID_NUMBER, who.idNumber()),
            who.idNumber() == null ? null : hashes.idNumber(who.idNumber())
        );
        transaction.send(
            RESIDENT,
            as,
            who.community(),
            who.registered(),
            (short) who.ability(),
            who.livesAlone(),
            who.dialect(),
            who.helper() == null ? null : who.helper().word(),
            cipher.encrypt(EncryptedColumn.RESIDENT_HEALTH_NOTES, who.health())
        );
        transaction.send(
            ADDRESS,
            another("address", as),
            as,
            cipher.encrypt(EncryptedColumn.ADDRESS_LINE, who.address()),
            who.place().lat(),
            who.place().lng(),
            who.drawn(),
            who.area().word()
        );
        transaction.send(PURSE, another("purse", as), as);
        return transaction.send(MADE, id, row.line(), as);
    }

    /** The ids of what belongs to somebody follow from theirs. */
    private static UUID another(String what, Id<Resident> of) {
        return UUID.nameUUIDFromBytes((what + " " + of).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
