package anju.http.step;

import anju.flow.Reply;
import anju.flow.alarm.AlarmFlow;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.json.AlarmJson;
import anju.http.json.Telling;
import anju.safety.Alarm;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;

/** Calls for help, which go before everything else, and their answers. */
public final class AlarmRoutes {

    private static final int NEWEST = 200;
    private static final Set<String> STATES = Set.of("raised", "acknowledged", "closed");

    private final Means means;
    private final AlarmFlow alarms;

    /** Raises and answers by that flow. */
    public AlarmRoutes(Means means, AlarmFlow alarms) {
        this.means = means;
        this.alarms = alarms;
    }

    /** POST /residents/{id}/alarms. */
    public Effect.Intent raise(Call call) {
        return call
            .fields()
            .value(() ->
                Effect.Intent.to((unit, actor) ->
                    alarms.raise(unit, actor, call.id()).compose(reply -> shown(call, unit, actor, reply, true))
                )
            );
    }

    /** GET /alarms. */
    public Future<Answer> list(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Fields asked = call.parameters();
        String state = asked.raw("state");
        if (state != null && !STATES.contains(state)) {
            asked.wrong("state", "field.alarm-state");
        }
        return asked
            .value(() -> means.store().views().desk().alarms(call.caller().person(), allowed, state, NEWEST))
            .map(found -> Answer.ok(Telling.list(found, null, view -> AlarmJson.of(view, call.tell()))));
    }

    /** POST /alarms/{id}/acknowledgement. */
    public Effect.Intent acknowledge(Call call) {
        return call
            .fields()
            .value(() ->
                Effect.Intent.to((unit, actor) ->
                    alarms.acknowledge(unit, actor, call.id()).compose(reply -> shown(call, unit, actor, reply, false))
                )
            );
    }

    /** POST /alarms/{id}/closure. */
    public Effect.Intent close(Call call) {
        Fields fields = call.fields();
        String outcome = fields.neededText("outcome", Limits.WORDS);
        return fields.value(() ->
            Effect.Intent.to((unit, actor) ->
                alarms.close(unit, actor, call.id(), outcome).compose(reply -> shown(call, unit, actor, reply, false))
            )
        );
    }

    private static Future<Reply<Effect>> shown(
        Call call,
        Store.Unit unit,
        Actor actor,
        Reply<Alarm> reply,
        boolean created
    ) {
        return switch (reply) {
            case Reply.Done<Alarm> done -> unit.views()
                .desk()
                .findAlarm(done.value().id().value(), actor.person())
                .map(Optional::orElseThrow)
                .map(view -> {
                    var json = AlarmJson.of(view, call.tell());
                    var answer = created
                        ? Answer.created(json, view.id(), view.version(), "/alarms/" + view.id())
                        : Answer.ok(json, view.id(), view.version());
                    return Reply.done(new Effect(answer, view.resident()));
                });
            case Reply.Refused<Alarm> refused -> Future.succeededFuture(new Reply.Refused<>(refused.problems()));
            case Reply.Conflict<Alarm> conflict -> Future.succeededFuture(new Reply.Conflict<>(conflict.key()));
        };
    }
}
