package anju.city.held;

import static java.nio.charset.StandardCharsets.UTF_8;

import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Some complaints of an invented city: one answered and closed, one that waits, one that nobody answered in time. */
public final class Complaints {

    private static final String RAISE = """
    insert into complaint (id, resident_id, centre_id, about, order_id, kind, words_enc, call_me, raised_by, raised_role,
      raised_at, counted_from, first_due, final_due, yellow_percent, rung)
    select ?, o.resident_id, o.centre_id, 'visit', o.id, ?, ?, false, o.resident_id, 'resident', ?, ?,
      ?::timestamptz + interval '24 hours', ?::timestamptz + interval '120 hours', 50, ?
    from orders o join role_grant g on g.organisation_id = o.centre_id join person p on p.id = g.person_id and p.name = '王建国'
      join resident r on r.person_id = o.resident_id join person n on n.id = o.resident_id
    where o.stage = 'settled' and (n.name = '陈秀英') = ? and o.service_code like ?
      and o.window_end < ?
      and not exists (select from complaint c where c.resident_id = o.resident_id)
    order by o.window_start desc, o.id limit 1
    """;

    private static final String STEP = """
    insert into complaint_step (complaint_id, at, person_id, kind, words_enc, outcome)
    select c.id, ?, case ? when 'desk' then (select p.id from person p join role_grant g on g.person_id = p.id
      where p.name = '王建国' limit 1) when 'family' then c.raised_by end, ?, ?, ?
    from complaint c where c.id = ?
    """;

    private static final String ANSWERED = """
    update complaint c set handler = s.person_id, handler_rung = 'desk', first_at = s.at, answered_at = s.at,
      outcome = s.outcome, closed_at = ?, version = 4
    from complaint_step s where s.complaint_id = c.id and s.kind = 'answered' and c.id = ?
    """;

    private static final String DUE = """
    insert into job (kind, subject, due_at)
    select 'COMPLAINT_DUE', id, case when first_due > ? then first_due else final_due end from complaint
    where answered_at is null
    """;

    private final Connection connection;
    private final FieldCipher cipher;
    private final Instant now;

    private Complaints(Connection connection, FieldCipher cipher, Instant now) {
        this.connection = connection;
        this.cipher = cipher;
        this.now = now;
    }

    /** Writes them for a new city at that moment. */
    public static void begin(Connection connection, FieldCipher cipher, Instant now) throws SQLException {
        new Complaints(connection, cipher, now).write();
    }

    private void write() throws SQLException {
        UUID closed = raise(
            "closed",
            "late",
            "说好九点，十点多才到，也没有来电话",
            Duration.ofDays(5),
            "desk",
            "%",
            true
        );
        step(closed, Duration.ofDays(5).minusHours(3), "desk", "taken", null, null);
        step(
            closed,
            Duration.ofDays(4),
            "desk",
            "answered",
            "那天前一家多做了半小时，没有及时通知您，是我们不对。以后会迟到的，先打电话。",
            "justified"
        );
        step(closed, Duration.ofDays(3), "family", "content", null, null);
        run(ANSWERED, at(Duration.ofDays(3)), closed);
        raise("waits", "quality", "窗台和门后没有擦", Duration.ofHours(14), "desk", "CLEAN%", false);
        UUID late = raise("late", "manner", "说话不耐烦，问她两句就走开了", Duration.ofHours(31), "lead", "%", false);
        step(late, Duration.ofHours(7), "clock", "escalated", null, null);
        run(DUE, Timestamp.from(now));
    }

    private UUID raise(String name, String kind, String words, Duration ago, String rung, String service, boolean demo)
        throws SQLException {
        UUID id = UUID.nameUUIDFromBytes(("complaint " + name).getBytes(UTF_8));
        byte[] kept = cipher.encrypt(EncryptedColumn.COMPLAINT_WORDS, words);
        run(RAISE, id, kind, kept, at(ago), at(ago), at(ago), at(ago), rung, demo, service, at(ago));
        return id;
    }

    private void step(UUID id, Duration ago, String by, String kind, String words, String outcome) throws SQLException {
        byte[] kept = cipher.encrypt(EncryptedColumn.COMPLAINT_STEP_WORDS, words);
        run(STEP, at(ago), by, kind, kept, outcome, id);
    }

    private Timestamp at(Duration ago) {
        return Timestamp.from(now.minus(ago));
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
