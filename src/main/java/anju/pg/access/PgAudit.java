package anju.pg.access;

import anju.flow.access.Audit;
import anju.people.Resident;
import anju.pg.PgTransaction;
import anju.pg.Sql;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Audit rows, written with the change that they are about. */
public final class PgAudit implements Audit {

    private static final String WRITE = """
    insert into audit (at, person_id, role, operation, subject, resident_id, reason_enc, detail)
    values (anju_now(), $1, $2, $3, $4, $5, $6, $7::text::jsonb)
    """;

    private static final String WRITE_FOR_EACH = """
    insert into audit (at, person_id, role, operation, subject, resident_id, reason_enc, detail)
    select anju_now(), $1, $2, $3, r, r, $5, $6::text::jsonb from unnest($4::uuid[]) r
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

    @Override
    public Future<Void> writeForEach(Entry entry, List<Id<Resident>> residents) {
        if (sql instanceof PgTransaction transaction) {
            transaction.announce();
        }
        return sql.send(
            WRITE_FOR_EACH,
            entry.person(),
            entry.role() == null ? null : entry.role().word(),
            entry.operation(),
            residents,
            cipher.encrypt(EncryptedColumn.AUDIT_REASON, entry.reason()),
            new JsonObject(entry.detail()).encode()
        );
    }
}
