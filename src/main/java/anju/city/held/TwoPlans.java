package anju.city.held;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * The plans of the demo people: 陈秀英 is bathed by 张玉兰 once a week, approved, from the week after next on; for 罗婆婆
 * 王建国 has proposed a visit each week, which waits for 周敏.
 */
final class TwoPlans {

    private static final String PLAN = """
    insert into care_plan (id, resident_id, changed_by, changed_role, changed_at)
    select md5('care plan ' || p.id)::uuid, p.id, c.id, ?, ?::timestamptz - interval '2 days'
    from person p, person c where p.name = ? and c.name = ?
      and exists (select from account a where a.person_id = c.id) and exists (select from resident r where r.person_id = p.id)
      and p.id = (select min(r.person_id::text)::uuid from resident r join person q on q.id = r.person_id where q.name = p.name)
    """;

    private static final String APPROVED = """
    insert into care_plan_version (plan_id, number, state, from_day, proposed_by, proposed_role, proposed_at, decided_by,
      decided_role, decided_at)
    select p.id, 1, 'approved', (?::timestamptz at time zone ?)::date + 15, l.id, 'relative',
      ?::timestamptz - interval '3 days', p.changed_by, 'centre-lead', p.changed_at
    from care_plan p join person r on r.id = p.resident_id, person l where r.name = '陈秀英' and l.name = '李梅'
      and exists (select from account a where a.person_id = l.id)
    """;

    private static final String PROPOSED = """
    insert into care_plan_version (plan_id, number, state, from_day, proposed_by, proposed_role, proposed_at)
    select p.id, 1, 'proposed', (?::timestamptz at time zone ?)::date + 7, p.changed_by, 'coordinator', p.changed_at
    from care_plan p join person r on r.id = p.resident_id where r.name = '罗婆婆' and p.changed_role = 'coordinator'
    """;

    private static final String ITEM = """
    insert into care_plan_item (plan_id, number, item_id, position, service_code, rrule, begins, starts, window_minutes,
      worker_id)
    select v.plan_id, 1, md5('care plan item ' || r.id)::uuid, 0, ?, 'FREQ=WEEKLY;BYDAY=' ||
      (array['MO','TU','WE','TH','FR','SA','SU'])[extract(isodow from v.from_day + 2)], v.from_day, ?::time, 120,
      (select w.person_id from worker w join person q on q.id = w.person_id
        join account a on a.person_id = q.id where q.name = ?)
    from care_plan_version v join care_plan p on p.id = v.plan_id join person r on r.id = p.resident_id
    where r.name = ? and not exists (select from care_plan_item i where i.plan_id = v.plan_id)
    """;

    private TwoPlans() {}

    static void write(Connection connection, OffsetDateTime now, String zone) throws SQLException {
        PlannedHabits.run(connection, PLAN, "centre-lead", now, "陈秀英", "周敏");
        PlannedHabits.run(connection, APPROVED, now, zone, now);
        PlannedHabits.run(connection, ITEM, "BATH_HOME", "09:00", "张玉兰", "陈秀英");
        PlannedHabits.run(connection, PLAN, "coordinator", now, "罗婆婆", "王建国");
        PlannedHabits.run(connection, PROPOSED, now, zone);
        PlannedHabits.run(connection, ITEM, "VISIT", "15:00", null, "罗婆婆");
    }
}
