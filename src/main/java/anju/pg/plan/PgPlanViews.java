package anju.pg.plan;

import anju.flow.access.Standing;
import anju.flow.plan.Plan;
import anju.flow.plan.PlanViews;
import anju.flow.plan.PlanViews.PlanView;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Role;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.pg.StageJson;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans as they are shown, where their statements run. */
public final class PgPlanViews implements PlanViews {

    private static final String COLUMNS =
        PgCause.PLAN +
        """
        , p.progress, p.cost, p.cost_before, p.costs::text as costs, p.visits, p.changes, p.left_out, p.left_out_before, p.problem,
        a.name as asked_by_name, w.name as worker_name, r.name as resident_name, o.service_code,
        (select array_agg(s.role || ' ' || s.relation) from plan_standing s
          where s.plan_id = p.id and s.person_id = $1) as standings
        from plan p join person a on a.id = p.asked_by left join person w on w.id = p.worker_id
          left join orders o on o.id = p.order_id left join person r on r.id = coalesce(p.resident_id, o.resident_id)
        """;

    private static final String LIST =
        "select " +
        COLUMNS +
        """
        where p.centre_id in (select centre_id from centre_standing where person_id = $1)
          and ($2::uuid is null or p.centre_id = $2) and ($3::date is null or p.day = $3)
        order by p.asked_at desc, p.id limit $4
        """;

    private static final String FIND = "select " + COLUMNS + " where p.id = $2";

    private static final String VISITS = """
    select v.order_id, v.part, v.change, v.fixed, v.pinned, v.was::text as was, v.now::text as now,
      v.why::text as why, v.consent, q.state as asked_state, q.answer_by, o.number, o.service_code, o.window_start, o.window_end, r.name as resident_name,
      case when s.at_home then d.lat else c.lat end as lat, case when s.at_home then d.lng else c.lng end as lng
    from plan_visit v join orders o on o.id = v.order_id join person r on r.id = o.resident_id
      join address d on d.id = o.address_id join service_item s on s.code = o.service_code
      join organisation c on c.id = o.centre_id
      left join lateral (select k.state, k.answer_by from consent k
        where k.plan_id = v.plan_id and k.order_id = v.order_id and v.consent
          and k.visit_start = (v.now -> 0 -> 'visit' ->> 'start')::timestamptz
        order by k.asked_at desc limit 1) q on true
    where v.plan_id = $1 order by v.position
    """;

    private static final String PARTS =
        "select part, state, problem::text as problem from plan_part where plan_id = $1 order by part";

    private static final String TOGETHER = """
    select o.id, o.day, o.state, o.changes, o.left_out from plan p join plan o on o.id <> p.id
      and coalesce(o.with_id, o.id) = coalesce(p.with_id, p.id)
    where p.id = $1 and p.kind = 'repair' order by o.day
    """;

    private static final String SINCE = """
    select o.id, o.number, r.name as resident_name, o.service_code, o.window_start, o.window_end, o.stage,
      o.facts::text as facts,
      (select array_agg(w.id order by w.name) from assignment a join person w on w.id = a.worker_id
        where a.order_id = o.id and a.live) as worker_ids,
      (select array_agg(w.name order by w.name) from assignment a join person w on w.id = a.worker_id
        where a.order_id = o.id and a.live) as worker_names
    from plan p join orders o on o.centre_id = p.centre_id and o.window_start >= $2 and o.window_start < $3
      join person r on r.id = o.resident_id
    where p.id = $1 and p.kind = 'day' and p.state in ('proposed', 'published', 'partly-published')
      and o.stage not in ('cancelled', 'on-hold')
      and not exists (select from plan_visit v where v.plan_id = p.id and v.order_id = o.id)
    order by o.window_start, o.id
    """;

    private static final String WORKERS = """
    select w.person_id, n.name, w.start_lat as lat, w.start_lng as lng,
      (select json_agg(json_build_array(starts, ends, break_from, break_until) order by starts) from shift s
        where s.worker_id = w.person_id and s.weekday = extract(isodow from p.day)
          and s.valid_from <= p.day and (s.valid_until is null or s.valid_until >= p.day)) as shifts,
      (select json_agg(json_build_array(lower(l.during), upper(l.during)) order by l.during) from leave l
        where l.worker_id = w.person_id and not isempty(l.during * tstzrange($2, $3))) as leaves
    from plan p join worker w on w.organisation_id = p.centre_id or w.person_id in (
        select (one ->> 'worker')::uuid from plan_visit v, jsonb_array_elements(v.was || v.now) one
        where v.plan_id = p.id)
      join person n on n.id = w.person_id
    where p.id = $1 order by n.name, w.person_id
    """;

    private final Sql sql;
    private final ZoneId zone;

    /** Plans by those statements; a day is a day in that zone. */
    public PgPlanViews(Sql sql, ZoneId zone) {
        this.sql = sql;
        this.zone = zone;
    }

    @Override
    public Future<List<PlanView>> list(
        Id<Person> viewer,
        Set<Standing> allowed,
        Id<Organisation> centre,
        LocalDate day,
        int most
    ) {
        return sql.run(LIST, viewer, centre, day, most).map(rows ->
            Columns.list(rows, row -> view(row, List.of(), List.of(), List.of(), List.of(), List.of()))
                .stream()
                .filter(view -> view.standings().stream().anyMatch(allowed::contains))
                .toList()
        );
    }

