package anju.http.json;

import anju.flow.view.DeskViews.AlarmView;
import io.vertx.core.json.JsonObject;

/** A call for help, and its answer. */
public final class AlarmJson {

    private AlarmJson() {}

    /** As everybody who may see it sees it; how it ended may tell of illness and is for the family and the desk. */
    public static JsonObject of(AlarmView view, Telling tell) {
        boolean close = view
            .standings()
            .stream()
            .anyMatch(one -> !one.relation().equals("city") && !one.relation().equals("own-town"));
        return new JsonObject()
            .put("id", view.id().toString())
            .put("residentId", view.resident().toString())
            .put("residentName", view.residentName())
            .put("communityName", view.communityName())
            .put("state", view.state())
            .put("raisedAt", tell.moment(view.raisedAt()))
            .put("raisedBy", Telling.person(view.raisedBy()))
            .put("acknowledgedBy", Telling.person(view.acknowledgedBy()))
            .put("acknowledgedAt", tell.moment(view.acknowledgedAt()))
            .put("closedAt", tell.moment(view.closedAt()))
            .put("outcome", close ? view.outcome().clear() : view.outcome().masked())
            .put("centre", Telling.contact(view.centre()));
    }
}
