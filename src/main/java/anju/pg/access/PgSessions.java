package anju.pg.access;

import anju.flow.access.Sessions;
import anju.people.Person;
import anju.people.Role;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The sessions: the token's hash, and in one query who that is and what they are now. */
public final class PgSessions implements Sessions {

    private static final String OPEN = """
    insert into session (token_hash, person_id, created_at, expires_at)
    select $1, $2, n, n + make_interval(secs => $3) from anju_now() n
    """;

    private static final String FIND = """
    select s.person_id, p.name, s.expires_at, n.now,
      exists (select from resident where person_id = s.person_id) as resident,
      exists (select from live_mandate where relative_id = s.person_id) as relative,
      exists (select from worker w where w.person_id = s.person_id and w.employed_from <= n.day
        and (w.employed_until is null or w.employed_until >= n.day)) as worker,
      (select json_agg(json_build_array(role, organisation_id, town_code) order by id)
        from live_grant where person_id = s.person_id) as grants
    from session s join person p on p.id = s.person_id,
      (select now, now::date as day from anju_now() now) n
    where s.token_hash = $1 and s.ended_at is null and s.expires_at > n.now
    """;

    private static final String END =
        "update session set ended_at = anju_now() where token_hash = $1 and ended_at is null";

    // every grant and mandate has an id, so their ids say all that may change in what a person may see
    private static final String MARKS = """
    select case when s.person_id is not null then concat_ws(' ', s.person_id,
      (select string_agg(id::text, ',' order by id) from live_grant where person_id = s.person_id),
      (select string_agg(id::text, ',' order by id) from live_mandate where relative_id = s.person_id),
      (select organisation_id::text from worker where person_id = s.person_id)) end as mark
    from unnest($1::bytea[]) with ordinality as asked (token_hash, nth)
      left join session s on s.token_hash = asked.token_hash and s.ended_at is null and s.expires_at > anju_now()
    order by asked.nth
    """;

    private final Sql sql;

    /** The sessions on those statements. */
    public PgSessions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Future<Session> open(byte[] tokenHash, Id<Person> person, Duration lasts) {
        return sql
            .run(OPEN, tokenHash, person, (double) lasts.toSeconds())
            .compose(done -> find(tokenHash))
            .map(Optional::orElseThrow);
    }

    @Override
    public Future<Optional<Session>> find(byte[] tokenHash) {
        return sql.run(FIND, tokenHash).map(rows -> Columns.first(rows, PgSessions::session));
    }

    @Override
    public Future<Void> end(byte[] tokenHash) {
        return sql.run(END, tokenHash).mapEmpty();
    }

    @Override
    public Future<List<String>> marks(List<byte[]> tokenHashes) {
        Buffer[] hashes = tokenHashes
            .stream()
            .map(Buffer::buffer)
            .toArray(Buffer[]::new);
        // not List.of: a dead session's mark is null
        return sql.run(MARKS, (Object) hashes).map(rows -> Columns.list(rows, row -> row.getString("mark")));
    }

    private static Session session(Row row) {
        List<Grant> grants = grants(row.getJsonArray("grants"));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        grants.forEach(grant -> roles.add(grant.role()));
        if (row.getBoolean("resident")) roles.add(Role.RESIDENT);
        if (row.getBoolean("relative")) roles.add(Role.RELATIVE);
        if (row.getBoolean("worker")) roles.add(Role.WORKER);
        return new Session(
            Columns.id(row, "person_id"),
            row.getString("name"),
            roles,
            grants,
            Columns.instant(row, "expires_at"),
            Columns.instant(row, "now")
        );
    }

    private static List<Grant> grants(JsonArray from) {
        return from == null ? List.of() : from.stream().map(JsonArray.class::cast).map(PgSessions::grant).toList();
    }

    private static Grant grant(JsonArray from) {
        String organisation = from.getString(1);
        return new Grant(
            Role.of(from.getString(0)),
            organisation == null ? null : Id.of(UUID.fromString(organisation)),
            from.getString(2)
        );
    }
}
