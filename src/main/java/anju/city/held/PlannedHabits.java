package anju.city.held;

import anju.people.Resident;
import anju.value.Id;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Care plans of the demo city: what every tenth resident with a weekly habit has done is arranged by an approved plan, and
 * the orders of the coming week are the plan's. What comes after that week is made by the plans themselves.
 */
public final class PlannedHabits {

    // the orders of a week ahead name each weekday once: the days of the habit
    private static final String HABITS = """
    create temporary table planned_habit on commit drop as
    select md5('care plan ' || o.resident_id)::uuid as plan_id, md5('care plan item ' || o.resident_id)::uuid as item_id,
      o.resident_id, min(o.service_code) as service_code, min((o.window_start at time zone ?)::time) as starts,
      min(extract(epoch from o.window_end - o.window_start) / 60)::int as minutes,
      (select string_agg((array['MO','TU','WE','TH','FR','SA','SU'])[d], ',' order by d)
        from unnest(array_agg(distinct extract(isodow from o.window_start at time zone ?)::int)) as d) as days,
      (select g.person_id from role_grant g where g.organisation_id = o.centre_id and g.role = 'coordinator'
        order by g.person_id limit 1) as drafted_by,
      (select g.person_id from role_grant g where g.organisation_id = o.centre_id and g.role = 'centre-lead'
        order by g.person_id limit 1) as approved_by
    from orders o join service_item s on s.code = o.service_code
    where o.window_start > ? and o.requested_at < ?::timestamptz - interval '12 hours' and o.wished = '{}' and not s.urgent
      and o.stage in ('requested', 'matched', 'offered', 'dispatched')
      and get_byte(decode(md5(o.resident_id::text), 'hex'), 0) % 10 = 0
    group by o.resident_id, o.centre_id
    having count(distinct o.service_code) = 1 and count(distinct (o.window_start at time zone ?)::time) = 1
    """;

    private static final String KNOWN = "delete from planned_habit where drafted_by is null or approved_by is null";

    private static final String PLANS = """
    insert into care_plan (id, resident_id, changed_by, changed_role, changed_at)
    select plan_id, resident_id, approved_by, 'centre-lead', ?::timestamptz - interval '29 days' from planned_habit
    """;

    private static final String VERSIONS = """
    insert into care_plan_version (plan_id, number, state, from_day, proposed_by, proposed_role, proposed_at, decided_by,
      decided_role, decided_at)
    select plan_id, 1, 'approved', (?::timestamptz at time zone ?)::date - 28, drafted_by, 'coordinator',
      ?::timestamptz - interval '30 days', approved_by, 'centre-lead', ?::timestamptz - interval '29 days'
    from planned_habit
    """;

    private static final String ITEMS = """
    insert into care_plan_item (plan_id, number, item_id, position, service_code, rrule, begins, starts, window_minutes)
    select plan_id, 1, item_id, 0, service_code, 'FREQ=WEEKLY;BYDAY=' || days,
      (?::timestamptz at time zone ?)::date - 28, starts, minutes
    from planned_habit
    """;

    // as careplan.Occurrence says it
    private static final String ORDERS = """
    insert into care_plan_order (item_id, day, plan_id, order_id, asked)
    select h.item_id, (o.window_start at time zone ?)::date, h.plan_id, o.id, concat_ws(' ', o.service_code,
      to_char(o.window_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      to_char(o.window_end at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'null', 'null', '-')
    from planned_habit h join orders o using (resident_id)
    where o.service_code = h.service_code and (o.window_start at time zone ?)::time = h.starts and o.window_start > ?
    on conflict do nothing
    """;

    private static final String JOBS = """
    insert into job (kind, subject, due_at)
    select 'CARE_PLAN', id, ((?::timestamptz at time zone ?)::date + 1) at time zone ?
      + make_interval(mins => get_byte(decode(md5(id::text), 'hex'), 1)) from care_plan p
    where exists (select from care_plan_version v where v.plan_id = p.id and v.state = 'approved')
    order by p.id
    """;

    private static final String PLANNED = """
    select resident_id from care_plan p
    where exists (select from care_plan_version v where v.plan_id = p.id and v.state = 'approved')
    """;

    private PlannedHabits() {}

    /** Writes the plans; the orders of the coming days stand already. */
    public static void write(Connection connection, Instant now, ZoneId zone) throws SQLException {
        OffsetDateTime moment = now.atZone(zone).toOffsetDateTime();
        String city = zone.getId();
        run(connection, HABITS, city, city, moment, moment, city);
        run(connection, KNOWN);
        run(connection, PLANS, moment);
        run(connection, VERSIONS, moment, city, moment, moment);
        run(connection, ITEMS, moment, city);
        run(connection, ORDERS, city, city, moment);
        TwoPlans.write(connection, moment, city);
        run(connection, JOBS, moment, city, city);
    }

    /** The residents who have an approved plan: what they want is asked for by it. */
    public static Set<Id<Resident>> residents(Connection connection) throws SQLException {
        Set<Id<Resident>> residents = new HashSet<>();
        try (PreparedStatement ask = connection.prepareStatement(PLANNED); ResultSet rows = ask.executeQuery()) {
            while (rows.next()) {
                residents.add(Id.of(rows.getObject(1, UUID.class)));
            }
        }
        return residents;
    }

    /** Runs a statement with those values. */
    static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
