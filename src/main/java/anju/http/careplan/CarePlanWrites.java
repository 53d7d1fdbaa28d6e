package anju.http.careplan;

import anju.careplan.CarePlan;
import anju.careplan.Deviation;
import anju.careplan.Drafting.Draft;
import anju.flow.Reply;
import anju.flow.careplan.CarePlanViews.View;
import anju.flow.careplan.CarePlanning;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.http.access.Guard;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Call.Target;
import anju.http.call.Effect;
import anju.http.input.Fields;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Care plans drafted, changed, decided, and departed from. */
public final class CarePlanWrites {

    private static final int REASON = 500;
    private static final int VERSIONS = 100_000;

    private final CarePlanning planning;
    private final Guard guard;

    /** Writes by those verbs; answers say what that guard lets the writer do next. */
    public CarePlanWrites(CarePlanning planning, Guard guard) {
        this.planning = planning;
        this.guard = guard;
    }

    /** The plan in the path. */
    public Target plan(Call call) {
        return new Target(Subject.CARE_PLAN, call.id());
    }

    /** POST /residents/{id}/care-plans. */
    public Effect.Intent draft(Call call) {
        Fields fields = call.fields();
        Supplier<Draft> draft = ItemFields.draft(fields);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                planning
                    .draft()
                    .draft(unit, actor, call.id(), draft.get())
                    .compose(reply -> shown(call, unit, actor, reply, true))
            )
        );
    }

    /** POST /care-plans/{id}/versions. */
    public Effect.Intent change(Call call) {
        Fields fields = call.fields();
        Supplier<Draft> draft = ItemFields.draft(fields);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                planning
                    .draft()
                    .change(unit, actor, call.id(), draft.get())
                    .compose(reply -> shown(call, unit, actor, reply, false))
            )
        );
    }

    /** POST /care-plans/{id}/approval. */
    public Effect.Intent approve(Call call) {
        Fields fields = call.fields();
        Integer number = fields.whole("number", 1, VERSIONS);
        return fields.value(() ->
            new Effect.Intent(
                (unit, actor) ->
                    planning
                        .decide()
                        .approve(unit, actor, call.id(), number)
                        .compose(reply -> shown(call, unit, actor, reply, false)),
                null,
                Map.of("number", number)
            )
        );
    }

    /** POST /care-plans/{id}/refusal. */
    public Effect.Intent refuse(Call call) {
        Fields fields = call.fields();
        Integer number = fields.whole("number", 1, VERSIONS);
        String reason = fields.neededText("reason", REASON);
        return fields.value(() ->
            new Effect.Intent(
                (unit, actor) ->
                    planning
                        .decide()
                        .refuse(unit, actor, call.id(), number, reason)
                        .compose(reply -> shown(call, unit, actor, reply, false)),
                reason,
                Map.of("number", number)
            )
        );
    }

    /** POST /care-plans/{id}/deviations. */
    public Effect.Intent deviate(Call call) {
        Fields fields = call.fields();
        Supplier<Deviation> deviation = ItemFields.deviation(fields);
        return fields.value(() ->
            Effect.Intent.because(fields.text("reason", REASON), (unit, actor) ->
                planning
                    .deviate()
                    .deviate(unit, actor, call.id(), deviation.get())
                    .compose(reply -> shown(call, unit, actor, reply, false))
            )
        );
    }

    /** POST /care-plans/{id}/deviations/withdrawal. */
    public Effect.Intent withdraw(Call call) {
        Fields fields = call.fields();
        var deviation = fields.<Deviation>id("deviationId");
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                planning
                    .deviate()
                    .withdraw(unit, actor, call.id(), deviation)
                    .compose(reply -> shown(call, unit, actor, reply, false))
            )
        );
    }

    private Future<Reply<Effect>> shown(
        Call call,
        Store.Unit unit,
        Actor actor,
        Reply<CarePlan> reply,
        boolean created
    ) {
        return switch (reply) {
            case Reply.Done<CarePlan> done -> unit.views()
                .carePlans()
                .find(done.value().id(), actor.person())
                .map(Optional::orElseThrow)
                .map(view -> Reply.done(new Effect(answer(call, view, created), view.plan().resident())));
            case Reply.Refused<CarePlan> refused -> Future.succeededFuture(new Reply.Refused<>(refused.problems()));
            case Reply.Conflict<CarePlan> conflict -> Future.succeededFuture(new Reply.Conflict<>(conflict.key()));
        };
    }

    private Answer answer(Call call, View view, boolean created) {
        var id = view.plan().id();
        var json = CarePlanJson.of(view, guard, call.tell());
        return created
            ? Answer.created(json, id.value(), view.plan().version(), "/care-plans/" + id)
            : Answer.ok(json, id.value(), view.plan().version());
    }
}
