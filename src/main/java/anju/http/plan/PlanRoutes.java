package anju.http.plan;

import anju.flow.Reply;
import anju.flow.plan.Plan;
import anju.flow.plan.PlanFlow;
import anju.flow.plan.PlanViews.PlanView;
import anju.flow.plan.Planning;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Call.Target;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.call.Writes;
import anju.http.input.Fields;
import anju.http.input.Formats;
import anju.http.json.Telling;
import anju.http.route.Routing;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A centre's day planned, looked at, changed by hand, repaired, published or thrown away. */
public final class PlanRoutes {

    private static final int NEWEST = 50;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 120;
    private static final int SECONDS = 20;
    private static final int VISITS = 5_000;
    private static final int TOGETHER = 2;

    private final Means means;
    private final Writes writes;
    private final Planning planning;

    /** Plans by those verbs. */
    public PlanRoutes(Means means, Writes writes, Planning planning) {
        this.writes = writes;
        this.means = means;
        this.planning = planning;
    }

    /** Adds every route of a plan. */
    public void mount(Routing routing) {
        routing.write("askPlan", this::centre, this::ask);
        routing.read("listPlans", this::list);
        routing.read("getPlan", this::get);
        routing.write("stopPlan", this::plan, this::stop);
        routing.write("discardPlan", this::plan, this::discard);
        routing.write("movePlanned", this::plan, this::move);
        routing.write("pinPlanned", this::plan, this::pin);
        routing.closed("publishPlan", (context, call) -> publish(call));
        routing.write("askRepair", this::centre, this::repair);
    }

    /** Whose day it is decides who may ask for it. */
    public Target centre(Call call) {
        return new Target(Subject.CENTRE, Formats.idOrNobody(call.fields().raw("centreId")));
    }

    /** The plan in the path. */
    public Target plan(Call call) {
        return new Target(Subject.PLAN, call.id());
    }

