package anju.pg.careplan;

import anju.careplan.CarePlan;
import anju.flow.access.Standing;
import anju.flow.careplan.CarePlanViews;
import anju.people.Person;
import anju.people.Role;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.secret.FieldCipher;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Care plans as they are shown, where their statements run. */
public final class PgCarePlanViews implements CarePlanViews {

    // $1 viewer, $2 the city's zone
    private static final String COLUMNS = """
    select p.id, p.resident_id, p.changed_by, p.changed_role, p.changed_at, p.version, p.problem, n.name,
      c.centre_id, (anju_now() at time zone $2)::date as today,
      (select array_agg(s.role || ' ' || s.relation) from care_plan_standing s
        where s.plan_id = p.id and s.person_id = $1) as standings
    from care_plan p join person n on n.id = p.resident_id join resident r on r.person_id = p.resident_id
      join community_centre c using (community_code)
    """;

    private static final String FIND = COLUMNS + " where p.id = $3";

    // who may see a resident's plans is judged row by row; the first condition keeps the rows few
    private static final String LIST =
        COLUMNS +
        """
        where ($3::uuid is null or p.resident_id = $3)
          and (not $4 or exists (select from care_plan_version v where v.plan_id = p.id and v.state = 'proposed'))
          and exists (select from care_plan_standing s where s.plan_id = p.id and s.person_id = $1
            and s.role || ' ' || s.relation = any($5))
        order by n.name, p.id offset $6 limit $7
        """;

    private static final String NAMES = """
    select id, name from person where id in (
      select proposed_by from care_plan_version where plan_id = any($1)
      union select decided_by from care_plan_version where plan_id = any($1)
      union select worker_id from care_plan_item where plan_id = any($1)
      union select worker_id from care_plan_deviation where plan_id = any($1)
      union select made_by from care_plan_deviation where plan_id = any($1))
    """;

    private static final String ORDERS = """
    select m.plan_id, m.item_id, m.day, m.order_id, o.stage from care_plan_order m join orders o on o.id = m.order_id
    where m.plan_id = any($1) and m.day >= (anju_now() at time zone $2)::date order by m.day, m.item_id
    """;

    private final Sql sql;
    private final FieldCipher cipher;
    private final ZoneId zone;

    /** Plans by those statements; a day is a day in that zone. */
    public PgCarePlanViews(Sql sql, FieldCipher cipher, ZoneId zone) {
        this.sql = sql;
        this.cipher = cipher;
        this.zone = zone;
    }

    @Override
    public Future<List<View>> list(Id<Person> viewer, Set<Standing> allowed, Filter filter) {
        String[] may = allowed
            .stream()
            .map(one -> one.role().word() + " " + one.relation())
            .toArray(String[]::new);
        return sql
            .run(LIST, viewer, zone.getId(), filter.resident(), filter.waiting(), may, filter.after(), filter.most())
            .compose(rows -> views(Columns.list(rows, row -> row)));
    }

    @Override
    public Future<Optional<View>> find(Id<CarePlan> id, Id<Person> viewer) {
        return sql
            .run(FIND, viewer, zone.getId(), id)
            .compose(rows -> views(Columns.list(rows, row -> row)))
            .map(views -> views.stream().findFirst());
    }

    private Future<List<View>> views(List<Row> rows) {
        if (rows.isEmpty()) {
            return Future.succeededFuture(List.of());
        }
        UUID[] ids = rows
            .stream()
            .map(row -> row.getUUID("id"))
            .toArray(UUID[]::new);
        var plans = new PlanRows(sql, cipher).whole(rows);
        var names = sql.run(NAMES, (Object) ids);
        var orders = sql.run(ORDERS, ids, zone.getId());
        return Future.all(plans, names, orders).map(all -> {
            Map<Id<?>, String> byId = new HashMap<>();
            names.result().forEach(row -> byId.put(Columns.id(row, "id"), row.getString("name")));
            Map<UUID, List<Ordered>> ordered = new HashMap<>();
            for (Row row : orders.result()) {
                ordered.computeIfAbsent(row.getUUID("plan_id"), k -> new ArrayList<>()).add(ordered(row));
            }
            List<View> views = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                views.add(view(row, plans.result().get(i), byId, ordered.getOrDefault(row.getUUID("id"), List.of())));
            }
            return views;
        });
    }

    private static Ordered ordered(Row row) {
        return new Ordered(
            Columns.id(row, "item_id"),
            row.getLocalDate("day"),
            Columns.id(row, "order_id"),
            row.getString("stage")
        );
    }

    private static View view(Row row, CarePlan plan, Map<Id<?>, String> names, List<Ordered> orders) {
        return new View(
            plan,
            Columns.person(row, "resident_id", "name"),
            Columns.id(row, "centre_id"),
            row.getLocalDate("today"),
            names,
            orders,
            row.getString("problem"),
            standings(row)
        );
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
