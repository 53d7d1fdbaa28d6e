package anju.http;

import static anju.http.RunningDoor.CHEN_XIUYING;
import static anju.http.RunningDoor.CITY;
import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.WU_MIN;
import static anju.http.RunningDoor.ZHAO_LEI;
import static anju.http.RunningDoor.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong is told as a problem document, in the caller's language, and nothing half done stays. */
class ProblemAnswersIT {

    private static final RunningDoor ANJU = SharedDoor.ANJU;
    private static String mother;
    private static String order;

    @BeforeAll
    static void asks() {
        mother = ANJU.get(LI_MEI, "/me").bodyAsJsonObject().getJsonArray("residents").getJsonObject(0).getString("id");
        order = ANJU.post(LI_MEI, "/orders", asking(4)).bodyAsJsonObject().getString("id");
    }

    private static JsonObject asking(int days) {
        ZonedDateTime nine = OffsetDateTime.now(CITY).toLocalDate().plusDays(days).atTime(9, 0).atZone(CITY);
        return new JsonObject()
            .put("residentId", mother)
            .put("serviceCode", "BATH_HOME")
            .put(
                "window",
                new JsonObject()
                    .put("start", nine.toOffsetDateTime().toString())
                    .put("end", nine.plusHours(2).toOffsetDateTime().toString())
            );
    }

    @Test
    void what_is_not_json_is_400() {
        for (String body : List.of("{", "", "{\"a\":1}}", "\uFEFF{", "{'a':1}", "[".repeat(3000))) {
            var answer = send("/orders", body, "application/json", "k-" + UUID.randomUUID());
            isProblem(answer, 400, "not-json");
        }
    }

    @Test
    void a_write_without_a_key_or_with_an_endless_one_is_400() {
        isProblem(send("/orders", asking(5).encode(), "application/json", null), 400, "key-missing");
        isProblem(send("/orders", asking(5).encode(), "application/json", "x".repeat(201)), 400, "key-missing");
        isProblem(send("/orders", asking(5).encode(), "application/json", "two words"), 400, "key-missing");
    }

    @Test
    void another_type_than_json_is_415() {
        isProblem(send("/orders", asking(5).encode(), "text/plain", "k1"), 415, "content-type");
        isProblem(send("/orders", "a=b", "application/x-www-form-urlencoded", "k1"), 415, "content-type");
        isProblem(send("/orders", asking(5).encode(), "application/json; charset=gbk", "k1"), 415, "content-type");
    }

    @Test
    void a_body_over_a_mebibyte_is_413() {
        String long_ = asking(5)
            .put("note", "x".repeat(1024 * 1024 + 1))
            .encode();
        isProblem(send("/orders", long_, "application/json", "k1"), 413, "too-large");
    }

    @Test
    void another_method_is_405_and_told_which_there_are() {
        var answer = await(ANJU.request(HttpMethod.PUT, LI_MEI, "/orders/" + order).send());
        isProblem(answer, 405, "method");
        assertThat(answer.getHeader("Allow")).isEqualTo("GET");
        var orders = await(ANJU.request(HttpMethod.DELETE, LI_MEI, "/orders").send());
        assertThat(orders.getHeader("Allow").split(", ")).containsExactlyInAnyOrder("GET", "POST");
    }

    @Test
    void what_is_not_there_not_yours_or_no_id_at_all_is_the_same_404() {
        String none = UUID.randomUUID().toString();
        var bodies = List.of(
            ANJU.get(ZHAO_LEI, "/orders/" + order),
            ANJU.get(ZHAO_LEI, "/orders/" + none),
            ANJU.get(ZHAO_LEI, "/orders/" + order + "x"),
            ANJU.get(ZHAO_LEI, "/orders/1%20or%201=1"),
            ANJU.get(ZHAO_LEI, "/residents/" + mother),
            ANJU.get(ZHAO_LEI, "/no/such/path"),
            ANJU.post(ZHAO_LEI, "/orders/" + order + "/cancellation", new JsonObject().put("reason", "?")),
            ANJU.post(ZHAO_LEI, "/orders/" + none + "/cancellation", new JsonObject()),
            ANJU.post(ZHAO_LEI, "/orders", asking(5)),
            ANJU.post(ZHAO_LEI, "/orders", asking(5).put("residentId", "x"))
        );
        bodies.forEach(answer -> isProblem(answer, 404, "not-found"));
        assertThat(bodies.stream().map(HttpResponse::bodyAsString).distinct()).hasSize(1);
    }

