package anju.http.centre;

import anju.flow.centre.Handovers.Balance;
import anju.flow.centre.Handovers.Neighbour;
import anju.flow.centre.Handovers.Told;
import anju.http.json.Telling;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The orders between centres as they are told: what was asked, what came of it, and who carries how much for whom. */
final class HandoverJson {

    private HandoverJson() {}

    static JsonObject of(List<Told> told, List<Balance> balance, List<Neighbour> neighbours, Telling tell) {
        return Telling.list(told, null, one -> handover(one, tell))
            .put("balance", Telling.all(balance, HandoverJson::balance))
            .put(
                "neighbours",
                Telling.all(neighbours, one -> centre(one.id().toString(), one.name()).put("metres", one.metres()))
            );
    }

    private static JsonObject handover(Told one, Telling tell) {
        return new JsonObject()
            .put("id", one.handover().id().toString())
            .put("orderId", one.handover().order().toString())
            .put("number", String.valueOf(one.number()))
            .put("from", centre(one.handover().from().toString(), one.fromName()))
            .put("to", centre(one.handover().to().toString(), one.toName()))
            .put("serviceName", tell.service(one.serviceCode()))
            .put("window", tell.window(one.window()))
            .put("communityName", one.community())
            .put("minutes", one.minutes())
            .put("state", one.state())
            .put("madeBy", Telling.person(one.madeBy()))
            .put("madeAt", tell.moment(one.madeAt()))
            .put("reason", one.reason())
            .put("answeredBy", Telling.person(one.answeredBy()))
            .put("answeredAt", tell.moment(one.answeredAt()))
            .put("answer", one.answer());
    }

    private static JsonObject balance(Balance one) {
        return new JsonObject()
            .put("centre", centre(one.other().toString(), one.name()))
            .put("given", sum(one.givenOrders(), one.givenMinutes(), one.givenFen()))
            .put("taken", sum(one.takenOrders(), one.takenMinutes(), one.takenFen()));
    }

    private static JsonObject sum(int orders, int minutes, long fen) {
        return new JsonObject().put("orders", orders).put("minutes", minutes).put("settledFen", fen);
    }

    private static JsonObject centre(String id, String name) {
        return new JsonObject().put("id", id).put("name", name);
    }
}
