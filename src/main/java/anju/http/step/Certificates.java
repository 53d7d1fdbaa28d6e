package anju.http.step;

import anju.flow.port.Certificates.Made;
import anju.flow.port.Store;
import anju.flow.view.OrderView;
import anju.http.json.CertificateJson;
import anju.http.json.Telling;
import anju.order.Order;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Reads why somebody comes. */
final class Certificates {

    private Certificates() {}

    /** Why those who come were chosen, in one sentence; null where no certificate tells. */
    static Future<String> why(Store store, OrderView view, Telling tell) {
        return newest(store, view.order().id()).compose(found ->
            found.isEmpty()
                ? Future.succeededFuture()
                : store
                      .views()
                      .orders()
                      .names(coming(view))
                      .map(names -> CertificateJson.summary(found.get().certificate(), names, coming(view), tell))
        );
    }

    /** The newest certificate of an order. */
    static Future<Optional<Made>> newest(Store store, Id<Order> order) {
        return store.inOne(unit -> unit.certificates().findNewest(order));
    }

    /** Those who come. */
    static List<Id<Worker>> coming(OrderView view) {
        return view
            .workers()
            .stream()
            .map(person -> Id.<Worker>of(person.id().value()))
            .toList();
    }
}
