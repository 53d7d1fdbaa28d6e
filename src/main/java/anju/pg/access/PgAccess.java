package anju.pg.access;

import anju.flow.access.Access;
import anju.flow.access.Accounts;
import anju.flow.access.Audit;
import anju.flow.access.Idempotency;
import anju.flow.access.Sessions;
import anju.flow.access.Standings;
import anju.pg.PgTransaction;
import anju.pg.Sql;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.SearchHash;

/** The ports of access where its statements run: in a transaction, or each for itself. */
public final class PgAccess implements Access {

    private final Sql sql;
    private final FieldCipher cipher;
    private final SearchHash hashes;

    /** The ports on those statements. */
    public PgAccess(Sql sql, FieldCipher cipher, SearchHash hashes) {
        this.sql = sql;
        this.cipher = cipher;
        this.hashes = hashes;
    }

    @Override
    public Sessions sessions() {
        return new PgSessions(sql);
    }

    @Override
    public Accounts accounts() {
        return new PgAccounts(sql, hashes);
    }

    @Override
    public Standings standings() {
        return new PgStandings(sql);
    }

    @Override
    public Audit audit() {
        return new PgAudit(sql, cipher);
    }

    @Override
    public Idempotency idempotency() {
        if (!(sql instanceof PgTransaction transaction)) {
            throw new IllegalStateException("a key is claimed for a transaction, and there is none");
        }
        return new PgIdempotency(transaction, cipher);
    }
}
