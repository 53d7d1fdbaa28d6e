package anju.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.flow.access.Sessions.Session;
import anju.flow.access.Standing;
import anju.http.access.Guard.Subject;
import anju.http.answer.Refusal;
import anju.people.Role;
import anju.value.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The table against what was thought out by hand, and every line of it missed when it is gone. */
class PermissionsTest {

    private static final Set<String> OF_CENTRE = Set.of(
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

    private static final GoldenTable GOLDEN = GoldenTable.read();
    private static final Set<String> OPEN = Set.of("signIn", "getOpenApi", "getLive", "getReady");
    private static final Set<String> LISTS = Set.of(
        "listOrders",
        "listOffers",
        "findResidents",
        "listAlarms",
        "listAlerts",
        "listAbsent",
        "listPlans",
        "listConsents",
        "listDisputed",
        "listCarePlans",
        "listUnmetNeeds",
        "countUnmetNeeds",
        "exportUnmetNeeds",
        "listCorrections",
        "listCallBacks",
        "listWorkers",
        "listOrganisations",
        "listComplaints",
        "countComplaints",
        "getMap"
    );
    private static final Set<String> RESIDENTS = Set.of(
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
    private static final Set<String> COMPLAINTS = Set.of("stepComplaint", "judgeComplaint");
    private static final Set<String> CARE_PLANS = Set.of(
        "getCarePlan",
        "changeCarePlan",
        "approveCarePlan",
        "refuseCarePlan",
        "deviateCarePlan",
        "withdrawDeviation"
    );
    private static final Set<String> ORGANISATIONS = Set.of(
        "getOrganisation",
        "changeOrganisation",
        "setOrganisationUse",
        "setOpening",
        "addLicence",
        "withdrawLicence"
    );
    private static final Set<String> WORKERS = Set.of(
        "getWorker",
        "addCertificate",
        "withdrawCertificate",
        "addLeave",
        "setShifts",
        "withdrawLeave"
    );
    private static final Set<String> OFFERS = Set.of("acceptOffer", "refuseOffer");
    private static final Set<String> UNMET = Set.of("getUnmetNeed", "tryUnmetNeed", "closeUnmetNeed");
    private static final Set<String> ALARMS = Set.of("acknowledgeAlarm", "closeAlarm");
    private static final List<String> OF_DESKS = List.of("own-centre", "city", "own-provider");
    private static final Set<String> BY_ROLE = Set.of(
        "signOut",
        "getMe",
        "listServices",
        "previewRecurrence",
        "getMyDay",
        "listMyPetitions",
        "getMyBadge",
        "streamEvents",
        "getMetrics"
    );

    /** Somebody: their role (null: none) and how they stand to the order, offer, resident and alarm of the story. */
    private record Somebody(Role role, String order, String offer, String resident, String alarm) {
        static Somebody alike(Role role, String relation) {
            return new Somebody(role, relation, relation, relation, relation);
        }

        static Somebody stranger(Role role) {
            return alike(role, null);
        }

        Set<Standing> to(Subject subject) {
            String relation = switch (subject) {
                case ORDER, COMPLAINT -> order;
                case OFFER -> offer;
                case RESIDENT -> resident;
                case ALARM -> alarm;
                // who stands to a plan stands to its centre, as to an order, and nobody else does
                case CARE_PLAN -> resident;
                // who stands to a need stands to its resident, but not by town
                case UNMET -> "own-town".equals(resident) ? null : resident;
                case PLAN -> "own-centre".equals(order) || "city".equals(order) ? order : null;
                case CENTRE -> ofCentre();
                case WORKER, ORGANISATION -> kept(order) ? order : null;
            };
            return relation == null ? Set.of() : Set.of(new Standing(role, relation));
        }

        /** Who is at its desk, watches the city, manages it or works for it. */
        private String ofCentre() {
            return role == Role.WORKER
                ? order == null
                    ? null
                    : "own-staff"
                : order != null && OF_DESKS.contains(order)
                  ? order
                  : null;
        }

        /** Who keeps a worker or an organisation of their own, or looks after the city, stands so to an order as well. */
        private static boolean kept(String relation) {
            return Set.of("own-centre", "own-provider", "city").contains(String.valueOf(relation));
        }

        Caller caller() {
            Set<Role> roles = role == null ? Set.of() : Set.of(role);
            return new Caller(
                new Session(Id.of(new UUID(0, 1)), "", roles, List.of(), Instant.EPOCH, Instant.EPOCH),
                new byte[0]
            );
        }
    }

    private static final Map<String, Somebody> PEOPLE = people();

    private static Map<String, Somebody> people() {
        var people = new LinkedHashMap<String, Somebody>();
        people.put("self", new Somebody(Role.RESIDENT, "self", null, "self", "self"));
        people.put("self-other", Somebody.stranger(Role.RESIDENT));
        for (String scope : List.of("orders", "alarms", "money")) {
            String relation = "mandate-" + scope;
            people.put("m-" + scope, new Somebody(Role.RELATIVE, relation, null, relation, relation));
        }
        people.put("m-gone", Somebody.stranger(null));
        people.put("w-offered", new Somebody(Role.WORKER, "offered", "offered", null, null));
        people.put("w-assigned", new Somebody(Role.WORKER, "assigned", "offered", null, null));
        people.put("w-other", Somebody.stranger(Role.WORKER));
        people.put("coord", Somebody.alike(Role.COORDINATOR, "own-centre"));
        people.put("coord-other", Somebody.stranger(Role.COORDINATOR));
        people.put("lead", Somebody.alike(Role.CENTRE_LEAD, "own-centre"));
        people.put("lead-other", Somebody.stranger(Role.CENTRE_LEAD));
        people.put("manager", new Somebody(Role.PROVIDER_MANAGER, "own-provider", "own-provider", null, null));
        people.put("manager-other", Somebody.stranger(Role.PROVIDER_MANAGER));
        people.put("supervisor", Somebody.alike(Role.SUPERVISOR, "city"));
        people.put("auditor", Somebody.alike(Role.AUDITOR, "city"));
        people.put("team", new Somebody(Role.SERVICE_TEAM, null, null, "own-town", "own-town"));
        people.put("team-other", Somebody.stranger(Role.SERVICE_TEAM));
        people.put("admin", Somebody.stranger(Role.ADMINISTRATOR));
        people.put("none", Somebody.stranger(Role.COORDINATOR));
        return people;
    }

    @Test
    void the_table_says_what_was_thought_out_by_hand() {
        assertThat(verdicts(new Permissions())).isEqualTo(GOLDEN.verdicts());
    }

    @Test
    void every_word_of_the_table_is_missed_when_it_is_gone() {
        List<String> lines = Permissions.TABLE.lines()
            .filter(line -> !line.isBlank())
            .toList();
        assertThat(lines).hasSizeGreaterThan(80);
        for (String line : lines) {
            String[] words = line.strip().split("\\s+");
            for (int gone = words[1].equals("everyone") ? 1 : 2; gone < words.length; gone++) {
                String shorter = words.length > 3 ? line.replace(words[gone], "") : "";
                String table = Permissions.TABLE.replace(line + "\n", shorter + "\n");
                assertThat(notices(table)).as(line).isTrue();
            }
        }
    }

    @Test
    void a_list_holds_what_may_be_read_one_by_one() {
        assertThat(listsAreReads(new Permissions())).isTrue();
    }

    private static boolean listsAreReads(Permissions permissions) {
        return (
            permissions.allowing("listOrders").equals(permissions.allowing("getOrder")) &&
            permissions.allowing("findResidents").equals(permissions.allowing("getResident")) &&
            permissions.allowing("listPlans").equals(permissions.allowing("getPlan"))
        );
    }

    /** The guard does not start, gives another verdict than the one thought out, or lists what it does not read. */
    private static boolean notices(String table) {
        try {
            var permissions = new Permissions(table);
            return !listsAreReads(permissions) || !verdicts(permissions).equals(GOLDEN.verdicts());
        } catch (IllegalStateException nothingIsOpenedByForgetting) {
            return true;
        }
    }

    @Test
    void an_operation_that_the_table_does_not_know_stops_the_start() {
        assertThatThrownBy(() -> new Guard(new Permissions(), List.of("getOrder", "deleteEverything")))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("deleteEverything");
    }

    @Test
    void a_broken_line_stops_the_start() {
        assertThatThrownBy(() -> new Permissions("getOrder resident")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Permissions("getOrder king self")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Map<String, String>> verdicts(Permissions permissions) {
        var operations = new ArrayList<>(GOLDEN.verdicts().keySet());
        operations.removeAll(OPEN);
        var guard = new Guard(permissions, operations);
        var verdicts = new LinkedHashMap<String, Map<String, String>>();
        for (String operation : GOLDEN.verdicts().keySet()) {
            var row = new LinkedHashMap<String, String>();
            row.put("nobody", OPEN.contains(operation) ? "y" : "401");
            PEOPLE.forEach((name, who) ->
                row.put(name, OPEN.contains(operation) ? "y" : verdict(guard, operation, who))
            );
            verdicts.put(operation, row);
        }
        return verdicts;
    }

    private static String verdict(Guard guard, String operation, Somebody who) {
        try {
            if (LISTS.contains(operation)) {
                guard.listing(operation, who.caller());
            } else if (BY_ROLE.contains(operation)) {
                guard.admit(operation, who.caller());
            } else {
                Subject subject = subject(operation);
                guard.admit(operation, subject, who.caller(), who.to(subject));
            }
            return "y";
        } catch (Refusal refusal) {
            return String.valueOf(refusal.problem().kind().status());
        }
    }

    private static Subject subject(String operation) {
        if (RESIDENTS.contains(operation)) {
            return Subject.RESIDENT;
        }
        if (OFFERS.contains(operation)) {
            return Subject.OFFER;
        }
        if (ORGANISATIONS.contains(operation)) {
            return Subject.ORGANISATION;
        }
        if (WORKERS.contains(operation)) {
            return Subject.WORKER;
        }
        if (COMPLAINTS.contains(operation)) {
            return Subject.COMPLAINT;
        }
        if (CARE_PLANS.contains(operation)) {
            return Subject.CARE_PLAN;
        }
        if (UNMET.contains(operation)) {
            return Subject.UNMET;
        }
        if (OF_CENTRE.contains(operation)) {
            return Subject.CENTRE;
        }
        if (operation.endsWith("Plan") || operation.endsWith("Planned") || operation.equals("askConsent")) {
            return Subject.PLAN;
        }
        return ALARMS.contains(operation) ? Subject.ALARM : Subject.ORDER;
    }
}
