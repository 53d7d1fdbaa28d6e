package anju.http.consent;

import anju.flow.consent.ConsentFlow;
import anju.flow.consent.Consents.Question;
import anju.flow.plan.Plan;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Call.Target;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.Telling;
import anju.http.plan.PlanRoutes;
import anju.http.route.Routing;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/** Whether a visit may come at another time: asked for a plan, listed for whom it concerns, answered. */
public final class ConsentRoutes {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 24 * 60;
    private static final int MINUTES = 60;
    private static final int NAME = 60;
    private static final int MOST = 200;

    private final Means means;
    private final ConsentFlow consents;

    /** Asks and answers by that flow. */
    public ConsentRoutes(Means means, ConsentFlow consents) {
        this.means = means;
        this.consents = consents;
    }

    /** Adds every route of a question. */
    public void mount(Routing routing) {
        routing.write("askConsent", call -> new Target(Subject.PLAN, call.id()), this::ask);
        routing.read("listConsents", this::list);
        routing.write("answerConsent", call -> new Target(Subject.ORDER, call.id()), this::answer);
    }

    /** POST /plans/{id}/consents. */
    public Effect.Intent ask(Call call) {
        Fields fields = call.fields();
        Integer part = fields.whole("part", 1, Integer.MAX_VALUE);
        Integer minutes = fields.whole("minutes", SHORTEST, LONGEST);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                consents
                    .ask(unit, actor, call.<Plan>id(), part, Duration.ofMinutes(minutes == null ? MINUTES : minutes))
                    .compose(reply -> PlanRoutes.shown(call, unit, actor, reply, false))
            )
        );
    }

    /** POST /orders/{id}/consent. */
    public Effect.Intent answer(Call call) {
        Fields fields = call.fields();
        String answer = fields.raw("answer");
        String saidBy = fields.text("saidBy", NAME);
        if (!"yes".equals(answer) && !"no".equals(answer)) {
            fields.wrong("answer", "field.wrong");
        }
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                consents
                    .answer(unit, actor, call.id(), "yes".equals(answer), saidBy)
                    .compose(reply -> means.effect(call, unit, actor, reply, call.id()))
            )
        );
    }

    /** GET /consents. */
    public Future<Answer> list(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        return means
            .store()
            .inOne(unit -> unit.consents().list(call.caller().person(), allowed, MOST))
            .map(found -> Answer.ok(Telling.list(found, null, one -> json(one, call.tell()))));
    }

    private static JsonObject json(Question question, Telling tell) {
        var consent = question.consent();
        return new JsonObject()
            .put("id", consent.id().toString())
            .put("orderId", consent.order().toString())
            .put("number", String.valueOf(question.number()))
            .put("residentName", question.residentName())
            .put("serviceCode", question.serviceCode())
            .put("serviceName", tell.service(question.serviceCode()))
            .put("told", tell.window(question.told()))
            .put("asked", tell.window(consent.visit()))
            .put("workers", Telling.all(question.workers(), Telling::person))
            .put("answerBy", tell.moment(consent.answerBy()));
    }
}
