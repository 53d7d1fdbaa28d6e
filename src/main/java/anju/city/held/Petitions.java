package anju.city.held;

import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** What workers of the home centre ask of its desk in an invented city: one visit given away, and leave. */
public final class Petitions {

    // of the workers who do not sign in, so that nobody of the stories has asked anything yet
    private static final String ASKED = """
    with coming as (
      select a.order_id, a.worker_id, w.organisation_id, a.visit_start, a.visit_end,
        dense_rank() over (order by a.worker_id) as who, row_number() over (partition by a.worker_id order by a.visit_start) as nth
      from assignment a join orders o on o.id = a.order_id join worker w on w.person_id = a.worker_id
        join role_grant h on h.organisation_id = w.organisation_id and h.role = 'coordinator'
        join person p on p.id = h.person_id and p.name = '王建国'
      where a.live and o.stage = 'dispatched' and a.visit_start > ?::timestamptz + interval '20 hours'
        and not exists (select from account c where c.person_id = a.worker_id)
    )
    insert into petition (id, kind, worker_id, desk_id, begins, ends, order_id, state, asked_at, reason_enc)
    select md5('give ' || order_id)::uuid, 'give', worker_id, organisation_id, visit_start, visit_end, order_id, 'at-desk',
      ?::timestamptz - interval '50 minutes', ?
    from coming where who = 1 and nth = 1
    union all
    select md5('leave ' || order_id)::uuid, 'leave', worker_id, organisation_id,
      date_trunc('day', visit_start at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai',
      date_trunc('day', visit_start at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai' + interval '1 day',
      null, 'at-desk', ?::timestamptz - interval '2 hours', ?
    from coming where who = 2 and nth = 1
    """;

    private Petitions() {}

    /** Writes it for a new city at that moment. */
    public static void begin(Connection connection, FieldCipher cipher, Instant now) throws SQLException {
        Timestamp at = Timestamp.from(now);
        try (PreparedStatement statement = connection.prepareStatement(ASKED)) {
            statement.setObject(1, at);
            statement.setObject(2, at);
            statement.setObject(3, cipher.encrypt(EncryptedColumn.PETITION_REASON, "孩子学校开家长会，那段时间去不了"));
            statement.setObject(4, at);
            statement.setObject(5, cipher.encrypt(EncryptedColumn.PETITION_REASON, "要陪父亲去医院检查"));
            statement.execute();
        }
    }
}
