package anju.pg.card;

import anju.flow.card.Cards;
import anju.flow.port.Actor;
import anju.people.Gender;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Worker;
import anju.people.card.Card;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.StageJson;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.SearchHash;
import anju.value.Id;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The residents' cards and mandates, of a transaction. */
public final class PgCards implements Cards {

    private static final String HOLD = "select version from resident where person_id = $1 for no key update";

    private static final String UNKNOWN = """
    select a.id from unnest($1::uuid[]) a(id) where not exists (select from worker where person_id = a.id)
    """;

    private static final String SAVE = """
    update resident set lives_alone = $2, dialect = $3, gender_preference = $4, version = version + 1 where person_id = $1
    """;

    private static final String CONTACT = """
    insert into contact (resident_id, position, name_enc, phone_enc, kinship) values ($1, $2, $3, $4, $5)
    """;

    private static final String RISK = """
    insert into risk (resident_id, kind, since, until, note_enc) values ($1, $2, $3, $4, $5)
    """;

    private static final String CHOICE = """
    insert into worker_choice (resident_id, worker_id, choice) select $1, w, $3 from unnest($2::uuid[]) w
    """;

    // the history and the outbox row are one statement with each other, as everywhere
    private static final String CHANGED = """
    with kept as (
      insert into card_change (resident_id, at, person_id, role, parts, before_enc) values ($1, $2, $3, $4, $5, $6)
    )
    insert into outbox (at, kind, subject, resident_id, centre_id, version)
    select $2, 'card', $1, $1, c.centre_id, r.version
    from resident r join community_centre c using (community_code) where r.person_id = $1
    """;

    private static final String WHO = "select id, name from person where phone_hash = $1 order by id limit 1";

    private static final String PERSON = """
    insert into person (id, name, gender, phone_enc, phone_hash) values ($1, $2, $3, $4, $5)
    """;

    private static final String GRANT = """
    insert into mandate (id, relative_id, resident_id, kinship, scope, since, until, proof)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    """;

    private static final String WITHDRAW = """
    update mandate set revoked_at = anju_now()
    where id = $2 and resident_id = $1 and revoked_at is null and (until is null or until > anju_now())
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;
    private final SearchHash hashes;
    private final CardRows rows;

    /** The cards of that transaction. */
    public PgCards(PgTransaction transaction, FieldCipher cipher, SearchHash hashes) {
        this.transaction = transaction;
        this.cipher = cipher;
        this.hashes = hashes;
        this.rows = new CardRows(transaction, cipher);
    }

    @Override
    public Future<Optional<Held>> find(Id<Resident> resident, Id<Person> viewer) {
        return rows.find(resident, viewer);
    }

    @Override
    public Future<Optional<Integer>> hold(Id<Resident> resident) {
        return transaction.run(HOLD, resident).map(found -> Columns.first(found, row -> row.getInteger("version")));
    }

    @Override
    public Future<Set<Id<Worker>>> unknown(Set<Id<Worker>> workers) {
        return transaction
            .run(UNKNOWN, workers)
            .map(found -> new HashSet<>(Columns.list(found, row -> Columns.<Worker>id(row, "id"))));
    }

    @Override
    public Future<Void> save(Id<Resident> resident, Actor actor, Card before, Card next) {
        transaction.announce();
        transaction.send(
            SAVE,
            resident,
            next.livesAlone(),
            next.dialect(),
            next.helper() == null ? null : next.helper().word()
        );
        for (String table : List.of("contact", "risk", "worker_choice")) {
            transaction.send("delete from " + table + " where resident_id = $1", resident);
        }
        for (int i = 0; i < next.contacts().size(); i++) {
            Card.Contact contact = next.contacts().get(i);
            transaction.send(
                CONTACT,
                resident,
                i,
                cipher.encrypt(EncryptedColumn.CONTACT_NAME, contact.name()),
                cipher.encrypt(EncryptedColumn.CONTACT_PHONE, contact.phone()),
                contact.kinship()
            );
        }
        for (Card.Risk risk : next.risks()) {
            transaction.send(
                RISK,
                resident,
                risk.kind().word(),
                risk.since(),
                risk.until(),
                cipher.encrypt(EncryptedColumn.RISK_NOTE, risk.note())
            );
        }
        transaction.send(CHOICE, resident, next.preferred(), "preferred");
        transaction.send(CHOICE, resident, next.barred(), "barred");
        return transaction.send(
            CHANGED,
            resident,
            transaction.now(),
            actor.person(),
            actor.role().word(),
            parts(before, next),
            cipher.encrypt(EncryptedColumn.CARD_BEFORE, json(before))
        );
    }

    private static List<String> parts(Card before, Card next) {
        List<String> parts = new ArrayList<>();
        if (!before.contacts().equals(next.contacts())) parts.add("contacts");
        if (!before.risks().equals(next.risks())) parts.add("risks");
        if (before.livesAlone() != next.livesAlone()) parts.add("living");
        boolean likes =
            Objects.equals(before.dialect(), next.dialect()) &&
            before.helper() == next.helper() &&
            before.preferred().equals(next.preferred()) &&
            before.barred().equals(next.barred());
        if (!likes) parts.add("wishes");
        return parts;
    }

    private static String json(Card card) {
        try {
            return StageJson.mapper().writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write the card", e);
        }
    }

    @Override
    public Future<Granted> grant(Id<Resident> resident, UUID id, Grant grant) {
        byte[] phone = hashes.phone(grant.phone());
        return transaction
            .run(WHO, (Object) phone)
            .map(found -> Columns.first(found, row -> row))
            .compose(known -> {
                if (known.isPresent() && !known.get().getString("name").equals(grant.name())) {
                    return Future.succeededFuture(Granted.ANOTHER_HAS_THAT_PHONE);
                }
                UUID relative = known.map(row -> row.getUUID("id")).orElseGet(() -> relativeOf(id));
                if (known.isEmpty()) {
                    somebody(relative, grant, phone);
                }
                return transaction
                    .send(
                        GRANT,
                        id,
                        relative,
                        resident,
                        grant.kinship(),
                        grant.scope(),
                        transaction.now(),
                        grant.until(),
                        grant.proof()
                    )
                    .map(Granted.DONE);
            });
    }

    /** A new relative's id follows from that of the mandate, so that it needs no second one. */
    private static UUID relativeOf(UUID mandate) {
        return UUID.nameUUIDFromBytes(("relative " + mandate).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void somebody(UUID id, Grant grant, byte[] phone) {
        Gender gender = grant.gender();
        transaction.send(
            PERSON,
            id,
            grant.name(),
            gender.word(),
            cipher.encrypt(EncryptedColumn.PERSON_PHONE, SearchHash.normalPhone(grant.phone())),
            phone
        );
    }

    @Override
    public Future<Boolean> withdraw(Id<Resident> resident, UUID mandate) {
        return transaction.run(WITHDRAW, resident, mandate).map(done -> done.rowCount() > 0);
    }
}