    @Override
    public Future<Optional<PlanView>> find(Id<Plan> id, Id<Person> viewer) {
        return sql.run(FIND, viewer, id).compose(rows -> {
            Optional<Row> found = Columns.first(rows, row -> row);
            return found.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : whole(id, found.get()).map(Optional::of);
        });
    }

    private Future<PlanView> whole(Id<Plan> id, Row row) {
        LocalDate day = row.getLocalDate("day");
        var from = day.atStartOfDay(zone).toInstant();
        var to = day.plusDays(1).atStartOfDay(zone).toInstant();
        var visits = sql.run(VISITS, id).map(rows -> Columns.list(rows, PgPlanViews::visit));
        var parts = sql.run(PARTS, id).map(rows -> Columns.list(rows, PgPlanViews::part));
        var workers = sql.run(WORKERS, id, from, to).map(rows -> Columns.list(rows, one -> carer(one, day)));
        var together = sql.run(TOGETHER, id).map(rows -> Columns.list(rows, PgPlanViews::other));
        var since = sql.run(SINCE, id, from, to).map(rows -> Columns.list(rows, PgPlanViews::later));
        return Future.all(visits, parts, workers, together, since).map(all ->
            view(row, workers.result(), visits.result(), parts.result(), together.result(), since.result())
        );
    }

    private static PlanView view(
        Row row,
        List<PlanView.Carer> workers,
        List<PlanView.Visit> visits,
        List<PlanView.Part> parts,
        List<PlanView.Line> together,
        List<PlanView.Later> since
    ) {
        String costs = row.getString("costs");
        return new PlanView(
            PgPlans.plan(row),
            Columns.person(row, "asked_by", "asked_by_name"),
            new PlanView.About(
                row.getString("worker_name"),
                row.getString("resident_name"),
                row.getString("service_code")
            ),
            row.getDouble("progress"),
            row.getDouble("cost"),
            row.getDouble("cost_before"),
            costs == null ? List.of() : ProposalJson.costs(costs),
            row.getInteger("visits"),
            row.getInteger("changes"),
            row.getInteger("left_out"),
            row.getInteger("left_out_before"),
            row.getString("problem"),
            workers,
            visits,
            parts,
            together,
            since,
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

    private static PlanView.Visit visit(Row row) {
        return new PlanView.Visit(
            PgPlans.placed(row),
            row.getLong("number"),
            row.getString("resident_name"),
            row.getString("service_code"),
            Columns.place(row),
            Columns.window(row, "window_start", "window_end"),
            row.getBoolean("pinned"),
            row.getBoolean("fixed"),
            row.getString("asked_state"),
            Columns.instant(row, "answer_by")
        );
    }

    private static PlanView.Part part(Row row) {
        String problem = row.getString("problem");
        return new PlanView.Part(
            row.getInteger("part"),
            row.getString("state"),
            problem == null ? List.of() : ProposalJson.why(problem)
        );
    }

    private static PlanView.Line other(Row row) {
        return new PlanView.Line(
            Columns.id(row, "id"),
            row.getLocalDate("day"),
            Plan.State.of(row.getString("state")),
            row.getInteger("changes"),
            row.getInteger("left_out")
        );
    }

    private static PlanView.Later later(Row row) {
        List<Person> workers = new ArrayList<>();
        List<String> names = Columns.words(row, "worker_names");
        for (Id<Person> id : Columns.<Person>ids(row, "worker_ids")) {
            workers.add(new Person(id, names.get(workers.size())));
        }
        return new PlanView.Later(
            Columns.id(row, "id"),
            row.getLong("number"),
            row.getString("resident_name"),
            row.getString("service_code"),
            Columns.window(row, "window_start", "window_end"),
            StageJson.read(row.getString("stage"), row.getString("facts")),
            workers
        );
    }

    private PlanView.Carer carer(Row row, LocalDate day) {
        List<TimeWindow> shifts = new ArrayList<>();
        List<TimeWindow> breaks = new ArrayList<>();
        for (JsonArray shift : arrays(row.getJsonArray("shifts"))) {
            shifts.add(window(day, shift.getString(0), shift.getString(1)));
            if (shift.getString(2) != null) {
                breaks.add(window(day, shift.getString(2), shift.getString(3)));
            }
        }
        List<TimeWindow> leave = new ArrayList<>();
        TimeWindow whole = new TimeWindow(
            day.atStartOfDay(zone).toInstant(),
            day.plusDays(1).atStartOfDay(zone).toInstant()
        );
        for (JsonArray one : arrays(row.getJsonArray("leaves"))) {
            var from = one.getString(0) == null ? whole.start() : OffsetDateTime.parse(one.getString(0)).toInstant();
            var to = one.getString(1) == null ? whole.end() : OffsetDateTime.parse(one.getString(1)).toInstant();
            leave.add(new TimeWindow(from, to));
        }
        return new PlanView.Carer(
            Columns.id(row, "person_id"),
            row.getString("name"),
            new Place(row.getDouble("lat"), row.getDouble("lng")),
            shifts,
            breaks,
            leave
        );
    }

    private static List<JsonArray> arrays(JsonArray from) {
        return from == null ? List.of() : from.stream().map(JsonArray.class::cast).toList();
    }

    private TimeWindow window(LocalDate day, String from, String to) {
        return new TimeWindow(
            day.atTime(LocalTime.parse(from)).atZone(zone).toInstant(),
            day.atTime(LocalTime.parse(to)).atZone(zone).toInstant()
        );
    }
}
