package anju.command.benchmark.nodes;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Somebody who is signed in and calls any of the nodes, as a phone does. */
public final class Caller {

    private static final int UNAVAILABLE = 503;
    private static final int CONFLICT = 409;
    private static final String STILL_RUNNING = "urn:anju:problem:running";
    private static final int MOST_ATTEMPTS = 50;
    private static final long AGAIN_AFTER_MILLIS = 200;

    private final TwoNodes nodes;
    private final String token;

    Caller(TwoNodes nodes, String token) {
        this.nodes = nodes;
        this.token = token;
    }

    /** A last answer, and how often there was none and the same was asked again. */
    public record Answered(HttpResponse<Buffer> answer, int again) {}

    /** A request of theirs to that node. */
    public HttpRequest<Buffer> request(HttpMethod method, NodeProcess node, String path) {
        WebClient client = nodes.client();
        return client.request(method, node.port(), NodeProcess.HOST, "/api/v1" + path).bearerTokenAuthentication(token);
    }

    /** Reads, and waits for the answer; throws IllegalStateException when it is none of the good ones. */
    public JsonObject get(NodeProcess node, String path) {
        return good(TwoNodes.await(request(HttpMethod.GET, node, path).send()));
    }

    /** Writes, and waits for the answer; throws IllegalStateException when it is none of the good ones. */
    public JsonObject post(NodeProcess node, String path, JsonObject body) {
        return good(TwoNodes.await(send(node, path, body)).answer());
    }

    /** Writes; a node that cannot answer yet is asked the same again under the same key. */
    public Future<Answered> send(NodeProcess node, String path, JsonObject body) {
        return send(node, path, UUID.randomUUID().toString(), body, 0);
    }

    private Future<Answered> send(NodeProcess node, String path, String key, JsonObject body, int before) {
        return request(HttpMethod.POST, node, path)
            .putHeader("Idempotency-Key", key)
            .sendJsonObject(body)
            .compose(answer ->
                isLast(answer) || before == MOST_ATTEMPTS
                    ? Future.succeededFuture(new Answered(answer, before))
                    : nodes
                          .vertx()
                          .timer(AGAIN_AFTER_MILLIS, TimeUnit.MILLISECONDS)
                          .compose(v -> send(node, path, key, body, before + 1))
            );
    }

    private static boolean isLast(HttpResponse<Buffer> answer) {
        boolean running =
            answer.statusCode() == CONFLICT && STILL_RUNNING.equals(answer.bodyAsJsonObject().getString("type"));
        return answer.statusCode() != UNAVAILABLE && !running;
    }

    private static JsonObject good(HttpResponse<Buffer> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.bodyAsString());
        }
        return answer.bodyAsJsonObject();
    }
}
