package anju.http;

import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.await;
import static org.assertj.core.api.Assertions.assertThat;

import anju.pg.plan.PgPlanRunner;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 王建国's desk plans tomorrow, pins, moves, publishes; a worker calls in ill; and what a careless caller sends. */
class B08_PlannedDayByHttpIT {

    private static RunningDoor anju;
    private static String order;
    private static String centre;
    private static String tomorrow;

    @BeforeAll
    static void begins() {
        anju = RunningDoor.open();
        order = anju.asked("BATH_HOME", 9, 3, new JsonObject());
        centre = anju.value("select centre_id from orders where id = '" + order + "'");
        tomorrow = OffsetDateTime.now(RunningDoor.CITY).toLocalDate().plusDays(1).toString();
    }

    @AfterAll
    static void ends() {
        anju.close();
    }

    @Test
    void aDayIsPlannedPinnedMovedAndPublished() {
        String plan = planned();
        JsonObject proposed = get(plan);
        assertThat(proposed.getString("state")).isEqualTo("proposed");
        JsonObject visit = visit(proposed);
        assertThat(visit.getString("change")).isEqualTo("new");
        assertThat(visit.getString("words")).isNotBlank();

        var pinned = put("/plans/" + plan + "/pins", new JsonObject().put("orderIds", new JsonArray().add(order)));
        assertThat(pinned.statusCode()).isEqualTo(200);
        assertThat(visit(pinned.bodyAsJsonObject()).getBoolean("pinned")).isTrue();

        JsonObject promise = visit.getJsonArray("now").getJsonObject(0);
        var night = OffsetDateTime.parse(promise.getString("start")).withHour(23).toString();
        var moved = anju.post(
            WANG_JIANGUO,
            "/plans/" + plan + "/moves",
            new JsonObject()
                .put("orderId", order)
                .put("workerIds", new JsonArray().add(promise.getString("workerId")))
                .put("start", night)
        );
        assertThat(moved.statusCode()).as("outside the window told to the resident").isEqualTo(422);

        String key = UUID.randomUUID().toString();
        var all = anju.post(WANG_JIANGUO, "/plans/" + plan + "/publication", key, new JsonObject());
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.bodyAsJsonObject().getJsonArray("parts")).allSatisfy(part ->
            assertThat(((JsonObject) part).getString("state")).isEqualTo("published")
        );
        var again = anju.post(WANG_JIANGUO, "/plans/" + plan + "/publication", key, new JsonObject());
        assertThat(again.bodyAsJsonObject()).isEqualTo(all.bodyAsJsonObject());
        assertThat(
            anju
                .get(LI_MEI, "/orders/" + order)
                .bodyAsJsonObject()
                .getString("stage")
        ).isEqualTo("dispatched");
        assertThat(delete(plan).statusCode()).as("people work by it").isEqualTo(409);

