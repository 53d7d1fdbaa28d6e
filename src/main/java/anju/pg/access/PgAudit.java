package anju.pg.access;

import anju.flow.access.Audit;
import anju.pg.PgTransaction;
import anju.pg.Sql;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/** Audit rows, written with the change that they are about. */
public final class PgAudit implements Audit {

    private static final String WRITE = """
    insert into audit (at, person_id, role, operation, subject, resident_id, reason_enc, detail)
    values (anju_now(), $1, $2, $3, $4, $5, $6, $7::text::jsonb)
    """;

    private final Sql sql;
    private final FieldCipher cipher;

    /** The audit on those statements. */
    public PgAudit(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    @Override
    public Future<Void> write(Entry entry) {
        if (sql instanceof PgTransaction transaction) {
            transaction.announce();
        }
        return sql.send(
            WRITE,
            entry.person(),
            entry.role() == null ? null : entry.role().word(),
            entry.operation(),
            entry.subject(),
            entry.resident(),
            cipher.encrypt(EncryptedColumn.AUDIT_REASON, entry.reason()),
            new JsonObject(entry.detail()).encode()
        );
    }
}