    /** POST /plans. */
    public Effect.Intent ask(Call call) {
        Fields fields = call.fields();
        LocalDate day = fields.day("day");
        Integer seconds = fields.whole("seconds", SHORTEST, LONGEST);
        Id<Plan> from = fields.id("from");
        Id<Organisation> centre = Formats.idOrNobody(fields.raw("centreId"));
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                planning
                    .plan()
                    .ask(unit, actor, new PlanFlow.Asking(centre, day, seconds == null ? SECONDS : seconds, from))
                    .compose(reply -> shown(call, unit, actor, reply, true))
            )
        );
    }

    /** GET /plans. */
    public Future<Answer> list(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Fields asked = call.parameters();
        Id<Organisation> centre = asked.id("centreId");
        LocalDate day = asked.day("day");
        return asked
            .value(() -> means.store().views().plans().list(call.caller().person(), allowed, centre, day, NEWEST))
            .map(found -> Answer.ok(Telling.list(found, null, view -> PlanJson.line(view, call.tell()))));
    }

    /** GET /plans/{id}. */
    public Future<Answer> get(Call call) {
        return means
            .store()
            .views()
            .plans()
            .find(call.id(), call.caller().person())
            .map(found -> means.admit(call, Subject.PLAN, found, PlanView::standings))
            .map(view -> whole(call, view));
    }

    private static Answer whole(Call call, PlanView view) {
        return Answer.ok(PlanJson.of(view, call.tell()), view.plan().id().value(), view.plan().version());
    }

    /** POST /plans/{id}/stop. */
    public Effect.Intent stop(Call call) {
        return call.fields().value(() ->
            Effect.Intent.to((unit, actor) ->
                planning
                    .plan()
                    .stop(unit, call.id())
                    .compose(reply -> shown(call, unit, actor, reply, false))
            )
        );
    }

    /** DELETE /plans/{id}. */
    public Effect.Intent discard(Call call) {
        return Effect.Intent.to((unit, actor) ->
            planning
                .plan()
                .discard(unit, actor, call.id())
                .map(reply -> reply.map(gone -> new Effect(Answer.nothing(), null)))
        );
    }

    /** POST /plans/{id}/moves. */
    public Effect.Intent move(Call call) {
        Fields fields = call.fields();
        Id<Order> order = fields.id("orderId");
        List<Id<Worker>> workers = fields.ids("workerIds", TOGETHER);
        if (workers.isEmpty()) {
            fields.wrong("workerIds", "field.missing");
        }
        Instant start = fields.moment("start");
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                planning
                    .plan()
                    .move(unit, call.id(), order, workers, start)
                    .compose(reply -> shown(call, unit, actor, reply, false))
            )
        );
    }

    /** PUT /plans/{id}/pins. */
    public Effect.Intent pin(Call call) {
        Fields fields = call.fields();
        List<Id<Order>> orders = fields.ids("orderIds", VISITS);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                planning
                    .plan()
                    .pin(unit, call.id(), orders)
                    .compose(reply -> shown(call, unit, actor, reply, false))
            )
        );
    }

    /** POST /repairs. */
    public Effect.Intent repair(Call call) {
        Fields fields = call.fields();
        CauseInput cause = CauseInput.of(fields);
        Id<Organisation> centre = Formats.idOrNobody(fields.raw("centreId"));
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                planning
                    .repair()
                    .repair(unit, actor, centre, cause.at(unit.now(), call.tell().zone()))
                    .compose(reply -> shown(call, unit, actor, reply, true))
            )
        );
    }

    /** Which parts are named; null: all. */
    private static Set<Integer> parts(Call call) {
        Fields fields = call.fields();
        Set<Integer> parts = new LinkedHashSet<>();
        if (call.body().getValue("parts") instanceof JsonArray named) {
            for (int i = 0; i < named.size(); i++) {
                if (named.getValue(i) instanceof Integer part && part > 0) {
                    parts.add(part);
                } else {
                    fields.wrong("parts[" + i + "]", "plan.part");
                }
            }
            if (named.isEmpty()) {
                fields.wrong("parts", "field.missing");
            }
        }
        return fields.value(() -> parts.isEmpty() ? null : parts);
    }

    /** POST /plans/{id}/publication: each part in a transaction of its own, then what came of them. */
    public Future<Answer> publish(Call call) {
        return writes.makeAfter(
            call,
            plan(call),
            actor -> planning.publish().publish(means.store(), actor, call.id(), parts(call)),
            () -> published(call)
        );
    }

    private static Effect.Intent published(Call call) {
        return Effect.Intent.to((unit, actor) ->
            unit
                .plans()
                .read(call.id())
                .compose(plan -> shown(call, unit, actor, published(plan), false))
        );
    }

    private static Reply<Plan> published(Plan plan) {
        return switch (plan.state()) {
            case ASKED, RUNNING, FAILED -> new Reply.Conflict<>("plan.not-proposed");
            case PROPOSED, PUBLISHED, PARTLY_PUBLISHED -> Reply.done(plan);
        };
    }

    /** The plan as it is after a verb, shown to who asked for it. */
    public static Future<Reply<Effect>> shown(
        Call call,
        Store.Unit unit,
        Actor actor,
        Reply<Plan> reply,
        boolean created
    ) {
        return switch (reply) {
            case Reply.Done<Plan> done -> unit.views()
                .plans()
                .find(done.value().id(), actor.person())
                .map(Optional::orElseThrow)
                .map(view -> Reply.done(new Effect(created ? created(call, view) : whole(call, view), null)));
            case Reply.Refused<Plan> refused -> Future.succeededFuture(new Reply.Refused<>(refused.problems()));
            case Reply.Conflict<Plan> conflict -> Future.succeededFuture(new Reply.Conflict<>(conflict.key()));
        };
    }

    private static Answer created(Call call, PlanView view) {
        var id = view.plan().id();
        return Answer.created(PlanJson.of(view, call.tell()), id.value(), view.plan().version(), "/plans/" + id);
    }
}
