package anju.http.watch;

import anju.flow.watch.AlertViews.AlertView;
import anju.flow.watch.WatchFlow;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.Telling;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;

/** What somebody has to look at because its time has come, and who does. */
public final class AlertRoutes {

    private static final int NEWEST = 200;
    private static final int WORDS = 500;
    private static final Set<String> STATES = Set.of("open", "closed");

    private final Means means;
    private final WatchFlow watch;

    /** Acknowledges and closes by that flow. */
    public AlertRoutes(Means means, WatchFlow watch) {
        this.means = means;
        this.watch = watch;
    }

    /** GET /alerts. */
    public Future<Answer> list(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Fields asked = call.parameters();
        String state = asked.raw("state");
        if (state != null && !STATES.contains(state)) {
            asked.wrong("state", "field.alert-state");
        }
        return asked
            .value(() ->
                means.store().views().alerts().alerts(call.caller().person(), allowed, "closed".equals(state), NEWEST)
            )
            .map(found -> Answer.ok(Telling.list(found, null, view -> json(view, call.tell()))));
    }

    /** POST /orders/{id}/alert-acknowledgement. */
    public Effect.Intent acknowledge(Call call) {
        return call
            .fields()
            .value(() ->
                Effect.Intent.to((unit, actor) ->
                    watch
                        .acknowledge(unit, actor, call.id())
                        .compose(reply -> means.effect(call, unit, actor, reply, call.id()))
                )
            );
    }

    /** POST /orders/{id}/alert-closure. */
    public Effect.Intent close(Call call) {
        Fields fields = call.fields();
        String outcome = fields.neededText("outcome", WORDS);
        return fields.value(() ->
            Effect.Intent.because(outcome, (unit, actor) ->
                watch
                    .close(unit, actor, call.id(), outcome)
                    .compose(reply -> means.effect(call, unit, actor, reply, call.id()))
            )
        );
    }

    /** As those who may see it do; how it ended may tell of illness and is for the centre. */
    private static JsonObject json(AlertView view, Telling tell) {
        return new JsonObject()
            .put("id", view.id().toString())
            .put("kind", view.kind())
            .put("words", words(view, tell))
            .put("orderId", view.order().toString())
            .put("number", String.valueOf(view.number()))
            .put("residentId", view.resident().toString())
            .put("residentName", view.residentName())
            .put("communityName", view.communityName())
            .put("serviceName", tell.service(view.serviceCode()))
            .put("visit", view.visit() == null ? null : tell.window(view.visit()))
            .put("workers", new JsonArray(view.workers()))
            .put("dueAt", tell.moment(view.dueAt()))
            .put("raisedAt", tell.moment(view.raisedAt()))
            .put("acknowledgedBy", Telling.person(view.acknowledgedBy()))
            .put("acknowledgedAt", tell.moment(view.acknowledgedAt()))
            .put("closedBy", Telling.person(view.closedBy()))
            .put("closedAt", tell.moment(view.closedAt()))
            .put("outcome", view.own() ? view.outcome().clear() : view.outcome().masked());
    }

    private static String words(AlertView view, Telling tell) {
        return view.kind().equals("broken-off")
            ? tell.say("alert.broken-off", tell.say("abort." + view.reason()))
            : tell.say("alert." + view.kind());
    }
}
