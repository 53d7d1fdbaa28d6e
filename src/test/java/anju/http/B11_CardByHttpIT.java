package anju.http;

import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 李梅 writes down whom to call for her mother; 王建国 records a niece's mandate, and it ends at once. */
class B11_CardByHttpIT {

    private static RunningDoor anju;
    private static String resident;

    @BeforeAll
    static void begins() {
        anju = RunningDoor.open();
        resident =
            "/residents/" +
            anju.value("select person_id from resident join person on id = person_id where name = '陈秀英'");
    }

    @AfterAll
    static void ends() {
        anju.close();
    }

    @Test
    void theFamilyChangesTheCardAndTheCentreSeesByWhom() {
        var before = anju.get(LI_MEI, resident + "/card");
        String seen = before.getHeader("ETag");
        String zhang = anju.value("select id from person where name = '张玉兰'");
        var next = card()
            .put("preferred", new JsonArray().add(zhang))
            .put("helper", "female")
            .put("dialect", "cantonese");
        assertThat(put(next, null).statusCode()).isEqualTo(428);
        var changed = put(next, seen);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.getHeader("ETag")).isNotEqualTo(seen);
        assertThat(put(next, seen).statusCode()).as("somebody else was quicker").isEqualTo(412);

        var read = anju.get(WANG_JIANGUO, resident + "/card").bodyAsJsonObject();
        assertThat(read.getJsonArray("contacts").getJsonObject(0).getString("phone")).isEqualTo("13900000002");
        assertThat(read.getJsonArray("risks").getJsonObject(0).getString("words")).isEqualTo("容易跌倒");
        assertThat(read.getJsonArray("preferred").getJsonObject(0).getString("name")).isEqualTo("张玉兰");
        var history = read.getJsonArray("history").getJsonObject(0);
        assertThat(history.getString("who")).isEqualTo("李梅");
        assertThat(history.getJsonArray("words")).contains("紧急联系人", "需要留意的情况", "喜好");
        assertThat(
            anju.value("select count(*) from contact where position(convert_to('李梅', 'UTF8') in name_enc) > 0")
        )
            .as("stored encrypted")
            .isEqualTo("0");
    }

    @Test
    void whatIsWrongIsToldAllAtOnce() {
        String seen = anju.get(LI_MEI, resident + "/card").getHeader("ETag");
        var bad = new JsonObject()
            .put("livesAlone", true)
            .put(
                "contacts",
                new JsonArray().add(new JsonObject().put("name", "李梅").put("phone", "1").put("kinship", ""))
            )
            .put("risks", new JsonArray().add(new JsonObject().put("kind", "moon").put("since", "yesterday")))
            .put("helper", "any");
        assertThat(fields(put(bad, seen))).contains("contacts[0].kinship", "risks[0].kind", "risks[0].since", "helper");
        String nobody = UUID.randomUUID().toString();
        var both = card().put("preferred", new JsonArray().add(nobody)).put("barred", new JsonArray().add(nobody));
        both.getJsonArray("risks").getJsonObject(0).put("until", "2020-01-01");
        assertThat(fields(put(both, seen))).contains("risks[0].until", "barred", "preferred");
    }

    @Test
    void aMandateIsRecordedAndEndsAtOnce() {
        var niece = new JsonObject()
            .put("name", "李小红")
            .put("phone", "13911112222")
            .put("gender", "female")
            .put("kinship", "侄女")
            .put("scope", new JsonArray().add("orders"))
            .put("proof", "委托书原件");
        assertThat(anju.post(LI_MEI, resident + "/mandates", niece).statusCode())
            .as("the centre sees the paper")
            .isEqualTo(403);
        assertThat(fields(anju.post(WANG_JIANGUO, resident + "/mandates", niece.copy().put("phone", "13900000002"))))
            .as("that is 李梅's phone")
            .containsExactly("phone");
        var granted = anju.post(WANG_JIANGUO, resident + "/mandates", niece);
        assertThat(granted.statusCode()).isEqualTo(200);
        String mandate = granted
            .bodyAsJsonObject()
            .getJsonArray("mandates")
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("name").equals("李小红"))
            .findFirst()
            .orElseThrow()
            .getString("id");
        String standing = "select count(*) from live_mandate where id = '" + mandate + "'";
        assertThat(anju.value(standing)).isEqualTo("1");
        var withdrawal = new JsonObject().put("mandateId", mandate);
        String session = anju.sessionOf(anju.value("select relative_id from mandate where id = '" + mandate + "'"));
        RunningDoor elsewhere = anju.anotherNode();
        assertThat(card(elsewhere, session)).isEqualTo(200);
        assertThat(anju.post(WANG_JIANGUO, resident + "/mandates/withdrawal", withdrawal).statusCode()).isEqualTo(200);
        assertThat(anju.value(standing)).isEqualTo("0");
        assertThat(card(elsewhere, session)).as("at once on every node").isEqualTo(404);
        elsewhere.close();
        assertThat(fields(anju.post(WANG_JIANGUO, resident + "/mandates/withdrawal", withdrawal))).containsExactly(
            "mandateId"
        );
    }

    private static int card(RunningDoor node, String session) {
        return await(
            node.client
                .get("/api/v1" + resident + "/card")
                .bearerTokenAuthentication(session)
                .send()
        ).statusCode();
    }

    private static JsonObject card() {
        return new JsonObject()
            .put("livesAlone", true)
            .put(
                "contacts",
                new JsonArray().add(
                    new JsonObject().put("name", "李梅").put("phone", "13900000002").put("kinship", "女儿")
                )
            )
            .put(
                "risks",
                new JsonArray().add(
                    new JsonObject()
                        .put("kind", "falls")
                        .put("since", LocalDate.now(RunningDoor.CITY).minusDays(30).toString())
                )
            );
    }

    private static HttpResponse<Buffer> put(JsonObject card, String seen) {
        var request = anju
            .request(HttpMethod.PUT, LI_MEI, resident + "/card")
            .putHeader("Idempotency-Key", UUID.randomUUID().toString());
        if (seen != null) {
            request.putHeader("If-Match", seen);
        }
        return await(request.sendJsonObject(card));
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