    @Test
    void everything_wrong_with_the_input_is_told_at_once_in_both_languages() {
        JsonObject wrong = asking(5)
            .put("serviceCode", 7)
            .put("note", "x".repeat(2001))
            .put("addressId", "nowhere")
            .put("window", new JsonObject().put("start", "tomorrow"))
            .put("preferences", new JsonObject().put("gender", "any").put("workerIds", new JsonArray().add("x")));
        var answer = ANJU.post(LI_MEI, "/orders", wrong);
        isProblem(answer, 422, "invalid");
        assertThat(answer.getHeader("Content-Language")).isEqualTo("zh-CN");
        assertThat(fields(answer)).containsExactlyInAnyOrder(
            "serviceCode",
            "window.end",
            "window.start",
            "addressId",
            "note",
            "preferences.workerIds",
            "preferences.gender"
        );
        var english = await(
            ANJU.request(HttpMethod.POST, LI_MEI, "/orders")
                .putHeader("Idempotency-Key", UUID.randomUUID().toString())
                .putHeader("Accept-Language", "fr;q=0.9, en;q=0.5")
                .sendJsonObject(wrong)
        );
        assertThat(english.bodyAsString()).contains("At most 2000 characters").doesNotContain("请");
        assertThat(english.getHeader("Content-Language")).isEqualTo("en");
    }

    @Test
    void what_the_story_refuses_is_told_like_that_too() {
        JsonObject past = asking(-2).put("serviceCode", "NO_SUCH");
        var answer = ANJU.post(LI_MEI, "/orders", past);
        isProblem(answer, 422, "invalid");
        assertThat(fields(answer)).containsExactlyInAnyOrder("serviceCode", "window.start");
    }

    @Test
    void a_list_or_nothing_in_place_of_an_object_is_422() {
        isProblem(send("/orders/" + order + "/cancellation", "[]", "application/json", "k"), 422, "invalid");
        isProblem(send("/orders/" + order + "/cancellation", "null", "application/json", "k"), 422, "invalid");
        isProblem(
            send("/orders/" + order + "/cancellation", "{\"reason\":\"  \"}", "application/json", "k"),
            422,
            "invalid"
        );
    }

    @Test
    void wrong_parameters_are_422() {
        var answer = ANJU.get(WANG_JIANGUO, "/orders?stage=asked&limit=0&from=monday&centreId=x");
        isProblem(answer, 422, "invalid");
        assertThat(fields(answer)).containsExactlyInAnyOrder("stage", "limit", "from", "centreId");
        isProblem(ANJU.get(WANG_JIANGUO, "/orders?cursor=garbage"), 422, "invalid");
        isProblem(ANJU.get(WANG_JIANGUO, "/map?date=2026-13-01"), 422, "invalid");
    }

    @Test
    void an_older_version_is_412_and_no_version_is_400() {
        var path = "/orders/" + order + "/cancellation";
        var stale = await(
            keyed(path).putHeader("If-Match", "\"99\"").sendJsonObject(new JsonObject().put("reason", "x"))
        );
        isProblem(stale, 412, "stale");
        var none = await(
            keyed(path).putHeader("If-Match", "yesterday").sendJsonObject(new JsonObject().put("reason", "x"))
        );
        isProblem(none, 400, "if-match");
        assertThat(
            ANJU.get(LI_MEI, "/orders/" + order)
                .bodyAsJsonObject()
                .getString("stage")
        ).isEqualTo("requested");
    }

