package anju.http;

import static anju.http.RunningDoor.await;
import static org.assertj.core.api.Assertions.assertThat;

import anju.http.access.Tokens;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Without its database Anju says so soon, and says nothing else. */
class DatabaseAwayIT {

    @Test
    void without_the_database_every_answer_is_503_within_two_seconds() {
        try (var anju = RunningDoor.withoutDatabase()) {
            isUnavailable(() -> await(anju.client.get("/api/v1/me").bearerTokenAuthentication(Tokens.fresh()).send()));
            isUnavailable(() ->
                await(
                    anju.client
                        .post("/api/v1/sessions")
                        .sendJsonObject(new JsonObject().put("phone", "13900000002").put("password", "x"))
                )
            );
            var ready = await(anju.client.get("/health/ready").send());
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.bodyAsJsonObject().getString("database")).isEqualTo("down");
            assertThat(await(anju.client.get("/health/live").send()).statusCode()).isEqualTo(200);
        }
    }

    private static void isUnavailable(java.util.function.Supplier<HttpResponse<Buffer>> call) {
        Instant began = Instant.now();
        var answer = call.get();
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(answer.bodyAsJsonObject().getString("type")).isEqualTo("urn:anju:problem:unavailable");
    }
}
