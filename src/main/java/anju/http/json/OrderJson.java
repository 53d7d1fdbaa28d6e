package anju.http.json;

import anju.flow.access.Standing;
import anju.flow.view.OrderView;
import anju.http.access.Can;
import anju.http.access.Guard;
import anju.http.json.correction.CorrectionJson;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Person;
import anju.settlement.Purse;
import anju.value.Id;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Set;

/** An order as one viewer sees it at one moment of the database's clock. */
public final class OrderJson {

    private OrderJson() {}

    /** Who looks, and when. */
    public record Viewer(Id<Person> person, Instant now, Guard guard) {}

    /** The order; {@code why} is the sentence that tells the family why this worker comes, or null. */
    public static JsonObject of(OrderView view, Viewer viewer, String why, Telling tell) {
        Order order = view.order();
        Sight sight = Sight.ofOrder(view.standings(), view.visit(), viewer.now());
        JsonObject json = asked(view, sight, tell);
        return json
            .put("round", order.round())
            .put("atDesk", order.stage() instanceof Stage.Matched matched && matched.atDesk())
            .put("waits", waits(order.stage()))
            .put("workers", Telling.all(view.workers(), Telling::person))
            .put("visit", tell.window(view.visit()))
            .put("offer", offer(view, viewer, sight, tell))
            .put("marks", sight == Sight.INVITED ? new JsonArray() : VisitJson.marks(order.stage(), tell))
            .put("tasks", sight == Sight.INVITED ? new JsonArray() : VisitJson.tasks(view, sight, tell))
            .put("differences", VisitJson.differences(order.stage(), tell))
            .put("corrections", sight == Sight.INVITED ? new JsonArray() : corrections(view, viewer, sight, tell))
            .put("reason", reason(view, sight, tell))
            .put("why", why)
            .put("rating", view.feedback() == null ? null : view.feedback().rating())
            .put("price", tell.price(order.asked().serviceCode()))
            .put("settlement", settlement(view.settlement(), tell))
            .put("can", new JsonArray(Can.now(viewer.guard(), order.stage(), view.standings())));
    }

    /** For what it waits before the first is asked; null where it does not. */
    private static String waits(Stage stage) {
        return stage instanceof Stage.Matched matched
            ? switch (matched.waits()) {
                  case APPROVAL -> "approval";
                  case PLAN -> "plan";
                  case NOTHING, DESK -> null;
              }
            : null;
    }

    private static JsonObject asked(OrderView view, Sight sight, Telling tell) {
        Order order = view.order();
        Order.Asked asked = order.asked();
        boolean named = sight != Sight.INVITED;
        var json = new JsonObject()
            .put("id", order.id().toString())
            .put("number", String.valueOf(order.number()))
            .put("stage", order.stage().word())
            .put("version", order.version())
            .put("residentId", asked.resident().toString())
            .put("residentName", named ? view.residentName() : tell.title(view.residentName()))
            .put("serviceCode", asked.serviceCode())
            .put("serviceName", tell.service(asked.serviceCode()))
            .put("window", tell.window(asked.window()))
            .put("addressId", asked.address().toString())
            .put("addressLine", sight.line(view.where().line()))
            .put("place", Telling.place(sight.place(view.where().place())))
            .put("placeSynthetic", view.where().synthetic())
            .put("radiusMetres", view.where().radiusMetres())
            .put("communityName", view.communityName())
            .put("note", sight.note(view.note()))
            .put("centre", Telling.contact(view.centre()))
            .put("requestedAt", tell.moment(asked.at()));
        return Telling.given(json, "requestedBy", named ? Telling.person(view.requestedBy()) : null);
    }

    private static JsonArray corrections(OrderView view, Viewer viewer, Sight sight, Telling tell) {
        boolean decides = viewer.guard().may("decideCorrection", view.standings());
        boolean reads = sight == Sight.ALL || sight == Sight.DESK;
        return CorrectionJson.all(view.corrections(), new CorrectionJson.Viewer(viewer.person(), decides, reads), tell);
    }

    private static JsonObject offer(OrderView view, Viewer viewer, Sight sight, Telling tell) {
        return view.offer() == null ? null : OfferJson.of(view.offer(), viewer.person(), sight != Sight.INVITED, tell);
    }

    private static String reason(OrderView view, Sight sight, Telling tell) {
        return switch (view.order().stage()) {
            case Stage.Unmet unmet -> tell.say("unmet." + unmet.reason());
            case Stage.OnHold hold -> tell.say("hold." + hold.reason());
            case Stage.Aborted aborted -> tell.say("abort." + aborted.reason());
            case Stage.Cancelled cancelled -> cancelled.because() == null
                ? sight.note(view.reason())
                : tell.say("cancelled." + cancelled.because());
            case Stage.Rejected rejected -> sight.note(view.reason());
            default -> null;
        };
    }

    private static JsonObject settlement(OrderView.Settlement settlement, Telling tell) {
        return settlement == null
            ? null
            : new JsonObject()
                  .put("totalFen", settlement.total().fen())
                  .put("note", tell.say("price." + settlement.priceNote()))
                  .put("parts", Telling.all(settlement.parts(), part -> part(part, tell)));
    }

    private static JsonObject part(OrderView.Part part, Telling tell) {
        Purse.Kind purse = part.purse();
        return new JsonObject()
            .put("purse", purse.word())
            .put("purseName", tell.say("purse." + purse.word()))
            .put("amountFen", part.amount().fen());
    }

    /** Whether somebody sees it as family does, who are told why this worker comes. */
    public static boolean isFamily(Set<Standing> standings) {
        return standings.stream().anyMatch(one -> Set.of("self", "mandate-orders").contains(one.relation()));
    }
}
