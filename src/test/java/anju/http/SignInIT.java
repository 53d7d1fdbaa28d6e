package anju.http;

import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.PASSWORD;
import static anju.http.RunningDoor.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in and out, by token and by cookie; guessing does not pay. */
class SignInIT {

    private static RunningDoor anju;

    @BeforeAll
    static void opens() {
        anju = RunningDoor.open();
    }

    @AfterAll
    static void closes() {
        anju.close();
    }

    private static Future<HttpResponse<Buffer>> signIn(String phone, String password) {
        return anju.client
            .post("/api/v1/sessions")
            .sendJsonObject(new JsonObject().put("phone", phone).put("password", password));
    }

    @Test
    void the_answer_is_the_token_and_a_cookie_that_no_script_reads() {
        var answer = await(signIn(LI_MEI, PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonObject session = answer.bodyAsJsonObject();
        assertThat(session.getJsonObject("person").getString("name")).isEqualTo("李梅");
        assertThat(session.getJsonArray("roles")).contains("relative");
        String cookie = answer.getHeader("Set-Cookie");
        assertThat(cookie)
            .startsWith("anju_session=" + session.getString("token"))
            .contains("HTTPOnly", "SameSite=Lax", "Path=/")
            .doesNotContain("Secure");
        assertThat(
            anju.value(
                "select count(*) from session where token_hash = convert_to('" +
                    session.getString("token") +
                    "', 'UTF8')"
            )
        ).isEqualTo("0");
    }

    @Test
    void a_phone_may_be_written_as_people_write_it() {
        assertThat(await(signIn("+86 139 0000 0002", PASSWORD)).statusCode()).isEqualTo(201);
    }

    @Test
    void an_unknown_phone_and_a_wrong_password_get_the_same_answer() {
        var unknown = await(signIn("13911112222", PASSWORD));
        var wrong = await(signIn("13900000012", "not this"));
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.bodyAsString()).isEqualTo(wrong.bodyAsString());
        assertThat(
            await(anju.client.post("/api/v1/sessions").sendJsonObject(new JsonObject().put("phone", "1"))).statusCode()
        ).isEqualTo(422);
    }

    @Test
    void after_five_failures_nobody_signs_in_with_that_phone_and_others_do() {
        for (int i = 0; i < 5; i++) {
            assertThat(await(signIn("13900000061", "guess " + i)).statusCode()).isEqualTo(401);
        }
        var right = await(signIn("13900000061", PASSWORD));
        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(right.getHeader("Retry-After"))).isBetween(1L, 900L);
        assertThat(await(signIn("13900000031", PASSWORD)).statusCode()).isEqualTo(201);
        anju.test.execute("update clock_shift set shift = interval '16 minutes'");
        assertThat(await(signIn("13900000061", PASSWORD)).statusCode()).isEqualTo(201);
        anju.test.execute("update clock_shift set shift = interval '0'");
    }

    @Test
    void a_hundred_guesses_at_once_do_not_pass_together() {
        List<Future<HttpResponse<Buffer>>> guesses = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            guesses.add(signIn("13900000071", "guess " + i));
        }
        await(Future.all(guesses));
        assertThat(
            guesses
                .stream()
                .filter(one -> one.result().statusCode() == 401)
                .count()
        ).isLessThanOrEqualTo(5);
        assertThat(
            guesses
                .stream()
                .filter(one -> one.result().statusCode() == 429)
                .count()
        ).isGreaterThanOrEqualTo(95);
    }

    @Test
    void a_session_that_ended_is_dead_at_once_and_its_cookie_taken_back() {
        String token = await(signIn("13900000051", PASSWORD)).bodyAsJsonObject().getString("token");
        assertThat(await(byBearer(token, HttpMethod.GET, "/me").send()).statusCode()).isEqualTo(200);
        var out = await(byBearer(token, HttpMethod.DELETE, "/sessions/current").send());
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.getHeader("Set-Cookie")).contains("anju_session=;").contains("Max-Age=0");
        assertThat(await(byBearer(token, HttpMethod.GET, "/me").send()).statusCode()).isEqualTo(401);
        assertThat(await(byBearer(token, HttpMethod.DELETE, "/sessions/current").send()).statusCode()).isEqualTo(401);
    }

    @Test
    void an_unsafe_request_by_cookie_comes_from_our_own_pages_or_not_at_all() {
        String token = await(signIn("13900000011", PASSWORD)).bodyAsJsonObject().getString("token");
        String own = "http://127.0.0.1:" + anju.door.port();
        assertThat(await(byCookie(token, HttpMethod.GET, "/me").send()).statusCode()).isEqualTo(200);
        assertThat(post(token, MultiMap.caseInsensitiveMultiMap())).isEqualTo(403);
        assertThat(post(token, of("Origin", "https://evil.example"))).isEqualTo(403);
        assertThat(post(token, of("Sec-Fetch-Site", "cross-site"))).isEqualTo(403);
        assertThat(post(token, of("Sec-Fetch-Site", "same-site"))).isEqualTo(403);
        assertThat(post(token, of("Sec-Fetch-Site", "cross-site").set("Origin", own))).isEqualTo(403);
        assertThat(post(token, of("Origin", own))).isEqualTo(404);
        assertThat(post(token, of("Sec-Fetch-Site", "same-origin"))).isEqualTo(404);
        var bearer = byBearer(token, HttpMethod.POST, "/orders/x/cancellation").putHeader("Idempotency-Key", "k");
        assertThat(await(bearer.sendJsonObject(new JsonObject())).statusCode()).isEqualTo(404);
    }

    private static MultiMap of(String name, String value) {
        return MultiMap.caseInsensitiveMultiMap().set(name, value);
    }

    private static int post(String token, MultiMap headers) {
        var request = byCookie(token, HttpMethod.POST, "/orders/x/cancellation");
        request.putHeaders(headers).putHeader("Idempotency-Key", UUID.randomUUID().toString());
        return await(request.sendJsonObject(new JsonObject())).statusCode();
    }

    private static HttpRequest<Buffer> byBearer(String token, HttpMethod method, String path) {
        return anju.client.request(method, "/api/v1" + path).bearerTokenAuthentication(token);
    }

    private static HttpRequest<Buffer> byCookie(String token, HttpMethod method, String path) {
        return anju.client.request(method, "/api/v1" + path).putHeader("Cookie", "anju_session=" + token);
    }
}
