package anju.http.card;

import anju.flow.access.Audit;
import anju.flow.card.Cards.Held;
import anju.flow.view.OrderView;
import anju.http.access.Guard.Subject;
import anju.http.answer.Answer;
import anju.http.answer.ProblemDocument;
import anju.http.answer.ProblemDocument.Kind;
import anju.http.answer.Refusal;
import anju.http.call.Call;
import anju.http.call.Means;
import anju.http.json.Telling;
import anju.people.card.Card;
import anju.visit.CardTime;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** What a worker has to know of whom they visit, around the visit only; each look is written down. */
final class ClientCardRoutes {

    private final Means means;

    /** Reads by these means. */
    ClientCardRoutes(Means means) {
        this.means = means;
    }

    /** GET /orders/{id}/client-card. */
    Future<Answer> get(Call call) {
        return means.order(call).compose(view -> {
            if (!CardTime.isOpen(view.visit(), means.viewer(call).now())) {
                return Future.failedFuture(new Refusal(ProblemDocument.of(Kind.CONFLICT, "card.not-now")));
            }
            return means
                .store()
                .inOne(unit ->
                    unit
                        .cards()
                        .find(view.order().asked().resident(), call.caller().person())
                        .compose(held -> unit.access().audit().write(look(call, view)).map(held.orElseThrow()))
                )
                .map(held -> Answer.ok(card(held, view, call.tell())));
        });
    }

    private Audit.Entry look(Call call, OrderView view) {
        var actor = means.guard().admit(call.operation(), Subject.ORDER, call.caller(), view.standings());
        var order = view.order();
        var resident = order.asked().resident();
        return new Audit.Entry(
            actor.person(),
            actor.role(),
            call.operation(),
            order.id().value(),
            resident,
            null,
            Map.of()
        );
    }

    private static JsonObject card(Held held, OrderView view, Telling tell) {
        Card card = held.card();
        return new JsonObject()
            .put("residentName", held.name())
            .put("livesAlone", card.livesAlone())
            .put("dialectWords", card.dialect() == null ? null : tell.say("dialect." + card.dialect()))
            .put("risks", Telling.all(card.risks(), one -> CardJson.risk(one, true, tell)))
            .put("contacts", Telling.all(card.contacts(), one -> CardJson.contact(one, true)))
            .put("until", tell.moment(CardTime.of(view.visit()).end()));
    }
}
