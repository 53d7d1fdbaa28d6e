package anju.http;

import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 李梅 says that her mother is in hospital, 王建国 corrects it; and what a careless caller sends. */
class B10_WhereaboutsByHttpIT {

    private static RunningDoor anju;
    private static String path;

    @BeforeAll
    static void begins() {
        anju = RunningDoor.open();
        String chen = anju.value("select person_id from resident join person on id = person_id where name = '陈秀英'");
        path = "/residents/" + chen + "/whereabouts";
    }

    @AfterAll
    static void ends() {
        anju.close();
    }

    @Test
    void sheIsInHospitalAndEverybodyWhoHasToKnowsIt() {
        String order = anju.asked("BATH_HOME", 9, 3, new JsonObject());
        String key = UUID.randomUUID().toString();
        var said = new JsonObject().put("where", "hospital").put("from", now().toString()).put("note", "中心医院");
        var answer = anju.post(LI_MEI, path, key, said);
        assertThat(answer.statusCode()).isEqualTo(201);
        var told = answer.bodyAsJsonObject();
        assertThat(told.getJsonObject("now").getString("words")).isEqualTo("住院");
        assertThat(
            told
                .getJsonArray("changes")
                .stream()
                .map(one -> ((JsonObject) one).getString("orderId"))
        ).contains(order);
        assertThat(anju.post(LI_MEI, path, key, said).bodyAsJsonObject().getJsonArray("entries")).hasSameSizeAs(
            told.getJsonArray("entries")
        );
        assertThat(
            anju
                .get(LI_MEI, "/orders/" + order)
                .bodyAsJsonObject()
                .getString("reason")
        ).isEqualTo("老人住院");

        var absent = anju.get(WANG_JIANGUO, "/whereabouts").bodyAsJsonObject().getJsonArray("items");
        assertThat(absent.stream().map(one -> ((JsonObject) one).getString("residentName"))).contains("陈秀英");
        var seen = anju.get(WANG_JIANGUO, path).bodyAsJsonObject().getJsonArray("entries").getJsonObject(0);
        assertThat(seen.getString("note")).isEqualTo("中心医院");
        assertThat(anju.value("select count(*) from audit where operation = 'getWhereabouts'")).isEqualTo("1");
        assertThat(anju.value("select count(*) from audit where operation = 'enterWhereabouts'")).isEqualTo("1");
        assertThat(anju.get(ZHANG_YULAN, path).statusCode()).isEqualTo(404);

        var strike = new JsonObject().put("where", "struck").put("corrects", seen.getString("id"));
        assertThat(fields(anju.post(WANG_JIANGUO, path, strike))).containsExactly("note");
        var corrected = anju.post(WANG_JIANGUO, path, strike.put("note", "是邻居"));
        assertThat(corrected.statusCode()).isEqualTo(201);
        assertThat(corrected.bodyAsJsonObject().getJsonObject("now").getString("code")).isEqualTo("home");
        assertThat(
            anju
                .get(LI_MEI, "/orders/" + order)
                .bodyAsJsonObject()
                .getString("stage")
        ).isIn("dispatched", "requested");
    }

    @Test
    void whatIsWrongIsToldAllAtOnce() {
        var bad = new JsonObject()
            .put("where", "moon")
            .put("from", "yesterday")
            .put("source", "x")
            .put("corrects", "1");
        assertThat(fields(anju.post(LI_MEI, path, bad))).containsExactlyInAnyOrder(
            "where",
            "from",
            "source",
            "corrects"
        );
        assertThat(fields(anju.post(LI_MEI, path, new JsonObject().put("where", "struck")))).containsExactly(
            "corrects"
        );
        var backwards = new JsonObject()
            .put("where", "away")
            .put("from", now().toString())
            .put("until", now().minusDays(1).toString());
        assertThat(fields(anju.post(LI_MEI, path, backwards))).containsExactly("until");
        var far = new JsonObject().put("where", "deceased").put("from", now().plusDays(2).toString());
        assertThat(fields(anju.post(LI_MEI, path, far))).containsExactly("from");
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(RunningDoor.CITY);
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
