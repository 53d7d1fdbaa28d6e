package anju.http;

import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static anju.http.RunningDoor.ZHAO_LEI;
import static anju.http.RunningDoor.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 王建国 draws the day's list: a visit whose position was hours old is on it with its reasons, and some by lot. */
class B22_CallBacksByHttpIT {

    private static RunningDoor anju;

    @BeforeAll
    static void opens() {
        anju = RunningDoor.open();
    }

    @AfterAll
    static void closes() {
        anju.close();
    }

    @Test
    void whoSaysThatNobodyCameBringsACorrectionOnItsWay() {
        String order = visitedWithOldPosition();
        anju.test.execute(
            "update clock_shift set shift = interval '2 days'",
            "update session set expires_at = expires_at + interval '2 days'"
        );
        String centre = anju.value("select centre_id from orders where id = '" + order + "'");
        var body = new JsonObject().put("centreId", centre);
        assertThat(anju.post(ZHAO_LEI, "/call-back-lists", body).statusCode())
            .as("another centre")
            .isEqualTo(404);
        var drawn = anju.post(WANG_JIANGUO, "/call-back-lists", body);
        assertThat(drawn.statusCode()).as(drawn.bodyAsString()).isEqualTo(200);
        var list = list(WANG_JIANGUO, "");
        var ghost = list
            .stream()
            .filter(one -> one.getString("orderId").equals(order))
            .findFirst()
            .orElseThrow();
        assertThat(ghost.getInteger("score")).isGreaterThanOrEqualTo(50);
        assertThat(ghost.getBoolean("byLot")).isFalse();
        assertThat(ghost.getJsonArray("suspicions").getJsonObject(0).getString("words")).contains("分钟以前取的");
        assertThat(list)
            .as("honest ones are rung too")
            .anyMatch(one -> one.getBoolean("byLot"));
        anju.post(ZHOU_MIN, "/call-back-lists", body);
        assertThat(list(WANG_JIANGUO, "")).as("drawn once a day").isEqualTo(list);
        assertThat(list(ZHAO_LEI, "")).isEmpty();

        assertThat(note(order, "nobody-came", null))
            .as("without their words")
            .isEqualTo(422);
        assertThat(note(order, "not-reached", null)).isEqualTo(200);
        assertThat(list(WANG_JIANGUO, "?state=open")).anyMatch(one -> one.getString("again") != null);
        assertThat(note(order, "nobody-came", "老人说那天没有人来")).isEqualTo(200);
        assertThat(note(order, "came", null))
            .as("it has its outcome")
            .isEqualTo(409);
        assertThat(list(WANG_JIANGUO, "?state=closed")).anyMatch(
            one -> "nobody-came".equals(one.getString("outcome")) && one.getJsonArray("tries").size() == 2
        );
        var corrections = anju
            .get(ZHOU_MIN, "/orders/" + order)
            .bodyAsJsonObject()
            .getJsonArray("corrections");
        assertThat(corrections.getJsonObject(0).getString("status")).isEqualTo("reopened");
        assertThat(corrections.getJsonObject(0).getBoolean("mayDecide")).isTrue();
    }

    private static int note(String order, String result, String words) {
        var body = new JsonObject().put("result", result);
        return anju
            .post(WANG_JIANGUO, "/orders/" + order + "/call-backs", words == null ? body : body.put("words", words))
            .statusCode();
    }

    private static List<JsonObject> list(String phone, String query) {
        return anju
            .get(phone, "/call-backs" + query)
            .bodyAsJsonObject()
            .getJsonArray("items")
            .stream()
            .map(JsonObject.class::cast)
            .toList();
    }

    private static String visitedWithOldPosition() {
        String order = anju.asked("CLEAN_ROOM", 9, 4, new JsonObject());
        anju.work();
        String zhang = anju.get(ZHANG_YULAN, "/me").bodyAsJsonObject().getJsonObject("person").getString("id");
        var choice = new JsonObject().put("workerIds", new JsonArray().add(zhang)).put("reason", "家属点名");
        String offer = anju
            .post(WANG_JIANGUO, "/orders/" + order + "/offers", choice)
            .bodyAsJsonObject()
            .getString("id");
        anju.post(ZHANG_YULAN, "/offers/" + offer + "/acceptance", new JsonObject());
        var read = anju.get(WANG_JIANGUO, "/orders/" + order).bodyAsJsonObject();
        var place = read.getJsonObject("place").copy().put("accuracyMetres", 10).put("ageSeconds", 9_000);
        for (String end : List.of("check-in", "check-out")) {
            String at = read.getJsonObject("visit").getString(end.equals("check-in") ? "start" : "end");
            var told = new JsonObject()
                .put("at", OffsetDateTime.parse(at).toString())
                .put("place", place)
                .put("proof", new JsonObject().put("kind", "oneTimeCode").put("code", "4711"));
            if (end.equals("check-out")) told.put("tasks", new JsonArray());
            var answer = anju.post(ZHANG_YULAN, "/orders/" + order + "/" + end, told);
            assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        }
        return order;
    }
}
