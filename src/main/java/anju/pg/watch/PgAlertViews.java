package anju.pg.watch;

import anju.flow.access.Standing;
import anju.flow.view.Hidden;
import anju.flow.watch.AlertViews;
import anju.people.Person;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Set;

/** Alerts as they are shown. */
public final class PgAlertViews implements AlertViews {

    private static final String ALERTS = """
    with mine as (
      select organisation_id from live_grant where person_id = $1 and role in ('coordinator', 'centre-lead')
        and role || ' own-centre' = any($2)
    ), shown as (
      select a.*, a.centre_id in (select organisation_id from mine) as own from alert a
      where (a.closed_at is not null) = $3 and (a.centre_id in (select organisation_id from mine) or exists (
        select from live_grant where person_id = $1 and role || ' city' = any($2)))
      order by a.raised_at desc, a.id limit $4
    )
    select a.id, a.kind, a.order_id, o.number, a.resident_id, p.name as resident_name, c.name as community_name,
      o.service_code, v.visit_start, v.visit_end, coalesce(v.workers, '{}') as workers, a.due_at, a.raised_at,
      a.acknowledged_by, ab.name as acknowledged_by_name, a.acknowledged_at,
      a.closed_by, cb.name as closed_by_name, a.closed_at, a.outcome_enc, a.own, o.facts ->> 'reason' as reason
    from shown a join orders o on o.id = a.order_id join person p on p.id = a.resident_id
      join resident r on r.person_id = a.resident_id join community c on c.code = r.community_code
      left join person ab on ab.id = a.acknowledged_by left join person cb on cb.id = a.closed_by
      left join lateral (
        select min(s.visit_start) as visit_start, max(s.visit_end) as visit_end, array_agg(w.name order by w.name) as workers
        from assignment s join person w on w.id = s.worker_id where s.order_id = o.id and s.live) v on true
    order by a.raised_at desc, a.id
    """;

    private final Sql sql;
    private final FieldCipher cipher;

    /** The views on those statements. */
    public PgAlertViews(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    @Override
    public Future<List<AlertView>> alerts(Id<Person> viewer, Set<Standing> allowed, boolean closed, int most) {
        String[] standings = allowed
            .stream()
            .map(one -> one.role().word() + " " + one.relation())
            .toArray(String[]::new);
        return sql.run(ALERTS, viewer, standings, closed, most).map(rows -> Columns.list(rows, this::alert));
    }

    private AlertView alert(Row row) {
        byte[] outcome = Columns.bytes(row, "outcome_enc");
        TimeWindow visit = row.getValue("visit_start") == null ? null : Columns.window(row, "visit_start", "visit_end");
        return new AlertView(
            row.getUUID("id"),
            row.getString("kind"),
            row.getString("reason"),
            Columns.id(row, "order_id"),
            row.getLong("number"),
            Columns.id(row, "resident_id"),
            row.getString("resident_name"),
            row.getString("community_name"),
            row.getString("service_code"),
            visit,
            Columns.words(row, "workers"),
            Columns.instant(row, "due_at"),
            Columns.instant(row, "raised_at"),
            Columns.person(row, "acknowledged_by", "acknowledged_by_name"),
            Columns.instant(row, "acknowledged_at"),
            Columns.person(row, "closed_by", "closed_by_name"),
            Columns.instant(row, "closed_at"),
            new Hidden(() -> cipher.decrypt(EncryptedColumn.ALERT_OUTCOME, outcome), clear -> "***"),
            row.getBoolean("own")
        );
    }
}
