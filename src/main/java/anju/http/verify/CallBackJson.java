package anju.http.verify;

import anju.flow.verify.callback.CallBackView;
import anju.http.json.Telling;
import anju.verification.ghost.Signal;
import anju.verification.ghost.Suspicion;
import io.vertx.core.json.JsonObject;

/** A call-back with what speaks against the visit, line by line, and what was said on the telephone. */
final class CallBackJson {

    private CallBackJson() {}

    static JsonObject of(CallBackView view, Telling tell) {
        return new JsonObject()
            .put("orderId", view.order().toString())
            .put("number", String.valueOf(view.number()))
            .put("residentId", view.resident().toString())
            .put("residentName", view.residentName())
            .put("serviceName", tell.service(view.serviceCode()))
            .put("visit", tell.window(view.visit()))
            .put("workers", Telling.all(view.workers(), Telling::person))
            .put("day", view.day().toString())
            .put("byLot", view.byLot())
            .put("score", view.score())
            .put("suspicions", Telling.all(view.suspicions(), one -> suspicion(one, tell)))
            .put("outcome", view.outcome() == null ? null : view.outcome().word())
            .put("again", tell.moment(view.again()))
            .put("tries", Telling.all(view.tries(), one -> tried(one, tell)));
    }

    private static JsonObject suspicion(Suspicion one, Telling tell) {
        String word = one.signal().word();
        Object[] arguments =
            one.signal() == Signal.RESIDENT_ELSEWHERE
                ? new Object[] { tell.say("where." + one.arguments().getFirst()) }
                : one.arguments().toArray();
        return new JsonObject()
            .put("signal", word)
            .put("points", one.points())
            .put("words", tell.say("ghost." + word, arguments));
    }

    private static JsonObject tried(CallBackView.Try one, Telling tell) {
        return new JsonObject()
            .put("at", tell.moment(one.at()))
            .put("by", Telling.person(one.by()))
            .put("result", one.result().word())
            .put("words", one.words().clear());
    }
}
