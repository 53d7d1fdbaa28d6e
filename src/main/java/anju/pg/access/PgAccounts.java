package anju.pg.access;

import anju.flow.access.Accounts;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.secret.SearchHash;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;

/** The accounts, found by the keyed hash of a phone number, and how signing in went lately, on whichever node. */
public final class PgAccounts implements Accounts {

    private static final String FIND = """
    select a.person_id, p.name, a.password_hash from account a join person p on p.id = a.person_id
    where a.phone_hash = $1
      and not exists (select from stay where resident_id = a.person_id and kind = 'deceased' and begins <= anju_now())
    """;

    private static final String FAILURES = """
    select
      (select count(*)::int from sign_in_attempt where phone_hash = $1 and not ok and at > since
        and at > coalesce((select max(at) from sign_in_attempt where phone_hash = $1 and ok), '-infinity')) as of_phone,
      (select count(*)::int from sign_in_attempt where address = $2 and not ok and at > since) as of_address
    from (select anju_now() - make_interval(secs => $3) as since) as within
    """;

    private static final String ATTEMPTED =
        "insert into sign_in_attempt (phone_hash, address, at, ok) values ($1, $2, anju_now(), $3)";

    private final Sql sql;
    private final SearchHash hashes;

    /** The accounts on those statements. */
    public PgAccounts(Sql sql, SearchHash hashes) {
        this.sql = sql;
        this.hashes = hashes;
    }

    @Override
    public Future<Optional<Account>> find(String phone) {
        return sql
            .run(FIND, hashes.phone(phone))
            .map(rows ->
                Columns.first(rows, row ->
                    new Account(Columns.id(row, "person_id"), row.getString("name"), row.getString("password_hash"))
                )
            );
    }

    @Override
    public Future<Failures> failures(String phone, String address, Duration within) {
        return sql
            .run(FAILURES, hashes.phone(phone), address, (double) within.toSeconds())
            .map(rows -> rows.iterator().next())
            .map(row -> new Failures(row.getInteger("of_phone"), row.getInteger("of_address")));
    }

    @Override
    public Future<Void> attempted(String phone, String address, boolean ok) {
        return sql.run(ATTEMPTED, hashes.phone(phone), address, ok).mapEmpty();
    }
}
