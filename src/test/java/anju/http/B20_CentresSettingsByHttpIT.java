package anju.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 周敏 leads the centre: she sets what counts how much from a day on, and what was judged before stays as it was. */
class B20_CentresSettingsByHttpIT {

    private static final String WANG_JIANGUO = "13900000011";
    private static final String ZHOU_MIN = "13900000012";
    private static final String ZHAO_LEI = "13900000061";

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
    void a_centre_weighs_by_default_until_its_lead_says_otherwise_and_only_from_that_day_on() {
        JsonObject before = settings(WANG_JIANGUO);
        assertThat(before.getJsonArray("items")).isEmpty();
        assertThat(before.getJsonObject("inForce").getString("version")).isEqualTo("2026-11");
        assertThat(before.getJsonObject("inForce").getValue("from")).isNull();
        String soon = asked(2, 9);
        anju.work();

        JsonObject set = set(today().plusDays(3), new JsonObject().put("visit", 60).put("travelMinute", 1), "熟悉的人");
        String version = set.getJsonArray("items").getJsonObject(0).getString("version");
        assertThat(set.getJsonObject("inForce").getString("version")).as("today as before").isEqualTo("2026-11");
        assertThat(set.getJsonArray("items").getJsonObject(0).getString("state")).isEqualTo("to-come");

        String later = asked(5, 9);
        String sooner = asked(2, 14);
        anju.work();
        assertThat(certificate(later).getString("weightsVersion")).isEqualTo(version);
        assertThat(certificate(sooner).getString("weightsVersion")).isEqualTo("2026-11");
        assertThat(points(later, "continuity")).allMatch(points -> points % 60 == 0);

        JsonObject again = set(today().plusDays(3), new JsonObject(), "试过了，改回来");
        assertThat(again.getJsonArray("items").getJsonObject(1).getString("state")).isEqualTo("past");
        assertThat(certificate(later).getString("weightsVersion")).as("a certificate is kept").isEqualTo(version);
        assertThat(certificate(soon).getString("weightsVersion")).isEqualTo("2026-11");
        JsonObject newest = settings(WANG_JIANGUO).getJsonArray("items").getJsonObject(0);
        assertThat(newest.getJsonObject("by").getString("name")).isEqualTo("周敏");
        assertThat(newest.getString("reason")).isEqualTo("试过了，改回来");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_the_past_is_not_changed() {
        String path = "/centres/" + centre(ZHOU_MIN) + "/settings";
        JsonObject wrong = new JsonObject()
            .put("from", "yesterday")
            .put("weights", new JsonObject().put("travelMinute", 21).put("visit", -1).put("dialect", 1.5));
        assertThat(problems(path, wrong)).containsExactlyInAnyOrder(
            "from",
            "weights.travelMinute",
            "weights.visit",
            "weights.dialect",
            "reason"
        );
        JsonObject past = new JsonObject()
            .put("from", today().minusDays(1).toString())
            .put("weights", new JsonObject())
            .put("reason", "昨天起");
        assertThat(problems(path, past)).containsExactly("from");
    }

    @Test
    void another_centre_sees_nothing_of_it() {
        var answer = anju.get(ZHAO_LEI, "/centres/" + centre(ZHOU_MIN) + "/settings");
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private List<String> problems(String path, JsonObject body) {
        var answer = anju.post(ZHOU_MIN, path, body);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer
            .bodyAsJsonObject()
            .getJsonArray("problems")
            .stream()
            .map(one -> ((JsonObject) one).getString("field"))
            .toList();
    }

    private List<Integer> points(String order, String rule) {
        return certificate(order)
            .getJsonArray("candidates")
            .stream()
            .flatMap(one -> ((JsonObject) one).getJsonArray("reasons").stream())
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("rule").equals(rule))
            .map(one -> one.getInteger("points"))
            .toList();
    }

    /** 李梅 asks for a bath for her mother in so many days, from that hour on. */
    private String asked(int days, int hour) {
        var start = today().plusDays(days).atTime(hour, 0).atZone(RunningDoor.CITY);
        var mother = anju.get(RunningDoor.LI_MEI, "/me").bodyAsJsonObject().getJsonArray("residents").getJsonObject(0);
        var window = new JsonObject()
            .put("start", start.toOffsetDateTime().toString())
            .put("end", start.plusHours(2).toOffsetDateTime().toString());
        var body = new JsonObject()
            .put("residentId", mother.getString("id"))
            .put("serviceCode", "BATH_HOME")
            .put("window", window);
        return anju.post(RunningDoor.LI_MEI, "/orders", body).bodyAsJsonObject().getString("id");
    }

    private JsonObject certificate(String order) {
        return anju.get(WANG_JIANGUO, "/orders/" + order + "/match").bodyAsJsonObject();
    }

    private JsonObject set(LocalDate from, JsonObject weights, String reason) {
        JsonObject body = new JsonObject().put("from", from.toString()).put("weights", weights).put("reason", reason);
        var answer = anju.post(ZHOU_MIN, "/centres/" + centre(ZHOU_MIN) + "/settings", body);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(201);
        return answer.bodyAsJsonObject();
    }

    private JsonObject settings(String phone) {
        return anju.get(phone, "/centres/" + centre(phone) + "/settings").bodyAsJsonObject();
    }

    private String centre(String phone) {
        JsonArray own = anju.get(phone, "/me").bodyAsJsonObject().getJsonArray("organisations");
        return own.getJsonObject(0).getString("id");
    }

    private LocalDate today() {
        return LocalDate.parse(anju.get(ZHOU_MIN, "/me").bodyAsJsonObject().getString("today"));
    }
}
