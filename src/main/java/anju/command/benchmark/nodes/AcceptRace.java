package anju.command.benchmark.nodes;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A crowd of workers accepts one offer at once, half of them on each node: exactly one of them may win. */
public final class AcceptRace {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final TwoNodes nodes;
    private final List<String> workers;
    private final String coordinator;
    private final OffsetDateTime from;

    /** Among all workers of that city; signs everybody in. */
    public AcceptRace(TwoNodes nodes) {
        this.nodes = nodes;
        this.workers = nodes.signIn(nodes.centre().workers());
        this.coordinator = nodes.signIn(List.of(nodes.centre().coordinator())).getFirst();
        this.from = LocalDate.now(CITY).plusDays(1).atTime(9, 0).atZone(CITY).toOffsetDateTime();
    }

    /** One answer: its status, what it says of itself, and how long it took. */
    public record Answered(int status, String type, String detail, long nanos) {}

    /** One round: every answer, how long all of them took, and what the order says of itself afterwards. */
    public record Round(List<Answered> answers, long nanos, int accepted, int coming, String stage) {
        /** How many were told that the visit is theirs. */
        public long winners() {
            return answers
                .stream()
                .filter(one -> one.status() == 200)
                .count();
        }

        /** Whether one was told so, the order agrees, and all others were told kindly that it is gone. */
        public boolean isFair() {
            boolean othersTold = answers
                .stream()
                .filter(one -> one.status() != 200)
                .allMatch(one -> one.status() == 409 && "urn:anju:problem:conflict".equals(one.type()));
            return winners() == 1 && accepted == 1 && coming == 1 && "dispatched".equals(stage) && othersTold;
        }
    }

    /** Asks for a visit, offers it to everybody, lets everybody accept, looks at the order, and cancels it. */
    public Round run() {
        int port = nodes.node(0).port();
        var window = new JsonObject().put("start", from.toString()).put("end", from.plusHours(2).toString());
        String order = id(
            made(
                post(
                    port,
                    coordinator,
                    "/orders",
                    new JsonObject()
                        .put("residentId", nodes.centre().resident().toString())
                        .put("serviceCode", "BATH_HOME")
                        .put("window", window)
                )
            )
        );
        var all = new JsonArray(nodes.centre().workers().stream().map(UUID::toString).toList());
        String offer = id(
            made(post(port, coordinator, "/orders/" + order + "/offers", new JsonObject().put("workerIds", all)))
        );
        long began = System.nanoTime();
        List<Future<Answered>> answers = new ArrayList<>();
        for (int i = 0; i < workers.size(); i++) {
            answers.add(accept(nodes.node(i % 2).port(), workers.get(i), offer));
        }
        TwoNodes.await(Future.join(answers));
        long took = System.nanoTime() - began;
        Round round = new Round(
            answers.stream().map(Future::result).toList(),
            took,
            accepted(order),
            body(get("/orders/" + order))
                .getJsonArray("workers")
                .size(),
            body(get("/orders/" + order)).getString("stage")
        );
        made(
            post(
                port,
                coordinator,
                "/orders/" + order + "/cancellation",
                new JsonObject().put("reason", "race is over")
            )
        );
        return round;
    }

    private Future<Answered> accept(int port, String worker, String offer) {
        long began = System.nanoTime();
        return post(port, worker, "/offers/" + offer + "/acceptance", new JsonObject()).map(answer -> {
            var said = answer.bodyAsJsonObject();
            long took = System.nanoTime() - began;
            return new Answered(answer.statusCode(), said.getString("type"), said.getString("detail"), took);
        });
    }

    private int accepted(String order) {
        var history = body(get("/orders/" + order + "/history")).getJsonArray("items");
        return (int) history
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> "accepted".equals(one.getString("kind")))
            .count();
    }

    private Future<HttpResponse<Buffer>> get(String path) {
        return request(HttpMethod.GET, nodes.node(1).port(), coordinator, path).send();
    }

    private Future<HttpResponse<Buffer>> post(int port, String token, String path, JsonObject body) {
        return request(HttpMethod.POST, port, token, path)
            .putHeader("Idempotency-Key", UUID.randomUUID().toString())
            .sendJsonObject(body);
    }

    private HttpRequest<Buffer> request(HttpMethod method, int port, String token, String path) {
        return nodes
            .client()
            .request(method, port, NodeProcess.HOST, "/api/v1" + path)
            .bearerTokenAuthentication(token);
    }

    private static HttpResponse<Buffer> made(Future<HttpResponse<Buffer>> asked) {
        var answer = TwoNodes.await(asked);
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.bodyAsString());
        }
        return answer;
    }

    private static JsonObject body(Future<HttpResponse<Buffer>> asked) {
        return made(asked).bodyAsJsonObject();
    }

    private static String id(HttpResponse<Buffer> answer) {
        return answer.bodyAsJsonObject().getString("id");
    }
}
