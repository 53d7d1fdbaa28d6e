package anju.city.held;

import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * What the centres of an invented city did beside their orders: 赵磊's has set how it weighs, and it and the home centre
 * took some orders of each other's; one waits for an answer.
 */
public final class BetweenCentres {

    private static final String SETTING = """
    insert into centre_setting (centre_id, from_day, weights, made_by, made_at, reason_enc)
    select z.organisation_id, (?::timestamptz - interval '20 days')::date,
      '{"travelMinute": 3, "waitingMinute": 1, "riskMinute": 3, "visit": 20, "fairShare": 100, "hardVisit": 10,
        "spareSkill": 4, "dialect": 60, "gender": 40}', g.person_id, ?::timestamptz - interval '21 days', ?
    from role_grant z join person p on p.id = z.person_id and p.name = '赵磊'
      join role_grant g on g.organisation_id = z.organisation_id and g.role = 'centre-lead'
    order by g.person_id limit 1
    """;

    // settled ones of nobody who signs in: what is over, whose life nobody watches, may be the other's
    private static final String TAKEN = """
    with pair as (
      select h.organisation_id as one, z.organisation_id as other, h.person_id as of_one, z.person_id as of_other
      from role_grant h join person a on a.id = h.person_id and a.name = '王建国',
        role_grant z join person b on b.id = z.person_id and b.name = '赵磊'
    ), chosen as (
      select o.id, o.window_start, o.centre_id as giver, s.duration_minutes * s.workers as minutes,
        case when o.centre_id = one then other else one end as taker,
        case when o.centre_id = one then of_one else of_other end as by_giver,
        case when o.centre_id = one then of_other else of_one end as by_taker,
        row_number() over (partition by o.centre_id order by md5(o.id::text)) as nth
      from pair join orders o on o.centre_id in (one, other) join service_item s on s.code = o.service_code
      where o.stage = 'settled' and not exists (select from account a where a.person_id = o.resident_id)
        and not exists (select from mandate m where m.resident_id = o.resident_id)
    ), moved as (
      update orders o set centre_id = c.taker from chosen c where o.id = c.id and c.nth <= 2
    )
    insert into handover (id, order_id, from_centre, to_centre, minutes, state, made_by, made_at, reason_enc, answered_by,
      answered_at)
    select md5('handover ' || id)::uuid, id, giver, taker, minutes, 'accepted', by_giver,
      window_start - interval '30 hours', ?, by_taker, window_start - interval '29 hours'
    from chosen where nth <= 2
    """;

    private static final String ASKED = """
    insert into handover (id, order_id, from_centre, to_centre, minutes, state, made_by, made_at, reason_enc)
    select md5('handover ' || o.id)::uuid, o.id, o.centre_id, h.organisation_id, s.duration_minutes * s.workers, 'asked',
      z.person_id, ?::timestamptz - interval '40 minutes', ?
    from role_grant h join person a on a.id = h.person_id and a.name = '王建国',
      role_grant z join person b on b.id = z.person_id and b.name = '赵磊'
      join orders o on o.centre_id = z.organisation_id and o.stage in ('unmet', 'matched')
      join service_item s on s.code = o.service_code
    where o.window_start > ?::timestamptz + interval '12 hours'
    order by o.window_start, o.id limit 1
    """;

    private BetweenCentres() {}

    /** Writes it for a new city at that moment. */
    public static void begin(Connection connection, FieldCipher cipher, Instant now) throws SQLException {
        Timestamp at = Timestamp.from(now);
        run(
            connection,
            SETTING,
            at,
            at,
            cipher.encrypt(EncryptedColumn.SETTING_REASON, "老人多讲客家话，也更愿意见熟面孔")
        );
        run(connection, TAKEN, cipher.encrypt(EncryptedColumn.HANDOVER_REASON, "当天有人请假，排不出人"));
        byte[] why = cipher.encrypt(EncryptedColumn.HANDOVER_REASON, "这几天没有会做的人，能否请你们接");
        run(connection, ASKED, at, why, at);
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
