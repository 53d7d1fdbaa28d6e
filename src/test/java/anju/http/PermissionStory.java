package anju.http;

import static anju.http.RunningDoor.await;

import anju.http.access.Tokens;
import anju.value.Id;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The things and people of the permission matrix, in the demo city: an order that is offered to 张玉兰, one to which she
 * has agreed, an alarm of 陈秀英; and the same of a stranger, with whom none of them has to do.
 */
final class PermissionStory {

    private static final Set<String> OF_RESIDENT = Set.of(
        "listWindows",
        "createOrder",
        "getResident",
        "revealResident",
        "checkBadge",
        "listLooks",
        "raiseAlarm",
        "getProofSettings",
        "chooseProof",
        "issueProof",
        "revokeProof",
        "getCard",
        "changeCard",
        "grantMandate",
        "withdrawMandate",
        "addAddress",
        "changeAddress",
        "listAssessments",
        "enterAssessment",
        "withdrawAssessment",
        "getWhereabouts",
        "enterWhereabouts",
        "listCarePlansOf",
        "draftCarePlan",
        "raiseComplaint"
    );
    private static final Set<String> OF_COMPLAINT = Set.of("stepComplaint", "judgeComplaint");
    private static final Set<String> OF_CARE_PLAN = Set.of(
        "getCarePlan",
        "changeCarePlan",
        "approveCarePlan",
        "refuseCarePlan",
        "deviateCarePlan",
        "withdrawDeviation"
    );
    private static final Set<String> OF_UNMET = Set.of("getUnmetNeed", "tryUnmetNeed", "closeUnmetNeed");
    private static final Set<String> OF_ORGANISATION = Set.of(
        "getOrganisation",
        "changeOrganisation",
        "setOrganisationUse",
        "setOpening",
        "addLicence",
        "withdrawLicence"
    );
    private static final Set<String> OF_WORKER = Set.of(
        "getWorker",
        "addCertificate",
        "withdrawCertificate",
        "addLeave",
        "setShifts",
        "withdrawLeave"
    );
    private static final Set<String> OF_OFFER = Set.of("acceptOffer", "refuseOffer");
    static final Set<String> OF_CENTRE = Set.of(
        "askPlan",
        "askRepair",
        "listSettings",
        "addSettings",
        "approveOrders",
        "askPetition",
        "answerPetition",
        "withdrawPetition",
        "listPetitions",
        "getPetitionOutlook",
        "decidePetition",
        "listHandovers",
        "answerHandover",
        "drawCallBacks",
        "checkImport",
        "listImports",
        "getImport",
        "applyImport",
        "getImportTemplate",
        "exportResidents",
        "getExport",
        "listVisits",
        "exportVisits"
    );
    private static final Set<String> OF_PLAN = Set.of(
        "getPlan",
        "stopPlan",
        "discardPlan",
        "movePlanned",
        "pinPlanned",
        "publishPlan",
        "askConsent"
    );
    private static final Set<String> OF_ALARM = Set.of("acknowledgeAlarm", "closeAlarm");

    private final RunningDoor anju;
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, UUID> people = new HashMap<>();
    private final Things ours;
    private final Things agreed;
    private final Things theirs;

    private record Things(String order, String offer, String resident, String alarm) {}

    PermissionStory(RunningDoor anju) {
        this.anju = anju;
        UUID chen = id("select person_id from resident join person on id = person_id where name = '陈秀英'");
        UUID stranger = id(
            """
            select r.person_id from resident r join community_centre c using (community_code)
            join community m on m.code = r.community_code
            where c.centre_id not in (select organisation_id from role_grant join person p on p.id = person_id
                where p.name in ('王建国', '周敏'))
              and m.town_code not in (select town_code from role_grant join person p on p.id = person_id
                where p.name = '何勇')
              and not exists (select from mandate where resident_id = r.person_id)
            order by r.person_id limit 1"""
        );
        agreed = accepted(ask(chen, 2), chen);
        ours = offered(ask(chen, 3), chen);
        theirs = new Things(orderOf(stranger), UUID.randomUUID().toString(), stranger.toString(), alarmOf(stranger));
        everybody(chen);
    }

