package anju.pg.organisation;

import anju.flow.access.Standing;
import anju.flow.organisation.Organisations.Change;
import anju.flow.organisation.Organisations.Changed;
import anju.flow.organisation.Organisations.Details;
import anju.flow.organisation.Organisations.Held;
import anju.flow.organisation.Organisations.Kept;
import anju.flow.organisation.Organisations.Licence;
import anju.flow.organisation.Organisations.Line;
import anju.flow.organisation.Organisations.Use;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Role;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.people.OpeningRows;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An organisation with everything that is kept of it, as it stands in its tables. */
final class OrganisationRows {

    private static final String HEAD =
        """
        select o.id, o.name, o.name_en, o.address, o.phone, o.radius_metres, o.in_use_from, o.in_use_until, o.lat, o.lng,
          o.version, c.name as community,
          (select count(*)::int from worker w where w.organisation_id = o.id
            and (w.employed_until is null or w.employed_until >= anju_now()::date)) as workers,
          (select array_agg(s.role || ' ' || s.relation) from organisation_standing s
            where s.organisation_id = o.id and s.person_id = $2) as standings,
        """ +
        OpeningRows.COLUMN +
        " from organisation o join community c on c.code = o.community_code where o.id = $1";
    private static final String ROLES =
        "select role, since, until from organisation_role where organisation_id = $1 order by role";
    private static final String LICENCES = """
    select id, kind, number, issuer, valid_from, valid_until from licence where organisation_id = $1
    order by valid_until desc, kind, id
    """;
    private static final String HISTORY = """
    select c.at, c.person_id, p.name, c.part, c.from_day, c.until_day, c.detail, c.reason_enc
    from organisation_change c join person p on p.id = c.person_id
    where c.organisation_id = $1 order by c.at desc, c.id desc limit 50
    """;

    private final Sql sql;
    private final FieldCipher cipher;

    OrganisationRows(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    Future<Optional<Kept>> find(Id<Organisation> id, Id<Person> viewer) {
        var head = sql.run(HEAD, id, viewer);
        var roles = sql.run(ROLES, id);
        var licences = sql.run(LICENCES, id);
        var history = sql.run(HISTORY, id);
        return Future.all(head, roles, licences, history).map(all ->
            Columns.first(head.result(), row ->
                new Kept(
                    id,
                    row.getString("name"),
                    row.getString("community"),
                    Columns.place(row),
                    new Details(
                        row.getString("name_en"),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getInteger("radius_metres")
                    ),
                    new Use(
                        Columns.list(roles.result(), one ->
                            new Held(one.getString("role"), one.getLocalDate("since"), one.getLocalDate("until"))
                        ),
                        row.getLocalDate("in_use_from"),
                        row.getLocalDate("in_use_until")
                    ),
                    OpeningRows.read(row),
                    Columns.list(licences.result(), OrganisationRows::licence),
                    row.getInteger("workers"),
                    Columns.list(history.result(), this::changed),
                    row.getInteger("version"),
                    standings(row)
                )
            )
        );
    }

    static Licence licence(Row row) {
        return new Licence(
            row.getUUID("id"),
            row.getString("kind"),
            row.getString("number"),
            row.getString("issuer"),
            row.getLocalDate("valid_from"),
            row.getLocalDate("valid_until")
        );
    }

    static Line line(Row row) {
        return new Line(
            Columns.id(row, "id"),
            row.getString("name"),
            row.getString("name_en"),
            row.getString("community"),
            List.copyOf(Columns.words(row, "roles")),
            Columns.place(row),
            row.getLocalDate("in_use_from"),
            row.getLocalDate("in_use_until"),
            row.getInteger("workers"),
            row.getLocalDate("licensed_until")
        );
    }

    private Changed changed(Row row) {
        byte[] reason = Columns.bytes(row, "reason_enc");
        return new Changed(
            Columns.instant(row, "at"),
            Columns.person(row, "person_id", "name"),
            new Change(
                row.getString("part"),
                row.getLocalDate("from_day"),
                row.getLocalDate("until_day"),
                row.getString("detail"),
                reason == null ? null : cipher.decrypt(EncryptedColumn.ORGANISATION_CHANGE_REASON, reason)
            )
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
