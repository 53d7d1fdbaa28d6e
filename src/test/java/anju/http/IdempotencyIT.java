package anju.http;

import static anju.http.RunningDoor.CHEN_XIUYING;
import static anju.http.RunningDoor.CITY;
import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same key twice is one effect and one answer, however often and however quickly it is sent. */
class IdempotencyIT {

    private static final RunningDoor ANJU = SharedDoor.ANJU;

    private static JsonObject asking(String note) {
        var nine = OffsetDateTime.now(CITY).toLocalDate().plusDays(20).atTime(9, 0).atZone(CITY);
        return new JsonObject()
            .put(
                "residentId",
                ANJU.value("select person_id from resident join person on id = person_id where name = '陈秀英'")
            )
            .put("serviceCode", "BATH_HOME")
            .put("note", note)
            .put(
                "window",
                new JsonObject()
                    .put("start", nine.toOffsetDateTime().toString())
                    .put("end", nine.plusHours(2).toOffsetDateTime().toString())
            );
    }

    @Test
    void a_retry_gets_the_same_answer_again_with_its_headers() {
        String key = UUID.randomUUID().toString();
        var first = ANJU.post(LI_MEI, "/orders", key, asking("一"));
        var again = ANJU.post(LI_MEI, "/orders", key, asking("一"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.bodyAsString()).isEqualTo(first.bodyAsString());
        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location")).isNotBlank();
        assertThat(again.getHeader("ETag")).isEqualTo(first.getHeader("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void the_same_key_for_something_else_is_422() {
        String key = UUID.randomUUID().toString();
        String order = ANJU.post(LI_MEI, "/orders", key, asking("二")).bodyAsJsonObject().getString("id");
        isReused(ANJU.post(LI_MEI, "/orders", key, asking("三")));
        isReused(ANJU.post(LI_MEI, "/orders/" + order + "/cancellation", key, new JsonObject().put("reason", "x")));
    }

    @Test
    void a_key_belongs_to_its_person() {
        String key = UUID.randomUUID().toString();
        var hers = ANJU.post(LI_MEI, "/orders", key, asking("四"));
        var mothers = ANJU.post(CHEN_XIUYING, "/orders", key, asking("四"));
        assertThat(mothers.statusCode()).isEqualTo(201);
        assertThat(mothers.getHeader("Location")).isNotEqualTo(hers.getHeader("Location"));
    }

    @Test
    void a_refusal_is_an_answer_too_and_bad_input_is_none() {
        String key = UUID.randomUUID().toString();
        var refused = ANJU.post(LI_MEI, "/orders", key, asking("五").put("serviceCode", "NONE"));
        var again = ANJU.post(LI_MEI, "/orders", key, asking("五").put("serviceCode", "NONE"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(again.bodyAsString()).isEqualTo(refused.bodyAsString());
        assertThat(again.getHeader("Content-Type")).isEqualTo("application/problem+json");
        isReused(ANJU.post(LI_MEI, "/orders", key, asking("五")));

        String other = UUID.randomUUID().toString();
        assertThat(
            ANJU.post(
                LI_MEI,
                "/orders",
                other,
                new JsonObject().put("residentId", asking("").getString("residentId"))
            ).statusCode()
        ).isEqualTo(422);
        assertThat(ANJU.post(LI_MEI, "/orders", other, asking("六")).statusCode()).isEqualTo(201);
    }

    @Test
    void thirty_two_at_once_are_one_order() {
        for (int round = 0; round < 5; round++) {
            String key = UUID.randomUUID().toString();
            JsonObject body = asking("同时 " + round);
            ANJU.token(LI_MEI);
            long before = orders();
            List<Future<HttpResponse<Buffer>>> sent = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                sent.add(
                    ANJU.request(HttpMethod.POST, LI_MEI, "/orders")
                        .putHeader("Idempotency-Key", key)
                        .sendJsonObject(body)
                );
            }
            await(Future.all(sent));
            var answers = sent.stream().map(Future::result).toList();
            assertThat(answers).allMatch(one -> one.statusCode() == 201 || one.statusCode() == 409);
            var made = answers
                .stream()
                .filter(one -> one.statusCode() == 201)
                .toList();
            assertThat(made).isNotEmpty();
            assertThat(made.stream().map(HttpResponse::bodyAsString).distinct()).hasSize(1);
            answers
                .stream()
                .filter(one -> one.statusCode() == 409)
                .forEach(one ->
                    assertThat(one.bodyAsJsonObject().getString("type")).isEqualTo("urn:anju:problem:running")
                );
            assertThat(orders()).isEqualTo(before + 1);
        }
    }

    @Test
    void what_is_kept_cannot_be_read_in_the_database() {
        ANJU.post(LI_MEI, "/orders", UUID.randomUUID().toString(), asking("很私密的话"));
        assertThat(
            ANJU.value("select count(*) from idempotency where position('residentId'::bytea in body_enc) > 0")
        ).isEqualTo("0");
    }

    private static long orders() {
        return Long.parseLong(ANJU.value("select count(*) from orders"));
    }

    private static void isReused(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.bodyAsJsonObject().getString("type")).isEqualTo("urn:anju:problem:key-reused");
    }
}
