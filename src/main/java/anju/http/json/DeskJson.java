package anju.http.json;

import anju.flow.view.DeskViews.CentreDot;
import anju.flow.view.DeskViews.MapView;
import anju.flow.view.DeskViews.VisitDot;
import anju.flow.view.OrderViews.Happened;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;

/** What a desk watches: the map of a day, and what happened to an order. */
public final class DeskJson {

    private DeskJson() {}

    /** The centres and the visits of a day. */
    public static JsonObject map(MapView map, LocalDate day, Telling tell) {
        return new JsonObject()
            .put("date", day.toString())
            .put("centres", Telling.all(map.centres(), DeskJson::centre))
            .put("visits", Telling.all(map.visits(), visit -> visit(visit, tell)));
    }

    /** One event; what is told to the family leaves out who declined. */
    public static JsonObject happened(Happened event, boolean forFamily, Telling tell) {
        boolean anonymous = forFamily && event.kind().equals("declined");
        return new JsonObject()
            .put("version", event.version())
            .put("at", tell.moment(event.at()))
            .put("kind", event.kind())
            .put("stage", event.stage())
            .put("words", tell.say("event." + event.kind()))
            .put("actor", anonymous ? null : Telling.person(event.actor()))
            .put("actorRole", event.role() == null ? null : event.role().word());
    }

    private static JsonObject centre(CentreDot dot) {
        return Telling.contact(dot.contact())
            .put("roles", new JsonArray(dot.roles().stream().sorted().toList()))
            .put("place", Telling.place(dot.place()))
            .put("synthetic", dot.synthetic())
            .put("inUse", dot.inUse())
            .put("visits", dot.visits());
    }

    private static JsonObject visit(VisitDot dot, Telling tell) {
        return new JsonObject()
            .put("orderId", dot.order().toString())
            .put("stage", dot.stage())
            .put("serviceName", tell.service(dot.serviceCode()))
            .put("residentName", dot.residentName())
            .put("start", tell.moment(dot.start()))
            .put("place", Telling.place(dot.place()))
            .put("synthetic", dot.synthetic());
    }
}
