package anju.pg.access;

import anju.flow.access.Idempotency;
import anju.people.Person;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.security.MessageDigest;

/**
 * Keys and the answers that are kept by them. The lock says at once that somebody else is at work; what makes an effect
 * happen once is the primary key, for a statement may have looked before the other committed.
 */
public final class PgIdempotency implements Idempotency {

    private static final String CLAIM = """
    select pg_try_advisory_xact_lock(hashtextextended($1::text || ' ' || $2, 0)) as mine,
      k.request_hash, k.status, k.subject, k.version, k.body_enc
    from (select $1::uuid as person_id, $2::text as key) asked left join idempotency k using (person_id, key)
    """;

    private static final String KEEP = """
    insert into idempotency (person_id, key, request_hash, status, subject, version, body_enc, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;

    /** The keys of that transaction. */
    public PgIdempotency(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
    }

    @Override
    public Future<Known> claim(Id<Person> person, String key, byte[] requestHash) {
        return transaction.run(CLAIM, person, key).map(rows -> known(rows.iterator().next(), requestHash));
    }

    private Known known(Row row, byte[] requestHash) {
        byte[] before = Columns.bytes(row, "request_hash");
        if (before == null) {
            return row.getBoolean("mine") ? new Fresh() : new Running();
        }
        if (!MessageDigest.isEqual(before, requestHash)) {
            return new Different();
        }
        String body = cipher.decrypt(EncryptedColumn.IDEMPOTENCY_BODY, Columns.bytes(row, "body_enc"));
        return new Same(new Answer(row.getInteger("status"), row.getUUID("subject"), row.getInteger("version"), body));
    }

    @Override
    public Future<Void> keep(Id<Person> person, String key, byte[] requestHash, Answer answer) {
        return transaction.send(
            KEEP,
            person,
            key,
            requestHash,
            answer.status(),
            answer.subject(),
            answer.version(),
            cipher.encrypt(EncryptedColumn.IDEMPOTENCY_BODY, answer.body() == null ? "" : answer.body()),
            transaction.now()
        );
    }
}
