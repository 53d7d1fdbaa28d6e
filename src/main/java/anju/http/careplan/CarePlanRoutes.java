package anju.http.careplan;

import anju.careplan.PlanItem;
import anju.careplan.Recurrence;
import anju.flow.careplan.CarePlanViews.Filter;
import anju.flow.careplan.CarePlanViews.View;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.Telling;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Care plans to read, and what a rule comes to. */
public final class CarePlanRoutes {

    private static final int PAGE = 50;
    private static final int OF_ONE = 50;
    private static final int MOST_PAGES = 100_000;

    private final Means means;

    /** Reads by these means. */
    public CarePlanRoutes(Means means) {
        this.means = means;
    }

    /** GET /care-plans. */
    public Future<Answer> list(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Fields asked = call.parameters();
        String waiting = asked.raw("waiting");
        Integer after = asked.written("cursor", 0, MOST_PAGES);
        int from = after == null ? 0 : after;
        return asked
            .value(() ->
                means
                    .store()
                    .views()
                    .carePlans()
                    .list(call.caller().person(), allowed, new Filter(null, "true".equals(waiting), from, PAGE + 1))
            )
            .map(found ->
                Answer.ok(
                    Telling.list(
                        found.subList(0, Math.min(PAGE, found.size())),
                        found.size() > PAGE ? String.valueOf(from + PAGE) : null,
                        view -> CarePlanJson.line(view, call.tell())
                    )
                )
            );
    }

    /** GET /residents/{id}/care-plans. */
    public Future<Answer> listOf(Call call) {
        var store = means.store();
        return store
            .access()
            .standings()
            .toResident(call.caller().person(), call.id())
            .compose(standings -> {
                means.guard().admit(call.operation(), Subject.RESIDENT, call.caller(), standings);
                return store
                    .views()
                    .carePlans()
                    .list(call.caller().person(), standings, new Filter(call.id(), false, 0, OF_ONE));
            })
            .map(found -> Answer.ok(Telling.list(found, null, view -> CarePlanJson.line(view, call.tell()))));
    }

    /** GET /care-plans/{id}. */
    public Future<Answer> get(Call call) {
        return means
            .store()
            .views()
            .carePlans()
            .find(call.id(), call.caller().person())
            .map(found -> means.admit(call, Subject.CARE_PLAN, found, View::standings))
            .map(view ->
                Answer.ok(
                    CarePlanJson.of(view, means.guard(), call.tell()),
                    view.plan().id().value(),
                    view.plan().version()
                )
            );
    }

    /** GET /recurrences. */
    public Future<Answer> preview(Call call) {
        Fields asked = call.parameters();
        LocalDate from = asked.neededDay("from");
        LocalDate begins = asked.day("begins");
        LocalTime starts = ItemFields.time(asked, "starts");
        Integer minutes = asked.written("minutes", 1, 720);
        Recurrence rule = ItemFields.rule(asked, "rrule");
        if (minutes == null) {
            asked.wrong("minutes", "field.missing");
        }
        PlanItem item = asked.value(() ->
            new PlanItem(
                null,
                null,
                rule,
                begins == null ? from : begins,
                starts,
                java.time.Duration.ofMinutes(minutes),
                null,
                null,
                null
            )
        );
        return Future.succeededFuture(Answer.ok(preview(item, from, call.tell())));
    }

    private static JsonObject preview(PlanItem item, LocalDate from, Telling tell) {
        List<LocalDate> days = item.rule().days(item.begins(), from, from.plusWeeks(CarePlanJson.WEEKS));
        return new JsonObject()
            .put("words", RuleWords.say(item.rule(), item.begins(), item.starts(), tell))
            .put(
                "items",
                Telling.all(days, day ->
                    new JsonObject()
                        .put("day", day.toString())
                        .put(
                            "window",
                            tell.window(
                                TimeWindow.from(
                                    day.atTime(item.starts()).atZone(tell.zone()).toInstant(),
                                    item.window()
                                )
                            )
                        )
                )
            );
    }
}
