package anju.http.plan;

import anju.flow.port.Store;
import anju.flow.view.OrderView;
import anju.flow.view.OrderViews.Employed;
import anju.flow.view.OrderViews.Happened;
import anju.http.json.Telling;
import anju.order.Stage;
import anju.people.Worker;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the family is told when a plan changed what had been promised to them. */
public final class Moved {

    private Moved() {}

    /** The last change of the promise that stands; null where it stands as it was made. */
    public static Future<JsonObject> of(Store store, OrderView view, Telling tell) {
        if (!(view.order().stage() instanceof Stage.Dispatched)) {
            return Future.succeededFuture();
        }
        var orders = store.views().orders();
        return orders
            .history(view.order().id())
            .map(Moved::last)
            .compose(event ->
                event.isEmpty()
                    ? Future.succeededFuture()
                    : orders.names(named(event.get())).map(names -> told(event.get(), names, tell))
            );
    }

    private static Optional<Happened> last(List<Happened> events) {
        Happened last = events.getLast();
        return last.kind().equals("moved") ? Optional.of(last) : Optional.empty();
    }

    private static Set<Id<Worker>> named(Happened event) {
        Set<Id<Worker>> named = new HashSet<>(workers(event, "from"));
        named.addAll(workers(event, "to"));
        return named;
    }

    private static List<Id<Worker>> workers(Happened event, String which) {
        List<Id<Worker>> workers = new ArrayList<>();
        if (event.facts().get(which + "Workers") instanceof List<?> ids) {
            ids.forEach(id -> workers.add(Id.of(UUID.fromString(id.toString()))));
        }
        return workers;
    }

    private static JsonObject told(Happened event, Map<Id<Worker>, Employed> names, Telling tell) {
        List<String> from = said(event, "from", names, tell);
        List<String> to = said(event, "to", names, tell);
        String words = tell.say(
            "order.moved",
            from.stream().collect(Collectors.joining("、")),
            start(event, "from"),
            to.stream().collect(Collectors.joining("、")),
            start(event, "to")
        );
        return new JsonObject()
            .put("at", tell.moment(event.at()))
            .put("words", words)
            .put("from", promised(from, start(event, "from"), tell))
            .put("to", promised(to, start(event, "to"), tell));
    }

    private static JsonObject promised(List<String> workers, Instant start, Telling tell) {
        return new JsonObject().put("workers", new JsonArray(workers)).put("start", tell.moment(start));
    }

    private static Instant start(Happened event, String which) {
        return event.facts().get(which + "Start") instanceof String at ? Instant.parse(at) : null;
    }

    private static List<String> said(Happened event, String which, Map<Id<Worker>, Employed> names, Telling tell) {
        return workers(event, which)
            .stream()
            .map(id -> names.containsKey(id) ? names.get(id).name() : tell.say("worker.unknown"))
            .toList();
    }
}
