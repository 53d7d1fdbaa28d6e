package anju.http.careplan;

import anju.careplan.CarePlan;
import anju.careplan.Deviation;
import anju.careplan.Expansion;
import anju.careplan.Occurrence;
import anju.careplan.PlanItem;
import anju.careplan.PlanVersion;
import anju.careplan.PlanVersion.Done;
import anju.flow.careplan.CarePlanViews.Ordered;
import anju.flow.careplan.CarePlanViews.View;
import anju.http.access.Guard;
import anju.http.json.Telling;
import anju.value.Id;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A care plan as it is told: what it is in words, its versions and exceptions, and the visits of the coming weeks. */
final class CarePlanJson {

    /** How far ahead the visits are told. */
    static final int WEEKS = 4;

    private static final List<String> POSSIBLE = List.of(
        "changeCarePlan",
        "approveCarePlan",
        "refuseCarePlan",
        "deviateCarePlan",
        "withdrawDeviation"
    );

    private final View view;
    private final Telling tell;

    private CarePlanJson(View view, Telling tell) {
        this.view = view;
        this.tell = tell;
    }

    /** The plan as a line of a list: what holds, what waits, in words. */
    static JsonObject line(View view, Telling tell) {
        return new CarePlanJson(view, tell).line();
    }

    /** The whole plan for somebody with what that guard lets them do. */
    static JsonObject of(View view, Guard guard, Telling tell) {
        var all = new CarePlanJson(view, tell);
        return all
            .line()
            .put("versions", Telling.all(view.plan().versions(), all::version))
            .put("deviations", Telling.all(view.plan().deviations(), all::deviation))
            .put("occurrences", all.occurrences())
            .put(
                "can",
                new JsonArray(
                    POSSIBLE.stream()
                        .filter(one -> all.can(guard, one))
                        .toList()
                )
            );
    }

    private boolean can(Guard guard, String operation) {
        CarePlan plan = view.plan();
        boolean possible = switch (operation) {
            case "approveCarePlan", "refuseCarePlan" -> plan.proposed().isPresent();
            case "deviateCarePlan", "withdrawDeviation" -> plan.approved().isPresent();
            default -> true;
        };
        return possible && guard.may(operation, view.standings());
    }

    private JsonObject line() {
        CarePlan plan = view.plan();
        PlanVersion holds = plan.on(view.today()).or(plan::approved).orElse(null);
        PlanVersion waits = plan.proposed().orElse(null);
        return new JsonObject()
            .put("id", plan.id().toString())
            .put("version", plan.version())
            .put("residentId", view.resident().id().toString())
            .put("residentName", view.resident().name())
            .put("centreId", view.centre().toString())
            .put("state", state(holds))
            .put("words", holds == null ? null : words(holds))
            .put("proposedWords", waits == null ? null : words(waits))
            .put("problem", view.problem() == null ? null : tell.say(view.problem()));
    }

    private String state(PlanVersion holds) {
        if (holds == null) {
            return view.plan().proposed().isPresent() ? "proposed" : "refused";
        }
        LocalDate last = view.plan().lastDay(holds);
        return last != null && last.isBefore(view.today()) && view.plan().on(view.today()).isEmpty()
            ? "ended"
            : "approved";
    }

    private String words(PlanVersion version) {
        return version
            .items()
            .stream()
            .map(item -> words(item))
            .collect(Collectors.joining(tell.say("care.semicolon")));
    }

    private String words(PlanItem item) {
        return tell.say(
            "care.item",
            tell.service(item.serviceCode()),
            RuleWords.say(item.rule(), item.begins(), item.starts(), tell)
        );
    }

    private JsonObject version(PlanVersion version) {
        LocalDate last = view.plan().lastDay(version);
        boolean approved = version.state() == PlanVersion.State.APPROVED;
        LocalDate until = approved ? last : version.until();
        return new JsonObject()
            .put("number", version.number())
            .put("state", version.state().word())
            .put("from", version.from().toString())
            .put("until", until == null ? null : until.toString())
            .put("items", Telling.all(version.items(), this::item))
            .put("proposed", done(version.proposed()))
            .put("note", version.note())
            .put("decided", done(version.decided()))
            .put("reason", version.reason());
    }

    private JsonObject done(Done done) {
        return done == null
            ? null
            : new JsonObject()
                  .put("id", done.by().toString())
                  .put("name", name(done.by()))
                  .put("role", done.role().word())
                  .put("at", tell.moment(done.at()));
    }

    private String name(Id<?> person) {
        return person == null ? null : view.names().getOrDefault(person, tell.say("worker.unknown"));
    }

    private JsonObject item(PlanItem item) {
        return new JsonObject()
            .put("id", item.id().toString())
            .put("serviceCode", item.serviceCode())
            .put("serviceName", tell.service(item.serviceCode()))
            .put("rrule", item.rule().toString())
            .put("words", RuleWords.say(item.rule(), item.begins(), item.starts(), tell))
            .put("begins", item.begins().toString())
            .put("starts", item.starts().toString())
            .put("minutes", item.window().toMinutes())
            .put("addressId", item.address() == null ? null : item.address().toString())
            .put("workerId", item.worker() == null ? null : item.worker().toString())
            .put("workerName", name(item.worker()))
            .put("note", item.note());
    }

    private JsonObject deviation(Deviation one) {
        var json = new JsonObject()
            .put("id", one.id().toString())
            .put("kind", one.word())
            .put("itemId", one.item() == null ? null : one.item().toString())
            .put("from", one.from().toString())
            .put("until", one.until().toString())
            .put("words", words(one))
            .put("made", done(one.made()))
            .put("reason", one.reason())
            .put("over", one.until().isBefore(view.today()));
        return json;
    }

    private String words(Deviation one) {
        String what =
            one.item() == null
                ? tell.say("care.everything")
                : view
                      .plan()
                      .item(one.item())
                      .map(item -> tell.service(item.serviceCode()))
                      .orElse("");
        return switch (one.what()) {
            case Deviation.Skip s -> tell.say("care.deviation.skip", one.from(), what);
            case Deviation.Pause p -> tell.say("care.deviation.pause", one.from(), one.until(), what);
            case Deviation.OtherTime time -> tell.say(
                "care.deviation.time",
                one.from(),
                what,
                time.starts().toString()
            );
            case Deviation.OtherWorker other -> tell.say(
                "care.deviation.worker",
                one.from(),
                one.until(),
                what,
                name(other.worker())
            );
        };
    }

    private JsonArray occurrences() {
        Map<String, Ordered> orders = new HashMap<>();
        view.orders().forEach(one -> orders.put(one.item() + " " + one.day(), one));
        return Telling.all(
            Expansion.expand(view.plan(), view.today(), view.today().plusWeeks(WEEKS), tell.zone()),
            one -> occurrence(one, orders.get(one.item().id() + " " + one.day()))
        );
    }

    private JsonObject occurrence(Occurrence one, Ordered order) {
        return new JsonObject()
            .put("itemId", one.item().id().toString())
            .put("day", one.day().toString())
            .put("start", tell.moment(one.window().start()))
            .put("end", tell.moment(one.window().end()))
            .put("serviceCode", one.item().serviceCode())
            .put("serviceName", tell.service(one.item().serviceCode()))
            .put("workerName", name(one.worker()))
            .put("takesPlace", one.takesPlace())
            .put("otherwise", one.otherwise())
            .put("because", one.off() == null ? null : tell.coded(one.off().word(), "care.off."))
            .put("deviationId", one.off() == null ? null : one.off().id().toString())
            .put("orderId", order == null ? null : order.order().toString())
            .put("stage", order == null ? null : order.stage());
    }
}
