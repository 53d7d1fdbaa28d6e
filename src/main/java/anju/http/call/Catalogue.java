package anju.http.call;

import anju.catalogue.ServiceItem;
import anju.flow.port.Store;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The catalogue by code, read again after a minute: it names services in every answer and hardly ever changes. */
public final class Catalogue {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Store store;
    private volatile Map<String, ServiceItem> items;
    private volatile long readAt;

    /** The catalogue of that store. */
    public Catalogue(Store store) {
        this.store = store;
    }

    /** All items by code, in the catalogue's order. */
    public Future<Map<String, ServiceItem>> items() {
        if (items != null && System.nanoTime() - readAt < FRESH.toNanos()) {
            return Future.succeededFuture(items);
        }
        return store
            .views()
            .services()
            .list()
            .map(list -> {
                var byCode = new LinkedHashMap<String, ServiceItem>();
                list.forEach(item -> byCode.put(item.code(), item));
                readAt = System.nanoTime();
                items = Collections.unmodifiableMap(byCode);
                return items;
            });
    }
}