    private void everybody(UUID chen) {
        people.put("self", chen);
        people.put("self-other", chen);
        for (String scope : List.of("orders", "alarms", "money")) {
            people.put("m-" + scope, relative(chen, scope));
        }
        people.put("m-gone", id("select id from person where name = '李强'"));
        UUID zhang = id("select id from person where name = '张玉兰'");
        for (String name : List.of("w-offered", "w-assigned", "w-other")) {
            people.put(name, zhang);
        }
        grant(
            "coord",
            id("select person_id from role_grant join person p on p.id = person_id where p.name = '王建国'")
        );
        grant("lead", id("select id from person where name = '周敏'"));
        people.put("manager", manager());
        people.put("manager-other", people.get("manager"));
        people.put("supervisor", id("select id from person where name = '林局'"));
        people.put("auditor", id("select id from person where name = '吴敏'"));
        grant("team", id("select id from person where name = '何勇'"));
        people.put("admin", id("select id from person where name = '系统管理员'"));
        people.put("none", people.get("coord"));
    }

    private void grant(String name, UUID person) {
        people.put(name, person);
        people.put(name + "-other", person);
    }

    /** A session that is used for all calls of a caller. */
    String token(String caller) {
        return caller.equals("nobody") ? null : tokens.computeIfAbsent(caller, this::session);
    }

    /** A new session. */
    String session(String caller) {
        String token = Tokens.fresh();
        await(
            anju.store
                .access()
                .sessions()
                .open(Tokens.hash(token).orElseThrow(), Id.of(people.get(caller)), Duration.ofHours(1))
        );
        return token;
    }

    /** What the caller asks for. */
    String id(String operation, String caller) {
        Things things = caller.equals("w-assigned") ? agreed : caller.endsWith("-other") ? theirs : ours;
        if (caller.equals("none")) {
            return UUID.randomUUID().toString();
        }
        if (OF_RESIDENT.contains(operation)) {
            return things.resident();
        }
        if (OF_OFFER.contains(operation)) {
            return things.offer();
        }
        if (OF_CENTRE.contains(operation)) {
            return anju.value("select centre_id from orders where id = '" + things.order() + "'");
        }
        if (OF_ORGANISATION.contains(operation)) {
            return anju.value("select centre_id from orders where id = '" + things.order() + "'");
        }
        if (OF_WORKER.contains(operation)) {
            return workerOf(things.order());
        }
        if (OF_CARE_PLAN.contains(operation)) {
            return carePlanOf(things.resident());
        }
        if (OF_UNMET.contains(operation)) {
            return needOf(things.order());
        }
        if (OF_COMPLAINT.contains(operation)) {
            return complaintOf(things.resident());
        }
        if (OF_PLAN.contains(operation)) {
            return planOf(things.order());
        }
        return OF_ALARM.contains(operation) ? things.alarm() : things.order();
    }

    private String ask(UUID resident, int days) {
        ZonedDateTime nine = OffsetDateTime.now(RunningDoor.CITY)
            .toLocalDate()
            .plusDays(days)
            .atTime(9, 0)
            .atZone(RunningDoor.CITY);
        var window = new JsonObject()
            .put("start", nine.toOffsetDateTime().toString())
            .put("end", nine.plusHours(2).toOffsetDateTime().toString());
        var answer = anju.post(
            RunningDoor.LI_MEI,
            "/orders",
            new JsonObject()
                .put("residentId", resident.toString())
                .put("serviceCode", "BATH_HOME")
                .put("window", window)
        );
        anju.work();
        return answer.bodyAsJsonObject().getString("id");
    }

