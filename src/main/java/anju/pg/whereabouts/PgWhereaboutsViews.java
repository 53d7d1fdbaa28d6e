package anju.pg.whereabouts;

import anju.flow.access.Standing;
import anju.flow.view.Hidden;
import anju.flow.whereabouts.Changed;
import anju.flow.whereabouts.WhereaboutsViews;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Role;
import anju.people.whereabouts.Entry;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whereabouts as they are shown. */
public final class PgWhereaboutsViews implements WhereaboutsViews {

    private static final String WHO = """
    select r.person_id, p.name, n.now,
      (select array_agg(s.role || ' ' || s.relation) from resident_standing s
        where s.resident_id = r.person_id and s.person_id = $2) as standings
    from resident r join person p on p.id = r.person_id, (select anju_now() as now) n
    where r.person_id = $1
    """;

    private static final String LINES = """
    select w.id, w.place, w.begins, w.ends, w.source, w.note_enc, w.said_by, w.said_as, w.said_at, w.corrects,
      p.name as by_name, (select c.id from whereabouts c where c.corrects = w.id) as corrected_by
    from whereabouts w join person p on p.id = w.said_by
    where w.resident_id = $1 order by w.begins desc, w.said_at desc, w.id
    """;

    private static final String CHANGES = """
    select c.whereabouts_id, c.order_id, o.number, o.service_code, c.visit_start, c.visit_end, c.was, c.now, c.what
    from whereabouts w join whereabouts_change c on c.whereabouts_id = w.id join orders o on o.id = c.order_id
    where w.resident_id = $1 order by c.whereabouts_id, c.visit_start, c.order_id
    """;

    private static final String STAYS = "select kind, begins, ends from stay where resident_id = $1 order by begins";

    private static final String ABSENT = """
    select s.resident_id, p.name, c.name as community_name, s.kind, s.begins, s.ends,
      (select max(w.said_at) from whereabouts w where w.resident_id = s.resident_id) as said_at
    from stay s join person p on p.id = s.resident_id join resident r on r.person_id = s.resident_id
      join community c on c.code = r.community_code, (select anju_now() as now) n
    where (s.ends is null or s.ends > n.now) and s.begins < n.now + interval '31 days'
      and exists (select from resident_standing t
        where t.resident_id = s.resident_id and t.person_id = $1 and t.role || ' ' || t.relation = any($2))
    order by said_at desc, s.resident_id, s.begins limit $3
    """;

    private final Sql sql;
    private final FieldCipher cipher;

    /** The views on those statements. */
    public PgWhereaboutsViews(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    @Override
    public Future<Optional<Told>> find(Id<Resident> resident, Id<Person> viewer) {
        var who = sql.run(WHO, resident, viewer);
        var lines = sql.run(LINES, resident);
        var changes = sql.run(CHANGES, resident);
        var stays = sql.run(STAYS, resident);
        return Future.all(who, lines, changes, stays).map(all ->
            Columns.first(who.result(), row ->
                new Told(
                    resident,
                    row.getString("name"),
                    lines(lines.result(), changes.result()),
                    Columns.list(stays.result(), StayRows::stay),
                    Columns.instant(row, "now"),
                    standings(row)
                )
            )
        );
    }

    private List<Line> lines(RowSet<Row> lines, RowSet<Row> changes) {
        Map<UUID, List<Changed>> changed = new HashMap<>();
        for (Row row : changes) {
            changed.computeIfAbsent(row.getUUID("whereabouts_id"), k -> new ArrayList<>()).add(changed(row));
        }
        return Columns.list(lines, row -> line(row, changed.getOrDefault(row.getUUID("id"), List.of())));
    }

    private Line line(Row row, List<Changed> changes) {
        byte[] note = Columns.bytes(row, "note_enc");
        return new Line(
            StayRows.entry(row, null),
            row.getString("by_name"),
            new Hidden(() -> cipher.decrypt(EncryptedColumn.WHEREABOUTS_NOTE, note), clear -> "***"),
            Columns.<Entry>id(row, "corrected_by"),
            changes
        );
    }

    private static Changed changed(Row row) {
        return new Changed(
            Columns.id(row, "order_id"),
            row.getLong("number"),
            row.getString("service_code"),
            Columns.window(row, "visit_start", "visit_end"),
            row.getString("was"),
            row.getString("now"),
            Changed.What.of(row.getString("what"))
        );
    }

    private static Set<Standing> standings(Row row) {
        Set<Standing> standings = new HashSet<>();
        for (String one : Columns.words(row, "standings")) {
            String[] words = one.split(" ");
            standings.add(new Standing(Role.of(words[0]), words[1]));
        }
        return standings;
    }

    @Override
    public Future<List<Absent>> absent(Id<Person> viewer, Set<Standing> allowed, int limit) {
        List<String> relations = allowed
            .stream()
            .map(one -> one.role().word() + " " + one.relation())
            .toList();
        return sql
            .run(ABSENT, viewer, relations, limit)
            .map(rows ->
                Columns.list(rows, row ->
                    new Absent(
                        Columns.id(row, "resident_id"),
                        row.getString("name"),
                        row.getString("community_name"),
                        StayRows.stay(row),
                        Columns.instant(row, "said_at")
                    )
                )
            );
    }
}