    @Test
    void the_right_version_goes_through_and_the_wrong_stage_is_409() {
        String other = ANJU.post(LI_MEI, "/orders", asking(6)).bodyAsJsonObject().getString("id");
        var path = "/orders/" + other + "/cancellation";
        var reason = new JsonObject().put("reason", "孩子回来了");
        var done = await(keyed(path).putHeader("If-Match", "\"1\"").sendJsonObject(reason));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.getHeader("ETag")).isEqualTo("\"2\"");
        isProblem(ANJU.post(LI_MEI, path, reason), 409, "conflict");
        isProblem(ANJU.get(CHEN_XIUYING, "/orders/" + other + "/proof-code"), 409, "conflict");
    }

    @Test
    void who_is_not_signed_in_is_401_and_who_may_only_look_is_403() {
        var nobody = await(ANJU.client.get("/api/v1/me").send());
        isProblem(nobody, 401, "signed-out");
        assertThat(nobody.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        isProblem(await(ANJU.client.get("/api/v1/me").bearerTokenAuthentication("x").send()), 401, "signed-out");
        isProblem(await(ANJU.client.get("/api/v1/me").basicAuthentication("a", "b").send()), 401, "signed-out");
        isProblem(
            ANJU.post(WU_MIN, "/orders/" + order + "/cancellation", new JsonObject().put("reason", "x")),
            403,
            "forbidden"
        );
    }

    @Test
    void every_answer_tells_a_browser_what_it_may_do_with_it() {
        var answer = ANJU.get(LI_MEI, "/me");
        assertThat(answer.getHeader("Content-Security-Policy"))
            .contains("default-src 'none'", "frame-ancestors 'none'", "style-src 'self';")
            .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("Permissions-Policy")).contains("geolocation=(self)");
        assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
        assertThat(answer.getHeader("X-Request-Id")).hasSize(16);
        var desk = await(ANJU.client.get("/desk/orders").send());
        assertThat(desk.getHeader("Content-Security-Policy")).contains(
            "script-src 'self'; style-src 'self' 'unsafe-inline'"
        );
    }

    @Test
    void the_machine_room_answers_without_a_session() {
        assertThat(await(ANJU.client.get("/health/live").send()).bodyAsJsonObject()).isEqualTo(
            new JsonObject().put("status", "up").put("demo", true)
        );
        assertThat(await(ANJU.client.get("/api/v1/health/ready").send()).statusCode()).isEqualTo(200);
        assertThat(await(ANJU.client.get("/openapi.json").send()).bodyAsJsonObject().getString("openapi")).isEqualTo(
            "3.1.0"
        );
        assertThat(await(ANJU.client.get("/metrics").send()).bodyAsString()).contains("anju_http_requests_seconds");
        assertThat(await(ANJU.client.get("/districts.geojson").send()).bodyAsJsonObject().getString("type")).isEqualTo(
            "FeatureCollection"
        );
    }

    private static io.vertx.ext.web.client.HttpRequest<Buffer> keyed(String path) {
        return ANJU.request(HttpMethod.POST, LI_MEI, path).putHeader("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static HttpResponse<Buffer> send(String path, String body, String type, String key) {
        var request = ANJU.request(HttpMethod.POST, LI_MEI, path).putHeader("Content-Type", type);
        if (key != null) {
            request.putHeader("Idempotency-Key", key);
        }
        return await(request.sendBuffer(Buffer.buffer(body)));
    }

    private static void isProblem(HttpResponse<Buffer> answer, int status, String kind) {
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(status);
        assertThat(answer.getHeader("Content-Type")).isEqualTo("application/problem+json");
        JsonObject problem = answer.bodyAsJsonObject();
        assertThat(problem.getString("type")).isEqualTo("urn:anju:problem:" + kind);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank().doesNotStartWith("problem.");
        assertThat(problem.getString("detail")).isNotBlank().doesNotStartWith("problem.");
    }

    private static List<String> fields(HttpResponse<Buffer> answer) {
        return answer
            .bodyAsJsonObject()
            .getJsonArray("problems")
            .stream()
            .map(JsonObject.class::cast)
            .map(one -> one.getString("field"))
            .toList();
    }
}
