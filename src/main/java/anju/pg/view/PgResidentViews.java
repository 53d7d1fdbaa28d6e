package anju.pg.view;

import anju.flow.access.Standing;
import anju.flow.view.Contact;
import anju.flow.view.Page;
import anju.flow.view.ResidentView;
import anju.flow.view.ResidentViews;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Role;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.pg.secret.SearchHash;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Residents as they are shown. */
final class PgResidentViews implements ResidentViews {

    private static final String LOOKS = """
    select a.id, a.at, p.name as who, a.role, a.operation, a.reason_enc
    from audit a join person p on p.id = a.person_id
    where a.resident_id = $1 and (a.at, a.id) < ($2, $3::bigint)
    order by a.at desc, a.id desc limit $4
    """;

    private static final String MINE = """
    select p.id, p.name from person p
    where p.id in (select person_id from resident where person_id = $1
      union select resident_id from live_mandate where relative_id = $1)
    order by p.name, p.id
    """;

    private static final String WORKS_FOR = """
    select id, name, phone from organisation
    where id in (select organisation_id from live_grant where person_id = $1
      union select organisation_id from worker where person_id = $1)
    order by name, id
    """;

    private static final Cursor NEWEST = new Cursor("9999-12-31T00:00:00Z", Long.toString(Long.MAX_VALUE));
    private final Sql sql;
    private final FieldCipher cipher;
    private final SearchHash hashes;
    private final ZoneId zone;
    private final ResidentRows rows;

    PgResidentViews(Sql sql, FieldCipher cipher, SearchHash hashes, ZoneId zone) {
        this.zone = zone;
        this.sql = sql;
        this.cipher = cipher;
        this.hashes = hashes;
        this.rows = new ResidentRows(new OrderViewRows(cipher));
    }

    @Override
    public Future<Optional<ResidentView>> find(Id<Resident> id, Id<Person> viewer) {
        return sql
            .run(ResidentRows.READ, new UUID[] { id.value() }, viewer, zone.getId())
            .map(found -> Columns.first(found, rows::view));
    }

    @Override
    public Future<Page<ResidentView>> search(
        Id<Person> viewer,
        Set<Standing> allowed,
        String query,
        int limit,
        String cursor
    ) {
        Allowed may = new Allowed(allowed);
        Cursor after = cursor == null ? new Cursor("", new UUID(0, 0).toString()) : Cursor.read(cursor);
        String asked = query == null ? "" : query.strip();
        boolean phone = asked.chars().filter(Character::isDigit).count() >= ResidentReach.DIGITS_OF_A_PHONE;
        return Allowed.rows(
            sql,
            ResidentReach.query(may),
            viewer,
            phone ? "" : ResidentReach.pattern(asked),
            phone ? hashes.phone(asked) : null,
            after.key(),
            after.uuid(),
            limit + 1
        ).compose(found -> page(viewer, may, found, limit));
    }

    private Future<Page<ResidentView>> page(Id<Person> viewer, Allowed may, List<Row> found, int limit) {
        List<Row> here = found.subList(0, Math.min(limit, found.size()));
        List<UUID> ids = Allowed.ids(here);
        String next =
            found.size() > limit
                ? new Cursor(here.getLast().getString("name"), ids.getLast().toString()).written()
                : null;
        return sql.run(ResidentRows.READ, ids, viewer, zone.getId()).map(read -> {
            Map<UUID, ResidentView> views = new HashMap<>();
            for (ResidentView view : Columns.list(read, rows::view)) {
                if (may.any(view.standings())) {
                    views.put(view.id().value(), view);
                }
            }
            return new Page<>(ids.stream().map(views::get).filter(Objects::nonNull).toList(), next);
        });
    }

    @Override
    public Future<Page<Look>> looks(Id<Resident> id, int limit, String cursor) {
        Cursor before = cursor == null ? NEWEST : Cursor.read(cursor);
        return sql.run(LOOKS, id, before.moment(), before.number(), limit + 1).map(found -> {
            List<Row> all = Columns.list(found, row -> row);
            List<Row> here = all.subList(0, Math.min(limit, all.size()));
            String next = all.size() > limit ? cursor(here.getLast()).written() : null;
            return new Page<>(here.stream().map(this::look).toList(), next);
        });
    }

    private static Cursor cursor(Row row) {
        Instant at = Columns.instant(row, "at");
        return new Cursor(at.toString(), row.getLong("id").toString());
    }

    private Look look(Row row) {
        String role = row.getString("role");
        return new Look(
            Columns.instant(row, "at"),
            row.getString("who"),
            role == null ? null : Role.of(role),
            row.getString("operation"),
            cipher.decrypt(EncryptedColumn.AUDIT_REASON, Columns.bytes(row, "reason_enc"))
        );
    }

    @Override
    public Future<Mine> mine(Id<Person> person) {
        var residents = sql
            .run(MINE, person)
            .map(found -> Columns.list(found, row -> Columns.person(row, "id", "name")));
        var organisations = sql
            .run(WORKS_FOR, person)
            .map(found ->
                Columns.list(found, row ->
                    new Contact(Columns.id(row, "id"), row.getString("name"), row.getString("phone"))
                )
            );
        return Future.all(residents, organisations).map(both -> new Mine(residents.result(), organisations.result()));
    }
}
