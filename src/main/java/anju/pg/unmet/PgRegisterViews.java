package anju.pg.unmet;

import anju.flow.access.Standing;
import anju.flow.unmet.RegisterViews;
import anju.flow.view.Hidden;
import anju.people.Person;
import anju.people.Role;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.secret.EncryptedColumn;
import anju.pg.secret.FieldCipher;
import anju.unmet.Lack;
import anju.unmet.UnmetNeed;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The register as it is read, where its statements run. */
public final class PgRegisterViews implements RegisterViews {

    // $1 the viewer
    private static final String LINES = """
    select n.id, n.order_id, n.plan_id, n.day, n.reason, n.ended_at is null as open, n.resident_id, p.name as resident_name,
      n.community_code, k.name as community, t.name as town, n.centre_id, c.name as centre_name, n.service_code,
      n.window_start, n.window_end, n.window_end <= anju_now() as passed, n.lack::text as lack, n.since, n.tried, n.tried_at,
      n.ended, n.ended_at, n.ended_by, b.name as ended_by_name, n.version, o.number, o.stage,
      coalesce(o.stage = 'matched' and o.facts ->> 'waits' = 'DESK', false) as at_desk,
      (select array_agg(s.role || ' ' || s.relation) from unmet_standing s
        where s.need_id = n.id and s.person_id = $1) as standings
    from unmet_need n join person p on p.id = n.resident_id join community k on k.code = n.community_code
      join town t on t.code = k.town_code join organisation c on c.id = n.centre_id
      left join orders o on o.id = n.order_id left join person b on b.id = n.ended_by
    """;

    // $1 the viewer, $2 the standings that are allowed, $3 to $9 the filter
    private static final String FITTING = """
    where n.id in (select s.need_id from unmet_standing s where s.person_id = $1 and s.role || ' ' || s.relation = any($2))
      and ($3::text is null or coalesce(n.ended, 'open') = $3) and ($4::uuid is null or n.order_id = $4)
      and ($5::uuid is null or n.centre_id = $5) and ($6::text is null or n.community_code = $6)
      and ($7::text is null or n.reason = $7) and ($8::text is null or n.service_code = $8)
      and ($9::timestamptz is null or n.since >= $9)
    """;

    private static final String LIST =
        LINES +
        FITTING +
        "order by n.ended_at is null and n.window_end <= anju_now(), n.since, n.id offset $10 limit $11";

    private static final String FIND = LINES + "where n.id = $2";

    private static final String COUNT =
        """
        with found as (
          select n.community_code, n.reason, count(*)::int as needs from unmet_need n
        """ +
        FITTING +
        """
          group by n.community_code, n.reason
        )
        select f.community_code, k.name as community, t.name as town, k.lat, k.lng, k.place_synthetic, f.reason, f.needs,
          sum(f.needs) over (partition by f.community_code) as of_community
        from found f join community k on k.code = f.community_code join town t on t.code = k.town_code
        order by of_community desc, f.community_code, f.needs desc, f.reason
        """;

    private static final String HISTORY = """
    select e.at, e.kind, e.reason, e.actor_id, p.name as actor_name, e.why_enc, x.reason_enc
    from unmet_event e join unmet_need n on n.id = e.need_id left join person p on p.id = e.actor_id
      left join order_event x on x.order_id = n.order_id and x.version = e.version
    where e.need_id = $1 order by e.id
    """;

    private final Sql sql;
    private final FieldCipher cipher;

    /** The register on those statements. */
    public PgRegisterViews(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    @Override
    public Future<List<Line>> list(Id<Person> viewer, Set<Standing> allowed, Filter filter, int after, int most) {
        return sql
            .run(LIST, values(viewer, allowed, filter, after, most))
            .map(rows -> Columns.list(rows, PgRegisterViews::line));
    }

    @Override
    public Future<List<Count>> count(Id<Person> viewer, Set<Standing> allowed, Filter filter) {
        return sql.run(COUNT, values(viewer, allowed, filter)).map(rows -> {
            Map<String, Count> counts = new LinkedHashMap<>();
            for (Row row : rows) {
                counts
                    .computeIfAbsent(row.getString("community_code"), code -> count(row))
                    .reasons()
                    .put(row.getString("reason"), row.getInteger("needs"));
            }
            return List.copyOf(counts.values());
        });
    }

    private static Count count(Row row) {
        return new Count(
            row.getString("community_code"),
            row.getString("community"),
            row.getString("town"),
            Columns.place(row),
            row.getBoolean("place_synthetic"),
            new LinkedHashMap<>()
        );
    }

    private static Object[] values(Id<Person> viewer, Set<Standing> allowed, Filter filter, Object... page) {
        List<Object> values = new ArrayList<>();
        values.add(viewer);
        values.add(
            allowed
                .stream()
                .map(one -> one.role().word() + " " + one.relation())
                .toArray(String[]::new)
        );
        values.add(filter.state());
        values.add(filter.order());
        values.add(filter.centre());
        values.add(filter.community());
        values.add(filter.reason());
        values.add(filter.service());
        values.add(filter.since());
        values.addAll(List.of(page));
        return values.toArray();
    }

    @Override
    public Future<Optional<Told>> find(Id<UnmetNeed> id, Id<Person> viewer) {
        var line = sql.run(FIND, viewer, id);
        var history = sql.run(HISTORY, id);
        return Future.all(line, history).map(all ->
            Columns.first(line.result(), row -> new Told(line(row), Columns.list(history.result(), this::happened)))
        );
    }

    private Happened happened(Row row) {
        byte[] own = Columns.bytes(row, "why_enc");
        byte[] ofOrder = Columns.bytes(row, "reason_enc");
        return new Happened(
            Columns.instant(row, "at"),
            row.getString("kind"),
            row.getString("reason"),
            Columns.person(row, "actor_id", "actor_name"),
            new Hidden(
                () ->
                    own == null
                        ? cipher.decrypt(EncryptedColumn.EVENT_REASON, ofOrder)
                        : cipher.decrypt(EncryptedColumn.UNMET_WHY, own),
                clear -> "***"
            )
        );
    }

    private static Line line(Row row) {
        return new Line(
            PgRegister.need(row),
            row.getLong("number"),
            row.getLocalDate("day"),
            Columns.person(row, "resident_id", "resident_name"),
            row.getString("community_code"),
            row.getString("community"),
            row.getString("town"),
            Columns.id(row, "centre_id"),
            row.getString("centre_name"),
            row.getString("service_code"),
            Columns.window(row, "window_start", "window_end"),
            row.getBoolean("passed"),
            lack(row.getString("lack")),
            Columns.instant(row, "since"),
            row.getInteger("tried"),
            Columns.instant(row, "tried_at"),
            row.getString("stage"),
            row.getBoolean("at_desk"),
            row.getString("ended"),
            Columns.instant(row, "ended_at"),
            Columns.person(row, "ended_by", "ended_by_name"),
            row.getInteger("version"),
            standings(row)
        );
    }

    private static Lack lack(String json) {
        if (json == null) {
            return null;
        }
        JsonObject lack = new JsonObject(json);
        List<String> kinds = lack.getJsonArray("kinds").stream().map(String.class::cast).toList();
        return new Lack(lack.getString("rule"), kinds, lack.getInteger("workers"), lack.getInteger("needed"));
    }

    private static Set<Standing> standings(Row row) {
        Set<Standing> standings = new HashSet<>();
        for (String words : Columns.words(row, "standings")) {
            int space = words.indexOf(' ');
            standings.add(new Standing(Role.of(words.substring(0, space)), words.substring(space + 1)));
        }
        return standings;
    }
}
