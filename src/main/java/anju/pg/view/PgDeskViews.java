package anju.pg.view;

import anju.flow.access.Standing;
import anju.flow.view.Contact;
import anju.flow.view.DeskViews;
import anju.people.Person;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Alarms and the map as they are shown. */
final class PgDeskViews implements DeskViews {

    private static final int MOST_DOTS = 5_000;

    // $1 viewer, $2 state, $3 how many
    private static final String FITTING = """
     and ($2::text is null or a.state = $2) order by a.raised_at desc, a.id limit $3
    """;
    private static final String ALARMS_OF_RESIDENTS =
        """
        select a.id, a.raised_at from alarm a where a.resident_id in (
          select $1::uuid union select resident_id from live_mandate where relative_id = $1)
        """ + FITTING;
    private static final String ALARMS_OF_CENTRES =
        """
        select a.id, a.raised_at from alarm a where a.centre_id in (
          select organisation_id from live_grant where person_id = $1 and role in ('coordinator', 'centre-lead'))
        """ + FITTING;
    private static final String ALARMS_OF_TOWNS =
        """
        select a.id, a.raised_at from alarm a join resident r on r.person_id = a.resident_id
          join community c on c.code = r.community_code
        where c.town_code in (select town_code from live_grant where person_id = $1 and role = 'service-team')
        """ + FITTING;
    private static final String ALARMS_OF_THE_CITY =
        """
        select a.id, a.raised_at from alarm a
        where exists (select from live_grant where person_id = $1 and role in ('supervisor', 'auditor'))
        """ + FITTING;

    private static final String READ = """
    select a.id, a.resident_id, p.name as resident_name, c.name as community_name, a.state, a.raised_at,
      a.raised_by, rb.name as raised_by_name, a.acknowledged_by, ab.name as acknowledged_by_name,
      a.acknowledged_at, a.closed_at, a.outcome_enc, a.version, o.id as centre_id, o.name as centre_name,
      o.phone as centre_phone,
      (select array_agg(s.role || ' ' || s.relation) from alarm_standing s
        where s.alarm_id = a.id and s.person_id = $2) as standings
    from alarm a join person p on p.id = a.resident_id join resident r on r.person_id = a.resident_id
      join community c on c.code = r.community_code join organisation o on o.id = a.centre_id
      join person rb on rb.id = a.raised_by left join person ab on ab.id = a.acknowledged_by
    where a.id = any($1) order by a.raised_at desc, a.id
    """;

    private static final String CENTRES = """
    select o.id, o.name, o.phone, o.lat, o.lng, o.place_synthetic,
      o.in_use_from <= $1 and (o.in_use_until is null or o.in_use_until >= $1) as in_use,
      (select array_agg(role order by role) from organisation_role where organisation_id = o.id) as roles
    from organisation o order by o.name, o.id
    """;

    private static final String VISITS = """
    select o.id, o.centre_id, o.stage, o.service_code, p.name as resident_name,
      coalesce(o.visit_start, o.window_start) as start, d.lat, d.lng, d.place_synthetic,
      (select array_agg(s.role || ' ' || s.relation) from order_standing s
        where s.order_id = o.id and s.person_id = $2) as standings
    from orders o join person p on p.id = o.resident_id join address d on d.id = o.address_id
    where o.id = any($1) and o.stage not in ('unmet', 'cancelled')
    order by start, o.id
    """;

    private final Sql sql;
    private final OrderViewRows hiding;
    private final ZoneId zone;

    PgDeskViews(Sql sql, FieldCipher cipher, ZoneId zone) {
        this.sql = sql;
        this.hiding = new OrderViewRows(cipher);
        this.zone = zone;
    }

    @Override
    public Future<List<AlarmView>> alarms(Id<Person> viewer, Set<Standing> allowed, String state, int limit) {
        Allowed may = new Allowed(allowed);
        List<String> branches = new ArrayList<>();
        if (may.has("self") || may.has("mandate-")) branches.add(ALARMS_OF_RESIDENTS);
        if (may.has("own-centre")) branches.add(ALARMS_OF_CENTRES);
        if (may.has("own-town")) branches.add(ALARMS_OF_TOWNS);
        if (may.has("city")) branches.add(ALARMS_OF_THE_CITY);
        Optional<String> reach = Allowed.union(branches, "order by raised_at desc, id limit $3");
        return Allowed.rows(sql, reach, viewer, state, limit)
            .compose(found -> sql.run(READ, Allowed.ids(found), viewer))
            .map(found ->
                Columns.list(found, this::alarm)
                    .stream()
                    .filter(alarm -> may.any(alarm.standings()))
                    .toList()
            );
    }

    @Override
    public Future<Optional<AlarmView>> findAlarm(UUID id, Id<Person> viewer) {
        return sql.run(READ, new UUID[] { id }, viewer).map(found -> Columns.first(found, this::alarm));
    }

    private AlarmView alarm(Row row) {
        return new AlarmView(
            row.getUUID("id"),
            Columns.id(row, "resident_id"),
            row.getString("resident_name"),
            row.getString("community_name"),
            row.getString("state"),
            Columns.instant(row, "raised_at"),
            Columns.person(row, "raised_by", "raised_by_name"),
            Columns.person(row, "acknowledged_by", "acknowledged_by_name"),
            Columns.instant(row, "acknowledged_at"),
            Columns.instant(row, "closed_at"),
            hiding.hidden(EncryptedColumn.ALARM_OUTCOME, row, "outcome_enc", OrderViewRows::nothing),
            new Contact(Columns.id(row, "centre_id"), row.getString("centre_name"), row.getString("centre_phone")),
            row.getInteger("version"),
            Allowed.of(row)
        );
    }

    @Override
    public Future<MapView> map(Id<Person> viewer, Set<Standing> allowed, LocalDate day) {
        Allowed may = new Allowed(allowed);
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        return Allowed.rows(
            sql,
            OrderReach.query(may),
            viewer,
            null,
            null,
            null,
            from,
            to,
            Instant.EPOCH,
            new UUID(0, 0),
            MOST_DOTS
        )
            .compose(found -> sql.run(VISITS, Allowed.ids(found), viewer))
            .compose(visits ->
                sql.run(CENTRES, day).map(centres -> {
                    Map<UUID, Integer> counts = new HashMap<>();
                    List<VisitDot> dots = new ArrayList<>();
                    for (Row row : visits) {
                        if (may.any(Allowed.of(row))) {
                            counts.merge(row.getUUID("centre_id"), 1, Integer::sum);
                            dots.add(dot(row));
                        }
                    }
                    return new MapView(Columns.list(centres, row -> centre(row, counts)), dots);
                })
            );
    }

    private static CentreDot centre(Row row, Map<UUID, Integer> visits) {
        return new CentreDot(
            new Contact(Columns.id(row, "id"), row.getString("name"), row.getString("phone")),
            Set.copyOf(Columns.words(row, "roles")),
            Columns.place(row),
            row.getBoolean("place_synthetic"),
            Boolean.TRUE.equals(row.getBoolean("in_use")),
            visits.getOrDefault(row.getUUID("id"), 0)
        );
    }

    private static VisitDot dot(Row row) {
        return new VisitDot(
            Columns.id(row, "id"),
            row.getString("stage"),
            row.getString("service_code"),
            row.getString("resident_name"),
            Columns.instant(row, "start"),
            Columns.place(row),
            row.getBoolean("place_synthetic")
        );
    }
}
