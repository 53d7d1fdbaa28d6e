package anju.http.json;

import anju.flow.view.OfferView;
import anju.order.Offer;
import anju.people.Person;
import anju.value.Id;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** An offer, with the time that fits the first who is invited, or the viewer where they are invited. */
public final class OfferJson {

    private OfferJson() {}

    /** As that viewer sees it; the resident is told by family name until somebody has accepted. */
    public static JsonObject of(OfferView view, Id<Person> viewer, boolean named, Telling tell) {
        Offer offer = view.offer();
        Offer.Invited mine = mine(offer.invited(), viewer);
        var json = new JsonObject()
            .put("id", offer.id().toString())
            .put("orderId", offer.order().toString())
            .put("workerIds", Telling.all(offer.invited(), one -> one.worker().toString()))
            .put("workers", Telling.all(view.workers(), Telling::person))
            .put("respondBy", tell.moment(offer.respondBy()))
            .put("state", offer.state().word())
            .put("round", offer.round())
            .put("serviceCode", view.serviceCode())
            .put("serviceName", tell.service(view.serviceCode()))
            .put("communityName", view.communityName())
            .put("residentName", named ? view.residentName() : tell.title(view.residentName()));
        return mine == null
            ? json
            : json
                  .put("visit", tell.window(mine.visit()))
                  .put("travelMinutes", Math.ceilDiv(mine.travel().toSeconds(), 60));
    }

    private static Offer.Invited mine(List<Offer.Invited> invited, Id<Person> viewer) {
        return invited
            .stream()
            .filter(one -> one.worker().value().equals(viewer.value()))
            .findFirst()
            .orElse(invited.isEmpty() ? null : invited.getFirst());
    }
}