        var repair = anju.post(WANG_JIANGUO, "/repairs", ill(promise.getString("workerId")));
        assertThat(repair.statusCode()).isEqualTo(201);
        assertThat(repair.bodyAsJsonObject().getString("kind")).isEqualTo("repair");
        assertThat(visit(repair.bodyAsJsonObject()).getString("change")).isIn("worker", "taken-back");
        var accepted = anju.post(
            WANG_JIANGUO,
            "/plans/" + repair.bodyAsJsonObject().getString("id") + "/publication",
            new JsonObject()
        );
        assertThat(accepted.bodyAsJsonObject().getJsonArray("parts")).allSatisfy(one -> {
            JsonObject part = (JsonObject) one;
            // another time than was told waits for a yes
            boolean asks = visitsOf(accepted.bodyAsJsonObject(), part.getInteger("part"))
                .stream()
                .anyMatch(other -> other.getBoolean("consent"));
            assertThat(part.getString("state")).isEqualTo(asks ? "proposed" : "published");
        });
        if (visit(repair.bodyAsJsonObject()).getString("change").equals("worker")) {
            assertThat(
                anju
                    .get(LI_MEI, "/orders/" + order)
                    .bodyAsJsonObject()
                    .getJsonObject("moved")
                    .getString("words")
            ).contains(promise.getString("workerName"));
        }
        assertThat(
            anju
                .get(WANG_JIANGUO, "/plans?day=" + tomorrow)
                .bodyAsJsonObject()
                .getJsonArray("items")
        ).isNotEmpty();
    }

    @Test
    void whatIsWrongIsToldAllAtOnceAndChangesNothing() {
        var bad = new JsonObject().put("centreId", centre).put("day", "tomorrow").put("seconds", 4).put("from", "x");
        assertThat(fields(anju.post(WANG_JIANGUO, "/plans", bad))).contains("day", "seconds", "from");
        var past = new JsonObject().put("centreId", centre).put("day", "2020-01-01");
        assertThat(fields(anju.post(WANG_JIANGUO, "/plans", past))).containsExactly("day");
        var backwards = ill(UUID.randomUUID().toString());
        var cause = backwards.getJsonObject("cause");
        String from = cause.getString("from");
        cause.put("from", cause.getString("until")).put("until", from);
        assertThat(fields(anju.post(WANG_JIANGUO, "/repairs", backwards))).containsExactly("cause.until");
        assertThat(fields(anju.post(WANG_JIANGUO, "/repairs", ill(UUID.randomUUID().toString())))).containsExactly(
            "cause.workerId"
        );
        var overRun = new JsonObject().put("kind", "over-run").put("minutes", 4);
        assertThat(fields(anju.post(WANG_JIANGUO, "/repairs", because(overRun)))).containsExactlyInAnyOrder(
            "cause.orderId",
            "cause.minutes"
        );
        var lost = new JsonObject().put("kind", "worker-lost");
        assertThat(fields(anju.post(WANG_JIANGUO, "/repairs", because(lost)))).containsExactly("cause.workerId");
        var urgent = new JsonObject().put("kind", "urgent").put("orderId", UUID.randomUUID().toString());
        assertThat(fields(anju.post(WANG_JIANGUO, "/repairs", because(urgent)))).containsExactly("cause.orderId");
        var bored = new JsonObject().put("kind", "bored");
        assertThat(fields(anju.post(WANG_JIANGUO, "/repairs", because(bored)))).containsExactly("cause.kind");
        String plan = planned();
        var parts = new JsonObject().put("parts", new JsonArray().add(0).add(-3));
        assertThat(fields(anju.post(WANG_JIANGUO, "/plans/" + plan + "/publication", parts))).contains(
            "parts[0]",
            "parts[1]"
        );
        var stranger = new JsonObject().put("orderIds", new JsonArray().add(UUID.randomUUID().toString()));
        assertThat(fields(put("/plans/" + plan + "/pins", stranger))).containsExactly("orderIds[0]");
        assertThat(anju.post(WANG_JIANGUO, "/plans/" + plan + "/stop", new JsonObject()).statusCode()).isEqualTo(409);
        assertThat(delete(plan).statusCode()).isEqualTo(204);
        assertThat(anju.get(WANG_JIANGUO, "/plans/" + plan).statusCode()).isEqualTo(404);
        assertThat(
            anju.value("select count(*) from leave l join worker w on w.person_id = l.worker_id where reason = 'ill'")
        ).isIn("0", "1");
    }

    private static String planned() {
        var asked = anju.post(
            WANG_JIANGUO,
            "/plans",
            new JsonObject().put("centreId", centre).put("day", tomorrow).put("seconds", 5)
        );
        assertThat(asked.statusCode()).isEqualTo(201);
        var runner = new PgPlanRunner(
            anju.vertx,
            anju.database,
            anju.store,
            anju.life.planning().search(),
            "test",
            Duration.ofSeconds(30),
            () -> {}
        );
        await(runner.runNext());
        return asked.bodyAsJsonObject().getString("id");
    }

    private static JsonObject ill(String worker) {
        var cause = new JsonObject()
            .put("kind", "worker-ill")
            .put("workerId", worker)
            .put("from", tomorrow + "T00:00:00+08:00")
            .put("until", tomorrow + "T23:00:00+08:00");
        return because(cause);
    }

    private static JsonObject because(JsonObject cause) {
        return new JsonObject().put("centreId", centre).put("cause", cause);
    }

    private static JsonObject get(String plan) {
        return anju.get(WANG_JIANGUO, "/plans/" + plan).bodyAsJsonObject();
    }

    private static List<JsonObject> visitsOf(JsonObject plan, int part) {
        return plan
            .getJsonArray("visits")
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> Integer.valueOf(part).equals(one.getInteger("part")))
            .toList();
    }

    private static JsonObject visit(JsonObject plan) {
        return plan
            .getJsonArray("visits")
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("orderId").equals(order))
            .findFirst()
            .orElseThrow();
    }

    private static HttpResponse<Buffer> put(String path, JsonObject body) {
        return await(
            anju
                .request(HttpMethod.PUT, WANG_JIANGUO, path)
                .putHeader("Idempotency-Key", UUID.randomUUID().toString())
                .sendJsonObject(body)
        );
    }

    private static HttpResponse<Buffer> delete(String plan) {
        return await(
            anju
                .request(HttpMethod.DELETE, WANG_JIANGUO, "/plans/" + plan)
                .putHeader("Idempotency-Key", UUID.randomUUID().toString())
                .send()
        );
    }

    private static List<String> fields(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer
            .bodyAsJsonObject()
            .getJsonArray("problems")
            .stream()
            .map(one -> ((JsonObject) one).getString("field"))
            .toList();
    }
}
