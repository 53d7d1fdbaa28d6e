package anju.http;

import static anju.http.RunningDoor.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.parsetools.RecordParser;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Somebody who listens to the events, as a browser does. */
final class Listener implements AutoCloseable {

    /** What was heard: its number, its kind, and what it says. */
    record Event(long id, String kind, JsonObject data) {
        String orderId() {
            return data.getString("orderId");
        }

        boolean isAbout(String order, String stage) {
            return order.equals(orderId()) && stage.equals(data.getString("stage"));
        }
    }

    private record Waiting(Predicate<Event> what, Promise<Event> promise) {}

    private final HttpClient client;
    private final List<Event> heard = new CopyOnWriteArrayList<>();
    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();
    private final Promise<Long> started = Promise.promise();
    private final Promise<Void> ended = Promise.promise();
    private HttpClientResponse response;
    private long id;
    private volatile long lastId;
    private String kind = "message";
    private String data;

    private Listener(HttpClient client) {
        this.client = client;
    }

    /** Opens a stream and waits for its first event. */
    static Listener open(RunningDoor anju, String token, String lastEventId) {
        var listener = new Listener(anju.vertx.createHttpClient());
        var at = new RequestOptions()
            .setHost("127.0.0.1")
            .setPort(anju.door.port())
            .setMethod(HttpMethod.GET)
            .setURI("/api/v1/events");
        await(
            listener.client
                .request(at)
                .compose(request -> {
                    request.putHeader("Authorization", "Bearer " + token).putHeader("Accept", "text/event-stream");
                    if (lastEventId != null) {
                        request.putHeader("Last-Event-ID", lastEventId);
                    }
                    return request.send();
                })
                .map(listener::listen)
        );
        await(listener.started.future());
        return listener;
    }

    private Void listen(HttpClientResponse answer) {
        response = answer;
        answer.handler(RecordParser.newDelimited("\n", line -> line(line.toString())));
        answer.endHandler(v -> ended.tryComplete());
        answer.exceptionHandler(cut -> ended.tryComplete());
        return null;
    }

    private synchronized void line(String line) {
        if (line.startsWith("id: ")) {
            id = Long.parseLong(line.substring(4));
        } else if (line.startsWith("event: ")) {
            kind = line.substring(7);
        } else if (line.startsWith("data: ")) {
            data = line.substring(6);
        } else if (line.isEmpty()) {
            dispatch();
        }
    }

    private void dispatch() {
        lastId = id;
        if (data != null && kind.equals("start")) {
            started.tryComplete(id);
        } else if (data != null) {
            var event = new Event(id, kind, new JsonObject(data));
            heard.add(event);
            waiting
                .stream()
                .filter(one -> one.what().test(event))
                .forEach(one -> one.promise().tryComplete(event));
        }
        kind = "message";
        data = null;
    }

    /** Waits for an event, which may have been heard already. */
    Event until(Predicate<Event> what) {
        var one = new Waiting(what, Promise.promise());
        synchronized (this) {
            waiting.add(one);
            heard.stream().filter(what).findFirst().ifPresent(one.promise()::tryComplete);
        }
        return await(one.promise().future());
    }

    /** The number at which it began. */
    long started() {
        return await(started.future());
    }

    long lastId() {
        return lastId;
    }

    List<Event> heard() {
        return heard;
    }

    /** Completes when the other end closes it. */
    Future<Void> ended() {
        return ended.future();
    }

    @Override
    public void close() {
        await(client.close());
    }
}
