package anju.pg.organisation;

import anju.flow.access.Standing;
import anju.flow.organisation.Organisations;
import anju.flow.port.Actor;
import anju.organisation.OpeningHours;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.pg.Columns;
import anju.pg.PgTransaction;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The organisations as those run them, of a transaction. */
public final class PgOrganisations implements Organisations {

    // the last licence of each kind counts, for what was renewed does not end
    private static final String LIST = """
    select o.id, o.name, o.name_en, o.lat, o.lng, o.in_use_from, o.in_use_until, c.name as community,
      (select array_agg(r.role order by r.role) from organisation_role r where r.organisation_id = o.id
        and (r.until is null or r.until >= anju_now()::date)) as roles,
      (select count(*)::int from worker w where w.organisation_id = o.id
        and (w.employed_until is null or w.employed_until >= anju_now()::date)) as workers,
      (select min(l.ends) from (select max(valid_until) as ends from licence where organisation_id = o.id group by kind) l)
        as licensed_until
    from organisation o join community c on c.code = o.community_code
    where exists (select from organisation_standing s
      where s.organisation_id = o.id and s.person_id = $1 and s.role || ' ' || s.relation = any($2))
    order by o.name, o.id
    """;

    private static final String HOLD = "select version from organisation where id = $1 for no key update";

    private static final String DETAILS = """
    update organisation set name_en = $2, address = $3, phone = $4, radius_metres = $5 where id = $1
    """;

    private static final String USE = "update organisation set in_use_from = $2, in_use_until = $3 where id = $1";
    private static final String NO_ROLES = "delete from organisation_role where organisation_id = $1";
    private static final String ROLE = """
    insert into organisation_role (organisation_id, role, since, until) values ($1, $2, $3, $4)
    """;

    private static final String OPEN = """
    insert into opening (organisation_id, from_day, only_day, hours, made_by) values ($1, $2, $3, $4::text::jsonb, $5)
    """;

    private static final String LICENSE = """
    insert into licence (id, organisation_id, kind, number, issuer, valid_from, valid_until)
    values ($1, $2, $3, $4, $5, $6, $7)
    """;

    private static final String UNLICENSE = """
    delete from licence where organisation_id = $1 and id = $2
    returning id, kind, number, issuer, valid_from, valid_until
    """;

    private static final String CHANGED = """
    with kept as (
      insert into organisation_change (organisation_id, at, person_id, role, part, from_day, until_day, detail, reason_enc)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ), moved as (
      update organisation set version = version + 1 where id = $1 returning id, version
    )
    insert into outbox (at, kind, subject, centre_id, version) select $2, 'organisation', id, id, version from moved
    """;

    private final PgTransaction transaction;
    private final FieldCipher cipher;
    private final OrganisationRows rows;

    /** The organisations of that transaction. */
    public PgOrganisations(PgTransaction transaction, FieldCipher cipher) {
        this.transaction = transaction;
        this.cipher = cipher;
        this.rows = new OrganisationRows(transaction, cipher);
    }

    @Override
    public Future<Optional<Kept>> find(Id<Organisation> id, Id<Person> viewer) {
        return rows.find(id, viewer);
    }

    @Override
    public Future<List<Line>> list(Id<Person> viewer, Set<Standing> allowed) {
        List<String> may = allowed
            .stream()
            .map(one -> one.role().word() + " " + one.relation())
            .toList();
        return transaction.run(LIST, viewer, may).map(found -> Columns.list(found, OrganisationRows::line));
    }

    @Override
    public Future<Optional<Integer>> hold(Id<Organisation> id) {
        return transaction.run(HOLD, id).map(found -> Columns.first(found, row -> row.getInteger("version")));
    }

    @Override
    public Future<Void> details(Id<Organisation> id, Details details) {
        return transaction.send(
            DETAILS,
            id,
            details.nameEn(),
            details.address(),
            details.phone(),
            details.radiusMetres()
        );
    }

    @Override
    public Future<Void> use(Id<Organisation> id, Use use) {
        transaction.send(USE, id, use.from(), use.until());
        transaction.send(NO_ROLES, id);
        for (Held held : use.roles()) {
            transaction.send(ROLE, id, held.role(), held.since(), held.until());
        }
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> open(Id<Organisation> id, Actor actor, OpeningHours.Version version) {
        JsonArray hours = new JsonArray();
        version
            .hours()
            .forEach(one ->
                hours.add(
                    new JsonArray()
                        .add(one.weekday().getValue())
                        .add(one.opens().toString())
                        .add(one.closes().toString())
                )
            );
        return transaction.send(OPEN, id, version.from(), version.only(), hours.encode(), actor.person());
    }

    @Override
    public Future<Void> addLicence(Id<Organisation> id, Licence licence) {
        return transaction.send(
            LICENSE,
            licence.id(),
            id,
            licence.kind(),
            licence.number(),
            licence.issuer(),
            licence.from(),
            licence.until()
        );
    }

    @Override
    public Future<Optional<Licence>> removeLicence(Id<Organisation> id, UUID licence) {
        return transaction.run(UNLICENSE, id, licence).map(found -> Columns.first(found, OrganisationRows::licence));
    }

    @Override
    public Future<Void> changed(Id<Organisation> id, Actor actor, Change change) {
        transaction.announce();
        return transaction.send(
            CHANGED,
            id,
            transaction.now(),
            actor.person(),
            actor.role().word(),
            change.part(),
            change.from(),
            change.until(),
            change.detail(),
            cipher.encrypt(EncryptedColumn.ORGANISATION_CHANGE_REASON, change.reason())
        );
    }
}
