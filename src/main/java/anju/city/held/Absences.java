package anju.city.held;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Who is not at home in an invented city: those whose visits are on hold, from when that was said until the day after,
 * and a few of every centre with whom nobody has an appointment. What would contradict an order is left out.
 */
public final class Absences {

    // one entry a person: the first of their orders that waits says since when
    private static final String OF_WAITING = """
    insert into whereabouts (id, resident_id, place, begins, ends, source, said_by, said_as, said_at)
    select distinct on (o.resident_id) md5('where ' || o.id)::uuid, o.resident_id, 'hospital', e.at,
      date_trunc('day', o.window_end at time zone $1) at time zone $1 + interval '1 day', 'family', e.actor_id,
      e.actor_role, e.at
    from orders o join order_event e on e.order_id = o.id and e.kind = 'on-hold'
    where o.stage = 'on-hold' and e.actor_id is not null
      and not exists (select from whereabouts w where w.resident_id = o.resident_id)
      and not exists (select from orders x where x.resident_id = o.resident_id
        and x.stage not in ('on-hold', 'cancelled', 'unmet')
        and x.window_end > e.at and x.window_start < o.window_end + interval '2 days')
    order by o.resident_id, e.at, o.id
    """;

    // of each centre the first three with whom nobody has an appointment: in hospital, away, in a care home
    private static final String OF_OTHERS = """
    insert into whereabouts (id, resident_id, place, begins, ends, source, said_by, said_as, said_at)
    select md5('where ' || person_id)::uuid, person_id, place,
      $2::timestamptz - make_interval(days => since),
      case when place = 'away' then date_trunc('day', $2::timestamptz at time zone $1) at time zone $1 + interval '9 days' end,
      source, coordinator, 'coordinator', $2::timestamptz - make_interval(days => since, mins => -40)
    from (
      select free.*, (array['hospital', 'away', 'institution'])[nth] as place,
        (array['hospital', 'family', 'institution'])[nth] as source, (array[4, 2, 11])[nth] as since
      from (
        select r.person_id, g.person_id as coordinator,
          row_number() over (partition by c.centre_id order by md5(r.person_id::text)) as nth
        from resident r join community_centre c using (community_code)
          join lateral (select person_id from role_grant where organisation_id = c.centre_id and role = 'coordinator'
            order by person_id limit 1) g on true
        where not exists (select from orders o where o.resident_id = r.person_id)
          and not exists (select from account a where a.person_id = r.person_id)
      ) free where nth <= 3
    ) chosen
    """;

    private static final String STAYS = """
    insert into stay (resident_id, kind, begins, ends, first_day, last_day)
    select w.resident_id, w.place, w.begins, w.ends, (w.begins at time zone $1)::date,
      (w.ends at time zone $1)::date - 1
    from whereabouts w where not exists (select from stay s where s.resident_id = w.resident_id)
      and not exists (select from whereabouts x where x.resident_id = w.resident_id and x.id <> w.id)
      and w.place <> 'home'
    """;

    // who asks for a visit after all is home again since then
    private static final String HOME_AGAIN = """
    insert into whereabouts (id, resident_id, place, begins, source, said_by, said_as, said_at)
    select distinct on (s.resident_id) md5('home ' || s.resident_id)::uuid, s.resident_id, 'home', o.requested_at, 'family',
      o.requested_by, e.actor_role, o.requested_at
    from stay s join orders o on o.resident_id = s.resident_id and o.requested_at > s.begins
        and o.window_end > s.begins and (s.ends is null or o.window_start < s.ends)
      join order_event e on e.order_id = o.id and e.version = 1
    where o.stage not in ('on-hold', 'cancelled', 'unmet')
      and not exists (select from whereabouts w where w.resident_id = s.resident_id and w.place = 'home')
    order by s.resident_id, o.requested_at, o.id
    """;

    private static final String HOME_AGAIN_STAYS = """
    update stay s set ends = w.begins, last_day = (w.begins at time zone $1)::date - 1
    from whereabouts w where w.resident_id = s.resident_id and w.place = 'home' and w.begins > s.begins
      and (s.ends is null or s.ends > w.begins)
    """;

    private Absences() {}

    /** Writes those of a new city at that moment. */
    public static void begin(Connection connection, ZoneId zone, Instant now) throws SQLException {
        run(connection, OF_WAITING, zone, now);
        run(connection, OF_OTHERS, zone, now);
        run(connection, STAYS, zone, now);
    }

    /** Adds those whose visits came to wait since. */
    public static void topUp(Connection connection, ZoneId zone, Instant now) throws SQLException {
        run(connection, OF_WAITING, zone, now);
        run(connection, STAYS, zone, now);
        run(connection, HOME_AGAIN, zone, now);
        run(connection, HOME_AGAIN_STAYS, zone, now);
    }

    private static void run(Connection connection, String sql, ZoneId zone, Instant now) throws SQLException {
        String named = sql
            .replace("$1", "'" + zone.getId() + "'")
            .replace("$2", "'" + now.atOffset(ZoneOffset.UTC) + "'");
        try (PreparedStatement statement = connection.prepareStatement(named)) {
            statement.execute();
        }
    }
}
