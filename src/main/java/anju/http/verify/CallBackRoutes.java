package anju.http.verify;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.flow.verify.CheckViews;
import anju.flow.verify.callback.CallBackFlow;
import anju.flow.verify.callback.CallBackView;
import anju.flow.verify.callback.CallBacks.Result;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.call.Call;
import anju.http.call.Call.Target;
import anju.http.call.Effect;
import anju.http.call.Means;
import anju.http.input.Fields;
import anju.http.input.Formats;
import anju.http.json.Telling;
import anju.http.route.Routing;
import anju.organisation.Organisation;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Whom the centre rings about a visit, why, and what they said. */
public final class CallBackRoutes {

    private static final int MOST = 200;
    private static final int WORDS = 500;
    private static final Set<String> STATES = Set.of("open", "closed");

    private final Means means;
    private final CallBackFlow calls;

    /** Rings back by that flow. */
    public CallBackRoutes(Means means, CallBackFlow calls) {
        this.means = means;
        this.calls = calls;
    }

    /** Its routes. */
    public void mount(Routing routing) {
        routing.write("drawCallBacks", CallBackRoutes::centre, this::draw);
        routing.read("listCallBacks", this::list);
        routing.write("noteCallBack", call -> new Target(Subject.ORDER, call.id()), this::note);
    }

    /** Whose list it is decides who may draw it. */
    private static Target centre(Call call) {
        return new Target(Subject.CENTRE, Formats.idOrNobody(call.fields().raw("centreId")));
    }

    /** POST /call-back-lists. */
    private Effect.Intent draw(Call call) {
        Id<Organisation> centre = Formats.idOrNobody(call.fields().raw("centreId"));
        return call
            .fields()
            .value(() ->
                Effect.Intent.to((unit, actor) ->
                    calls.draw(unit, actor, centre).compose(reply -> drawn(call, unit, actor, reply))
                )
            );
    }

    private Future<Reply<Effect>> drawn(Call call, Store.Unit unit, Actor actor, Reply<LocalDate> reply) {
        var allowed = means.guard().listing("listCallBacks", call.caller());
        var filter = new CheckViews.Ringing(false, null);
        return unit
            .views()
            .checks()
            .callBacks(actor.person(), allowed, filter, MOST)
            .map(found -> reply.map(day -> new Effect(Answer.ok(list(found, call)), null)));
    }

    /** GET /call-backs. */
    private Future<Answer> list(Call call) {
        var allowed = means.guard().listing(call.operation(), call.caller());
        Fields asked = call.parameters();
        String state = asked.raw("state");
        if (state != null && !STATES.contains(state)) {
            asked.wrong("state", "field.callback-state");
        }
        return asked
            .value(() ->
                means
                    .store()
                    .views()
                    .checks()
                    .callBacks(
                        call.caller().person(),
                        allowed,
                        new CheckViews.Ringing("closed".equals(state), null),
                        MOST
                    )
            )
            .map(found -> Answer.ok(list(found, call)));
    }

    private static io.vertx.core.json.JsonObject list(List<CallBackView> found, Call call) {
        return Telling.list(found, null, view -> CallBackJson.of(view, call.tell()));
    }

    /** POST /orders/{id}/call-backs. */
    private Effect.Intent note(Call call) {
        Fields fields = call.fields();
        Result result = fields.word("result", "field.callback-result", Result::of);
        String words = fields.text("words", WORDS);
        Instant again = fields.moment("again");
        if (words == null && (result == Result.NOBODY_CAME || result == Result.UNHAPPY)) {
            fields.wrong("words", "field.missing");
        }
        return fields.value(() ->
            Effect.Intent.because(words, (unit, actor) ->
                calls
                    .note(unit, actor, call.id(), result, words, again)
                    .compose(reply -> means.effect(call, unit, actor, reply, call.id()))
            )
        );
    }
}
