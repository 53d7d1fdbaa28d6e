package anju.pg.card;

import anju.flow.access.Standing;
import anju.flow.card.Cards.Change;
import anju.flow.card.Cards.Held;
import anju.flow.card.Cards.Mandate;
import anju.people.Gender;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Role;
import anju.people.Worker;
import anju.people.card.Card;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A card as it stands in its tables. */
final class CardRows {

    private static final String CARD = """
    select r.version, r.lives_alone, r.dialect, r.gender_preference, p.name,
      (select array_agg(worker_id) from worker_choice where resident_id = $1 and choice = 'preferred') as preferred,
      (select array_agg(worker_id) from worker_choice where resident_id = $1 and choice = 'barred') as barred,
      (select array_agg(s.role || ' ' || s.relation) from resident_standing s
        where s.resident_id = $1 and s.person_id = $2) as standings
    from resident r join person p on p.id = r.person_id where r.person_id = $1
    """;
    private static final String CONTACTS =
        "select name_enc, phone_enc, kinship from contact where resident_id = $1 order by position";
    private static final String RISKS =
        "select kind, since, until, note_enc from risk where resident_id = $1 order by since desc, kind";
    private static final String CHOSEN = """
    select p.id, p.name from worker_choice c join person p on p.id = c.worker_id where c.resident_id = $1 order by p.name
    """;
    private static final String MANDATES = """
    select m.id, p.name, m.kinship, m.scope, m.since, m.until, m.proof, m.revoked_at,
      m.revoked_at is null and (m.until is null or m.until > anju_now()) as live
    from mandate m join person p on p.id = m.relative_id where m.resident_id = $1
    order by live desc, m.since desc, m.id
    """;
    private static final String HISTORY = """
    select c.at, p.name, c.role, c.parts from card_change c join person p on p.id = c.person_id
    where c.resident_id = $1 order by c.at desc, c.id desc limit 50
    """;

    private final Sql sql;
    private final FieldCipher cipher;

    CardRows(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    Future<Optional<Held>> find(Id<Resident> resident, Id<Person> viewer) {
        var card = sql.run(CARD, resident, viewer);
        var contacts = sql.run(CONTACTS, resident);
        var risks = sql.run(RISKS, resident);
        var chosen = sql.run(CHOSEN, resident);
        var mandates = sql.run(MANDATES, resident);
        var history = sql.run(HISTORY, resident);
        return Future.all(card, contacts, risks, chosen, mandates, history).map(all ->
            Columns.first(card.result(), row ->
                new Held(
                    resident,
                    row.getString("name"),
                    card(row, Columns.list(contacts.result(), this::contact), Columns.list(risks.result(), this::risk)),
                    Columns.list(chosen.result(), one -> Columns.person(one, "id", "name")),
                    Columns.list(mandates.result(), CardRows::mandate),
                    Columns.list(history.result(), CardRows::change),
                    row.getInteger("version"),
                    standings(row)
                )
            )
        );
    }

    private static Card card(Row row, List<Card.Contact> contacts, List<Card.Risk> risks) {
        String helper = row.getString("gender_preference");
        return new Card(
            contacts,
            risks,
            row.getBoolean("lives_alone"),
            row.getString("dialect"),
            helper == null ? null : Gender.of(helper),
            Columns.<Worker>ids(row, "preferred"),
            Columns.<Worker>ids(row, "barred")
        );
    }

    private Card.Contact contact(Row row) {
        return new Card.Contact(
            cipher.decrypt(EncryptedColumn.CONTACT_NAME, Columns.bytes(row, "name_enc")),
            cipher.decrypt(EncryptedColumn.CONTACT_PHONE, Columns.bytes(row, "phone_enc")),
            row.getString("kinship")
        );
    }

    private Card.Risk risk(Row row) {
        return new Card.Risk(
            Card.Kind.of(row.getString("kind")),
            row.getLocalDate("since"),
            row.getLocalDate("until"),
            cipher.decrypt(EncryptedColumn.RISK_NOTE, Columns.bytes(row, "note_enc"))
        );
    }

    private static Mandate mandate(Row row) {
        return new Mandate(
            row.getUUID("id"),
            row.getString("name"),
            row.getString("kinship"),
            Columns.words(row, "scope"),
            Columns.instant(row, "since"),
            Columns.instant(row, "until"),
            row.getString("proof"),
            Columns.instant(row, "revoked_at"),
            row.getBoolean("live")
        );
    }

    private static Change change(Row row) {
        return new Change(
            Columns.instant(row, "at"),
            row.getString("name"),
            Role.of(row.getString("role")),
            Columns.words(row, "parts")
        );
    }

    private static Set<Standing> standings(Row row) {
        Set<Standing> standings = new HashSet<>();
        for (String one : Columns.words(row, "standings")) {
            String[] words = one.split(" ");
            standings.add(new Standing(Role.of(words[0]), words[1]));
        }
        return standings;
    }
}
