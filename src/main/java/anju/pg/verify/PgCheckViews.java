package anju.pg.verify;

import anju.flow.access.Standing;
import anju.flow.verify.CheckViews;
import anju.flow.verify.callback.CallBackView;
import anju.order.Stage;
import anju.people.Person;
import anju.people.Role;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.StageJson;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import anju.verification.Correction;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What verification shows, where its statements run. */
public final class PgCheckViews implements CheckViews {

    // own centres by their grant; a role of the city sees all
    private static final String WAITING = """
    select o.id, o.number, o.version, p.name as resident_name, c.name as community_name, o.service_code,
      o.facts::text as facts, o.changed_at, w.who, w.names, w.planned_start, w.planned_end
    from orders o join person p on p.id = o.resident_id join resident r on r.person_id = o.resident_id
      join community c on c.code = r.community_code
      left join lateral (
        select array_agg(a.worker_id order by a.worker_id) as who, array_agg(n.name order by a.worker_id) as names,
          min(a.visit_start) as planned_start, max(a.visit_end) as planned_end
        from assignment a join person n on n.id = a.worker_id where a.order_id = o.id and a.live) w on true
    where o.stage = 'disputed' and exists (
        select from order_standing s where s.order_id = o.id and s.person_id = $1 and s.role || ' ' || s.relation = any($2))
      and ($3::uuid is null or o.centre_id = $3)
      and ($4::text is null or o.facts -> 'differences' @> jsonb_build_array(jsonb_build_object('code', $4)))
      and ($5::text is null or o.service_code = $5)
      and ($6::uuid is null or $6 = any(w.who))
    order by o.changed_at, o.id limit $7
    """;

    private static final String PROPOSALS =
        "select o.id, o.number, o.version, o.stage, o.service_code, p.name as resident_name, w.planned_start," +
        " w.planned_end, st.standings, " +
        CorrectionRows.SHOWN +
        " as correction from " +
        CorrectionRows.FROM +
        """
        join orders o on o.id = c.order_id join person p on p.id = o.resident_id
          cross join lateral (
            select array_agg(s.role || ' ' || s.relation) as standings from order_standing s
            where s.order_id = o.id and s.person_id = $1 and s.role || ' ' || s.relation = any($2)) st
          left join lateral (
            select min(a.visit_start) as planned_start, max(a.visit_end) as planned_end
            from assignment a where a.order_id = o.id and a.live) w on true
        where c.state = $3 and st.standings is not null
        order by c.proposed_at, c.id limit $4
        """;

    private static final String CALL_BACKS =
        CallBackRows.READ +
        """
        and ($3::boolean is null or (b.outcome is not null) = $3) and ($4::uuid is null or b.order_id = $4)
        order by b.day desc, b.position limit $5
        """;

    private final Sql sql;
    private final FieldCipher cipher;

    /** The views on those statements. */
    public PgCheckViews(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    @Override
    public Future<List<Proposal>> proposals(
        Id<Person> viewer,
        Set<Standing> allowed,
        Correction.State state,
        int most
    ) {
        return sql
            .run(PROPOSALS, viewer, words(allowed), state.word(), most)
            .map(rows -> Columns.list(rows, this::proposal));
    }

    private Proposal proposal(Row row) {
        return new Proposal(
            Columns.id(row, "id"),
            row.getLong("number"),
            row.getInteger("version"),
            row.getString("stage"),
            row.getString("resident_name"),
            row.getString("service_code"),
            Columns.window(row, "planned_start", "planned_end"),
            CorrectionRows.view(row.getJsonObject("correction"), cipher),
            standings(row)
        );
    }

    @Override
    public Future<List<CallBackView>> callBacks(Id<Person> viewer, Set<Standing> allowed, Ringing filter, int most) {
        return sql
            .run(CALL_BACKS, viewer, words(allowed), filter.closed(), filter.order(), most)
            .map(rows -> Columns.list(rows, row -> CallBackRows.view(row, cipher)));
    }

    private static Set<Standing> standings(Row row) {
        return Columns.words(row, "standings")
            .stream()
            .map(words -> words.split(" "))
            .map(words -> new Standing(Role.of(words[0]), words[1]))
            .collect(Collectors.toSet());
    }

    @Override
    public Future<List<Waiting>> waiting(Id<Person> viewer, Set<Standing> allowed, Filter filter, int most) {
        return sql
            .run(
                WAITING,
                viewer,
                words(allowed),
                filter.centre(),
                filter.difference(),
                filter.serviceCode(),
                filter.worker(),
                most
            )
            .map(rows -> Columns.list(rows, PgCheckViews::waiting));
    }

    private static Waiting waiting(Row row) {
        var disputed = (Stage.Disputed) StageJson.read("disputed", row.getString("facts"));
        return new Waiting(
            Columns.id(row, "id"),
            row.getLong("number"),
            row.getInteger("version"),
            row.getString("resident_name"),
            row.getString("community_name"),
            row.getString("service_code"),
            Columns.window(row, "planned_start", "planned_end"),
            people(row),
            disputed.differences(),
            Columns.instant(row, "changed_at")
        );
    }

    private static List<Person> people(Row row) {
        UUID[] who = row.getArrayOfUUIDs("who");
        List<Person> people = new ArrayList<>();
        for (int i = 0; who != null && i < who.length; i++) {
            people.add(new Person(Id.of(who[i]), row.getArrayOfStrings("names")[i]));
        }
        return people;
    }

    private static String[] words(Set<Standing> allowed) {
        return allowed
            .stream()
            .map(one -> one.role().word() + " " + one.relation())
            .toArray(String[]::new);
    }
}
