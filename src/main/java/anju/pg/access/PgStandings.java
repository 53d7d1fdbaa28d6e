package anju.pg.access;

import anju.flow.access.Feed;
import anju.flow.access.Standing;
import anju.flow.access.Standings;
import anju.order.Offer;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Role;
import anju.people.Worker;
import anju.pg.Columns;
import anju.pg.Sql;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How people stand to things, from the views in which the relations are worked out. */
public final class PgStandings implements Standings {

    private static final String TO_ORDER =
        "select role, relation from order_standing where order_id = $1 and person_id = $2";
    private static final String TO_RESIDENT =
        "select role, relation from resident_standing where resident_id = $1 and person_id = $2";
    private static final String TO_OFFER =
        "select role, relation from offer_standing where offer_id = $1 and person_id = $2";
    private static final String TO_ALARM =
        "select role, relation from alarm_standing where alarm_id = $1 and person_id = $2";

    private static final String TO_CENTRE = """
    select role, relation from centre_standing where centre_id = $1 and person_id = $2
    union select role, relation from staff_standing where centre_id = $1 and person_id = $2
    """;
    private static final String TO_PLAN =
        "select role, relation from plan_standing where plan_id = $1 and person_id = $2";

    private static final String TO_WORKER =
        "select role, relation from worker_standing where worker_id = $1 and person_id = $2";
    private static final String TO_ORGANISATION =
        "select role, relation from organisation_standing where organisation_id = $1 and person_id = $2";

    private static final String TO_CARE_PLAN =
        "select role, relation from care_plan_standing where plan_id = $1 and person_id = $2";

    private static final String TO_UNMET =
        "select role, relation from unmet_standing where need_id = $1 and person_id = $2";
    private static final String TO_COMPLAINT =
        "select role, relation from complaint_standing where complaint_id = $1 and person_id = $2";
    private static final String OF_COMPLAINT =
        "select person_id, role, relation from complaint_standing where complaint_id = $1";

    private static final String OF_ORDER = """
    select person_id, role, relation from order_standing where order_id = $1
    union all
    select worker_id, 'worker', 'was-assigned' from assignment where order_id = $1 and not live
    """;
    private static final String OF_OFFER = "select person_id, role, relation from offer_standing where offer_id = $1";
    private static final String OF_ALARM = "select person_id, role, relation from alarm_standing where alarm_id = $1";

    private static final String OF_CARE_PLAN =
        "select person_id, role, relation from care_plan_standing where plan_id = $1";

    private static final String OF_UNMET = "select person_id, role, relation from unmet_standing where need_id = $1";

    // a plan that was thrown away is heard of too, and stands for its centre alone
    private static final String OF_RESIDENT =
        "select person_id, role, relation from resident_standing where resident_id = $1";

    private static final String OF_ORGANISATION =
        "select person_id, role, relation from organisation_standing where organisation_id = $1";
    private static final String OF_WORKER =
        "select person_id, role, relation from worker_standing where worker_id = $1";

    private static final String OF_CENTRE =
        "select person_id, role, relation from centre_standing where centre_id = $1";

    // who asked and the colleague hear of it whoever they are; the desk as it may read them
    private static final String OF_PETITION = """
    select w as person_id, 'worker' as role, 'any' as relation
      from petition p, unnest(array[p.worker_id, p.colleague_id]) w where p.id = $1 and w is not null
    union all
    select s.person_id, s.role, s.relation from petition p join centre_standing s on s.centre_id = p.desk_id
      where p.id = $1
    union all
    select s.person_id, s.role, s.relation from petition p join staff_standing s on s.centre_id = p.desk_id
      where p.id = $1
    """;

    private final Sql sql;

    /** The standings on those statements. */
    public PgStandings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Future<Set<Standing>> toOrder(Id<Person> person, Id<Order> order) {
        return to(TO_ORDER, order, person);
    }

    @Override
    public Future<Set<Standing>> toResident(Id<Person> person, Id<Resident> resident) {
        return to(TO_RESIDENT, resident, person);
    }

    @Override
    public Future<Set<Standing>> toOffer(Id<Person> person, Id<Offer> offer) {
        return to(TO_OFFER, offer, person);
    }

    @Override
    public Future<Set<Standing>> toAlarm(Id<Person> person, UUID alarm) {
        return to(TO_ALARM, alarm, person);
    }

    @Override
    public Future<Set<Standing>> toCentre(Id<Person> person, Id<Organisation> centre) {
        return to(TO_CENTRE, centre, person);
    }

    @Override
    public Future<Set<Standing>> toWorker(Id<Person> person, Id<Worker> worker) {
        return to(TO_WORKER, worker, person);
    }

    @Override
    public Future<Set<Standing>> toOrganisation(Id<Person> person, Id<Organisation> organisation) {
        return to(TO_ORGANISATION, organisation, person);
    }

    @Override
    public Future<Set<Standing>> toPlan(Id<Person> person, UUID plan) {
        return to(TO_PLAN, plan, person);
    }

    @Override
    public Future<Set<Standing>> toCarePlan(Id<Person> person, UUID plan) {
        return to(TO_CARE_PLAN, plan, person);
    }

    @Override
    public Future<Set<Standing>> toUnmet(Id<Person> person, UUID need) {
        return to(TO_UNMET, need, person);
    }

    @Override
    public Future<Set<Standing>> toComplaint(Id<Person> person, UUID complaint) {
        return to(TO_COMPLAINT, complaint, person);
    }

    private Future<Set<Standing>> to(String query, Object thing, Id<Person> person) {
        return sql.run(query, thing, person).map(rows -> Set.copyOf(Columns.list(rows, PgStandings::standing)));
    }

    @Override
    public Future<Map<Id<Person>, Set<Standing>>> ofEvent(Feed.Event event) {
        return switch (event.kind()) {
            case "order" -> everybody(OF_ORDER, event.subject());
            case "offer" -> everybody(OF_OFFER, event.subject());
            case "alarm" -> everybody(OF_ALARM, event.subject());
            case "whereabouts", "card" -> everybody(OF_RESIDENT, event.subject());
            case "plan", "centre" -> everybody(OF_CENTRE, event.centre().value());
            case "petition" -> everybody(OF_PETITION, event.subject());
            case "organisation" -> everybody(OF_ORGANISATION, event.subject());
            case "worker" -> everybody(OF_WORKER, event.subject());
            case "complaint" -> everybody(OF_COMPLAINT, event.subject());
            case "care-plan" -> everybody(OF_CARE_PLAN, event.subject());
            case "unmet" -> everybody(OF_UNMET, event.subject());
            default -> Future.succeededFuture(Map.of());
        };
    }

    private Future<Map<Id<Person>, Set<Standing>>> everybody(String query, UUID subject) {
        return sql.run(query, subject).map(rows -> {
            Map<Id<Person>, Set<Standing>> all = new HashMap<>();
            for (Row row : rows) {
                all.computeIfAbsent(Columns.id(row, "person_id"), k -> new HashSet<>()).add(standing(row));
            }
            return all;
        });
    }

    private static Standing standing(Row row) {
        return new Standing(Role.of(row.getString("role")), row.getString("relation"));
    }
}
