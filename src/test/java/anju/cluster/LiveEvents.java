package anju.cluster;

import anju.command.benchmark.nodes.Caller;
import anju.command.benchmark.nodes.NodeProcess;
import anju.command.benchmark.nodes.TwoNodes;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.codec.BodyCodec;
import io.vertx.ext.web.codec.SseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody whose screen is open: hears from one node what happens, as it happens. */
final class LiveEvents {

    private final Map<String, Promise<JsonObject>> awaited = new ConcurrentHashMap<>();
    private final List<JsonObject> heard = new ArrayList<>();
    private final Promise<Void> begun = Promise.promise();

    /** Listens to that node, from now on. */
    static LiveEvents of(Caller caller, NodeProcess node) {
        var events = new LiveEvents();
        var codec = BodyCodec.sseStream(stream -> stream.handler(events::hear).exceptionHandler(cut -> {}));
        caller.request(HttpMethod.GET, node, "/events").putHeader("Accept", "text/event-stream").as(codec).send();
        TwoNodes.await(events.begun.future());
        return events;
    }

    private synchronized void hear(SseEvent event) {
        if ("start".equals(event.event())) {
            begun.tryComplete();
        } else if (event.data() != null) {
            var told = new JsonObject(event.data());
            heard.add(told);
            var promise = awaited.get(key(told.getString("orderId"), told.getString("stage")));
            if (promise != null) promise.tryComplete(told);
        }
    }

    /** Waits until it is told that this order has come to that stage, which may have been before. */
    JsonObject awaitOrder(String order, String stage) {
        Promise<JsonObject> promise;
        synchronized (this) {
            promise = awaited.computeIfAbsent(key(order, stage), k -> Promise.promise());
            heard
                .stream()
                .filter(told -> key(order, stage).equals(key(told.getString("orderId"), told.getString("stage"))))
                .findFirst()
                .ifPresent(promise::tryComplete);
        }
        return TwoNodes.await(promise.future());
    }

    private static String key(String order, String stage) {
        return order + " " + stage;
    }
}