    private Things offered(String order, UUID resident) {
        JsonArray offers = anju
            .get(RunningDoor.ZHANG_YULAN, "/offers?state=pending")
            .bodyAsJsonObject()
            .getJsonArray("items");
        String offer = offers
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("orderId").equals(order))
            .findFirst()
            .orElseThrow()
            .getString("id");
        return new Things(order, offer, resident.toString(), alarmOf(resident));
    }

    private Things accepted(String order, UUID resident) {
        Things things = offered(order, resident);
        var path = "/offers/" + things.offer() + "/acceptance";
        if (anju.post(RunningDoor.ZHANG_YULAN, path, new JsonObject()).statusCode() != 200) {
            throw new IllegalStateException("not accepted");
        }
        return things;
    }

    /** A relative with a live mandate for one thing alone. */
    private UUID relative(UUID resident, String scope) {
        UUID person = UUID.randomUUID();
        anju.test.execute(
            "insert into person (id, name, gender, synthetic) values ('%s', '亲属', 'female', true)".formatted(person),
            """
            insert into mandate (id, relative_id, resident_id, kinship, scope, since, proof)
            values ('%s', '%s', '%s', '侄女', '{%s}', anju_now() - interval '1 day', '测试')""".formatted(
                UUID.randomUUID(),
                person,
                resident,
                scope
            )
        );
        return person;
    }

    /** Somebody who manages the organisation of 张玉兰, as if it were a provider. */
    private UUID manager() {
        UUID person = UUID.randomUUID();
        anju.test.execute(
            "insert into person (id, name, gender, synthetic) values ('%s', '经理', 'male', true)".formatted(person),
            """
            insert into role_grant (id, person_id, role, organisation_id, since)
            select '%s', '%s', 'provider-manager', organisation_id, anju_now() - interval '1 day'
            from worker join person p on p.id = person_id where p.name = '张玉兰'""".formatted(
                UUID.randomUUID(),
                person
            )
        );
        return person;
    }

    private String orderOf(UUID resident) {
        UUID order = UUID.randomUUID();
        anju.test.execute(
            """
            insert into orders (id, resident_id, service_code, centre_id, address_id, window_start, window_end,
              requested_by, requested_at, stage, facts, changed_at)
            select '%s', r.person_id, 'VISIT', c.centre_id, a.id, anju_now() + interval '1 day',
              anju_now() + interval '25 hours', r.person_id, anju_now(), 'requested', '{}', anju_now()
            from resident r join community_centre c using (community_code) join address a on a.resident_id = r.person_id
            where r.person_id = '%s' and a.main""".formatted(order, resident)
        );
        return order.toString();
    }

    /** A plan of the centre of that order, which anybody may throw away who may. */
    private String planOf(String order) {
        String plan = UUID.randomUUID().toString();
        anju.test.execute(
            """
            insert into plan (id, centre_id, day, kind, state, asked_by, asked_at, seconds, seed)
            select '%s', centre_id, anju_now()::date, 'day', 'proposed', requested_by, anju_now(), 20, 1
            from orders where id = '%s'""".formatted(plan, order)
        );
        return plan;
    }

    private String needOf(String order) {
        String need = UUID.randomUUID().toString();
        anju.test.execute(
            """
            insert into unmet_need (id, order_id, resident_id, community_code, centre_id, service_code, window_start,
              window_end, reason, since, ended, ended_at)
            select '%s', o.id, o.resident_id, r.community_code, o.centre_id, o.service_code, o.window_start, o.window_end,
              'no-skill', anju_now(), 'met', anju_now()
            from orders o join resident r on r.person_id = o.resident_id where o.id = '%s'""".formatted(need, order)
        );
        return need;
    }

    /** Some worker of the centre of that order. */
    private String workerOf(String order) {
        return anju.value(
            """
            select w.person_id from worker w join orders o on o.centre_id = w.organisation_id
            where o.id = '%s' order by w.person_id limit 1""".formatted(order)
        );
    }

    private String complaintOf(String resident) {
        String complaint = UUID.randomUUID().toString();
        anju.test.execute(
            """
            insert into complaint (id, resident_id, centre_id, about, kind, call_me, raised_by, raised_role, raised_at,
              counted_from, first_due, final_due, yellow_percent, rung)
            select '%s', r.person_id, c.centre_id, 'other', 'other', true, r.person_id, 'resident', anju_now(), anju_now(),
              anju_now() + interval '1 day', anju_now() + interval '5 days', 50, 'city'
            from resident r join community_centre c using (community_code) where r.person_id = '%s'""".formatted(
                complaint,
                resident
            )
        );
        return complaint;
    }

    private String carePlanOf(String resident) {
        String plan = UUID.randomUUID().toString();
        anju.test.execute(
            """
            insert into care_plan (id, resident_id, changed_by, changed_role, changed_at)
            values ('%s', '%s', '%s', 'resident', anju_now())""".formatted(plan, resident, resident)
        );
        return plan;
    }

    private String alarmOf(UUID resident) {
        UUID alarm = UUID.randomUUID();
        anju.test.execute(
            """
            insert into alarm (id, resident_id, centre_id, raised_by, raised_at, state)
            select '%s', r.person_id, c.centre_id, r.person_id, anju_now(), 'raised'
            from resident r join community_centre c using (community_code) where r.person_id = '%s'""".formatted(
                alarm,
                resident
            )
        );
        return alarm.toString();
    }

    private UUID id(String query) {
        return UUID.fromString(anju.value(query));
    }
}
