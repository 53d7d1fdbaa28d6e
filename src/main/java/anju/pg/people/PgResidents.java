package anju.pg.people;

import anju.flow.port.Residents;
import anju.matching.Need;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Gender;
import anju.people.Resident;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.value.Area;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** The residents, for the steps. */
public final class PgResidents implements Residents {

    private static final String FIND = """
    select r.person_id, p.name, r.community_code, r.dialect, r.gender_preference,
      (select array_agg(worker_id) from worker_choice where resident_id = $1 and choice = 'preferred') as preferred,
      (select array_agg(worker_id) from worker_choice where resident_id = $1 and choice = 'barred') as barred
    from resident r join person p on p.id = r.person_id where r.person_id = $1
    """;

    private static final String ADDRESS = """
    select id, resident_id, lat, lng, area, radius_metres, main, from_day, until_day from address
    where resident_id = $1 and ($2::uuid is null and main or id = $2)
    """;

    /** The columns of a centre that is called o. */
    static final String CENTRE_COLUMNS =
        """
        o.id, o.name, o.phone, o.lat, o.lng, o.radius_metres, o.in_use_from, o.in_use_until,
          (select array_agg(role) from organisation_role where organisation_id = o.id) as roles,
        """ + OpeningRows.COLUMN;

    private static final String CENTRE = "select " + CENTRE_COLUMNS + " from organisation o where o.id = $1";

    private static final String CENTRE_OF =
        "select " +
        CENTRE_COLUMNS +
        """
             from resident r join community_centre c using (community_code) join organisation o on o.id = c.centre_id
        where r.person_id = $1
        """;

    private static final String VISITS = """
    select a.visit_start, a.visit_end from orders o join assignment a on a.order_id = o.id
    where o.resident_id = $1 and o.id <> $2 and a.live and a.visit_start < $4 and a.visit_end > $3
    order by a.visit_start
    """;

    private static final String BOOKED = """
    select coalesce(sum(s.duration_minutes), 0) as minutes
    from orders o join service_item s on s.code = o.service_code
    where o.resident_id = $1 and o.id <> $2 and o.service_code = $5
      and o.window_start >= $3 and o.window_start < $4
      and o.stage not in ('unmet', 'cancelled', 'aborted', 'missed', 'not-home', 'rejected')
    """;

    private static final String USUAL = """
    select a.worker_id from orders o join assignment a on a.order_id = o.id
    where o.resident_id = $1 and o.id <> $2 and a.live
      and o.stage in ('visited', 'disputed', 'verified', 'confirmed', 'settled')
    group by a.worker_id order by count(*) desc, max(a.visit_start) desc, a.worker_id limit 1
    """;

    // an approved version holds until the next one begins
    private static final String PLANNED = """
    select exists (
      select from care_plan p join care_plan_version v on v.plan_id = p.id
        join care_plan_item i on i.plan_id = v.plan_id and i.number = v.number
      where p.resident_id = $1 and v.state = 'approved' and i.service_code = $2
        and v.from_day <= $3 and (v.until_day is null or v.until_day >= $3)
        and not exists (select from care_plan_version w
          where w.plan_id = v.plan_id and w.state = 'approved' and w.number > v.number and w.from_day <= $3)) as planned
    """;

    private final Sql sql;
    private final ZoneId zone;

    /** The residents; a day is a day in that zone. */
    public PgResidents(Sql sql, ZoneId zone) {
        this.sql = sql;
        this.zone = zone;
    }

    @Override
    public Future<Optional<Resident>> find(Id<Resident> id) {
        return sql.run(FIND, id).map(rows -> Columns.first(rows, PgResidents::resident));
    }

    @Override
    public Future<Optional<Resident.Address>> findAddress(Id<Resident> id, Id<Resident.Address> address) {
        return sql.run(ADDRESS, id, address).map(rows -> Columns.first(rows, PgResidents::address));
    }

    @Override
    public Future<Organisation> centre(Id<Organisation> id) {
        return centre(CENTRE, id);
    }

    @Override
    public Future<Organisation> centreOf(Id<Resident> id) {
        return centre(CENTRE_OF, id);
    }

    private Future<Organisation> centre(String query, Id<?> id) {
        return sql
            .run(query, id)
            .map(rows ->
                Columns.first(rows, PgResidents::organisation).orElseThrow(() ->
                    new NoSuchElementException("centre of " + id)
                )
            );
    }

    @Override
    public Future<Need.Known> known(Id<Resident> id, String serviceCode, LocalDate day, Id<Order> except) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        Future<List<TimeWindow>> visits = sql
            .run(VISITS, id, except, from, to)
            .map(rows -> Columns.list(rows, row -> Columns.window(row, "visit_start", "visit_end")));
        Future<Duration> booked = sql
            .run(BOOKED, id, except, from, to, serviceCode)
            .map(rows -> Duration.ofMinutes(rows.iterator().next().getLong("minutes")));
        Future<Id<anju.people.Worker>> usual = sql
            .run(USUAL, id, except)
            .map(rows -> Columns.first(rows, row -> Columns.<anju.people.Worker>id(row, "worker_id")).orElse(null));
        Future<Boolean> planned = sql
            .run(PLANNED, id, serviceCode, day)
            .map(rows -> rows.iterator().next().getBoolean("planned"));
        return Future.all(visits, booked, planned, usual).map(all ->
            new Need.Known(visits.result(), booked.result(), planned.result(), usual.result())
        );
    }

    @Override
    public Future<Map<Id<Order>, Asking>> together(List<Order> orders, LocalDate day) {
        return new ResidentsTogether(sql, zone).of(orders, day);
    }

    /** The resident of a row. */
    static Resident resident(Row row) {
        String preference = row.getString("gender_preference");
        return new Resident(
            Columns.id(row, "person_id"),
            row.getString("name"),
            row.getString("community_code"),
            row.getString("dialect"),
            preference == null ? null : Gender.of(preference),
            Columns.ids(row, "preferred"),
            Columns.ids(row, "barred")
        );
    }

    /** The address of a row. */
    public static Resident.Address address(Row row) {
        return new Resident.Address(
            Columns.id(row, "id"),
            Columns.id(row, "resident_id"),
            Columns.place(row),
            Area.of(row.getString("area")),
            row.getInteger("radius_metres"),
            row.getBoolean("main"),
            row.getLocalDate("from_day"),
            row.getLocalDate("until_day")
        );
    }

    /** The centre of a row. */
    static Organisation organisation(Row row) {
        return new Organisation(
            Columns.id(row, "id"),
            row.getString("name"),
            row.getString("phone"),
            Set.copyOf(Columns.words(row, "roles")),
            Columns.place(row),
            row.getInteger("radius_metres"),
            row.getLocalDate("in_use_from"),
            row.getLocalDate("in_use_until"),
            OpeningRows.read(row)
        );
    }
}
