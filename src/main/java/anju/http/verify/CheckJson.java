package anju.http.verify;

import anju.flow.verify.CheckViews.Proposal;
import anju.flow.verify.CheckViews.Waiting;
import anju.http.access.Guard;
import anju.http.call.Call;
import anju.http.json.Telling;
import anju.http.json.correction.CorrectionJson;
import io.vertx.core.json.JsonObject;

/** What verification shows, as JSON. */
final class CheckJson {

    private CheckJson() {}

    static JsonObject proposal(Proposal one, Call call, Guard guard) {
        Telling tell = call.tell();
        boolean reads = one
            .standings()
            .stream()
            .noneMatch(s -> s.relation().equals("city"));
        var viewer = new CorrectionJson.Viewer(
            call.caller().person(),
            guard.may("decideCorrection", one.standings()),
            reads
        );
        return new JsonObject()
            .put("orderId", one.order().toString())
            .put("number", String.valueOf(one.number()))
            .put("version", one.version())
            .put("stage", one.stage())
            .put("residentName", one.residentName())
            .put("serviceName", tell.service(one.serviceCode()))
            .put("visit", tell.window(one.visit()))
            .put("correction", CorrectionJson.of(one.correction(), viewer, tell));
    }

    static JsonObject waiting(Waiting one, Telling tell) {
        return new JsonObject()
            .put("orderId", one.order().toString())
            .put("number", String.valueOf(one.number()))
            .put("version", one.version())
            .put("residentName", one.residentName())
            .put("communityName", one.communityName())
            .put("serviceCode", one.serviceCode())
            .put("serviceName", tell.service(one.serviceCode()))
            .put("visit", tell.window(one.visit()))
            .put("workers", Telling.all(one.workers(), Telling::person))
            .put("since", tell.moment(one.since()))
            .put("differences", Telling.all(one.differences(), d -> tell.coded(d.code(), "difference.", d.amount())));
    }
}
