package anju.http;

import static anju.http.RunningDoor.CITY;
import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHAO_LEI;
import static anju.http.RunningDoor.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 李梅 asks for regular visits, 周敏 approves them, orders are made, 李梅 skips one and moves another. */
class B10_CarePlansByHttpIT {

    private static RunningDoor anju;
    private static String mother;

    @BeforeAll
    static void opens() {
        anju = RunningDoor.open();
        mother = anju.get(LI_MEI, "/me").bodyAsJsonObject().getJsonArray("residents").getJsonObject(0).getString("id");
    }

    @AfterAll
    static void closes() {
        anju.close();
    }

    private static LocalDate today() {
        return OffsetDateTime.now(CITY).toLocalDate();
    }

    private static JsonObject draft(JsonObject... items) {
        return new JsonObject().put("from", today().plusDays(1).toString()).put("items", new JsonArray(List.of(items)));
    }

    private static JsonObject item(String service, String rrule, String starts) {
        return new JsonObject()
            .put("serviceCode", service)
            .put("rrule", rrule)
            .put("starts", starts)
            .put("minutes", 120);
    }

    private static JsonObject proposed(String phone, JsonObject... items) {
        var answer = anju.post(phone, "/residents/" + mother + "/care-plans", draft(items));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.bodyAsJsonObject();
    }

    private static JsonObject read(String phone, JsonObject plan) {
        return anju.get(phone, "/care-plans/" + plan.getString("id")).bodyAsJsonObject();
    }

    @Test
    void asked_for_by_the_family_approved_by_the_lead_made_skipped_and_moved() {
        JsonObject plan = proposed(LI_MEI, item("COMPANY", "FREQ=DAILY", "15:00"));
        assertThat(plan.getString("state")).isEqualTo("proposed");
        String path = "/care-plans/" + plan.getString("id");
        var one = new JsonObject().put("number", 1);
        assertThat(anju.post(LI_MEI, path + "/approval", one).statusCode()).isEqualTo(403);
        assertThat(anju.post(WANG_JIANGUO, path + "/approval", one).statusCode()).isEqualTo(403);
        assertThat(anju.post(ZHAO_LEI, path + "/approval", one).statusCode()).isEqualTo(404);
        JsonObject approved = anju.post(ZHOU_MIN, path + "/approval", one).bodyAsJsonObject();
        assertThat(approved.getString("state")).isEqualTo("approved");
        assertThat(anju.post(ZHOU_MIN, path + "/approval", one).statusCode()).isEqualTo(409);
        assertThat(approved.getString("words")).contains("每天 15:00");
        anju.work();

        JsonArray coming = read(LI_MEI, plan).getJsonArray("occurrences");
        JsonObject first = coming.getJsonObject(2);
        assertThat(first.getString("orderId")).isNotNull();
        String order = "/orders/" + first.getString("orderId");
        assertThat(anju.get(LI_MEI, order).bodyAsJsonObject().getJsonObject("requestedBy").getString("name")).isEqualTo(
            "李梅"
        );

        JsonObject skip = new JsonObject()
            .put("kind", "skip")
            .put("itemId", first.getString("itemId"))
            .put("from", first.getString("day"));
        JsonObject skipped = anju.post(LI_MEI, path + "/deviations", skip).bodyAsJsonObject();
        assertThat(skipped.getJsonArray("deviations")).hasSize(1);
        anju.work();
        assertThat(anju.get(LI_MEI, order).bodyAsJsonObject().getString("stage")).isEqualTo("cancelled");
        JsonObject off = read(LI_MEI, plan).getJsonArray("occurrences").getJsonObject(2);
        assertThat(off.getBoolean("takesPlace")).isFalse();
        assertThat(off.getJsonObject("because").getString("code")).isEqualTo("skip");
        assertThat(
            anju.post(LI_MEI, path + "/deviations", skip.copy().put("from", "2020-01-01")).statusCode()
        ).isEqualTo(422);

        JsonObject second = coming.getJsonObject(3);
        JsonObject moved = new JsonObject()
            .put("kind", "time")
            .put("itemId", second.getString("itemId"))
            .put("from", second.getString("day"))
            .put("starts", "10:00")
            .put("minutes", 120);
        assertThat(anju.post(WANG_JIANGUO, path + "/deviations", moved).statusCode()).isEqualTo(200);
        anju.work();
        JsonObject now = read(WANG_JIANGUO, plan).getJsonArray("occurrences").getJsonObject(3);
        assertThat(now.getString("start")).contains("T10:00");
        assertThat(now.getString("orderId")).isNotNull().isNotEqualTo(second.getString("orderId"));

        String deviation = skipped.getJsonArray("deviations").getJsonObject(0).getString("id");
        var back = new JsonObject().put("deviationId", deviation);
        assertThat(anju.post(LI_MEI, path + "/deviations/withdrawal", back).statusCode()).isEqualTo(200);
        assertThat(anju.post(LI_MEI, path + "/deviations/withdrawal", back).statusCode()).isEqualTo(409);
    }

    @Test
    void all_that_is_wrong_with_a_draft_is_told_at_once() {
        var answer = anju.post(
            LI_MEI,
            "/residents/" + mother + "/care-plans",
            new JsonObject()
                .put("from", today().minusDays(1).toString())
                .put(
                    "items",
                    new JsonArray()
                        .add(item("BATH_HOME", "FREQ=DAILY", "09:00").put("minutes", 10))
                        .add(item("FLY", "FREQ=WEEKLY;BYDAY=TU", "09:00"))
                )
        );
        assertThat(fields(answer.bodyAsJsonObject())).containsExactly(
            "from",
            "items[0].minutes",
            "items[1].serviceCode"
        );
        var shape = anju.post(
            LI_MEI,
            "/residents/" + mother + "/care-plans",
            draft(item("BATH_HOME", "FREQ=HOURLY", "9 o'clock"))
        );
        assertThat(fields(shape.bodyAsJsonObject())).containsExactly("items[0].rrule", "items[0].starts");
    }

    private static List<String> fields(JsonObject problem) {
        return problem
            .getJsonArray("problems")
            .stream()
            .map(one -> ((JsonObject) one).getString("field"))
            .toList();
    }

    @Test
    void a_rule_is_said_in_words_and_shown_for_four_weeks() {
        assertThat(words("FREQ=WEEKLY;BYDAY=TU,FR")).isEqualTo("每周二、五 09:00");
        assertThat(words("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO")).isEqualTo("每 2 周的周一 09:00");
        assertThat(words("FREQ=MONTHLY;BYMONTHDAY=-1")).isEqualTo("每月最后一天 09:00");
        assertThat(words("FREQ=MONTHLY;BYDAY=1SU")).isEqualTo("每月第一个周日 09:00");
        assertThat(words("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")).isEqualTo("每年2月29日 09:00");
        assertThat(words("FREQ=DAILY;COUNT=3")).isEqualTo("每天，共 3 次 09:00");
        var answer = anju.get(LI_MEI, "/recurrences?rrule=FREQ%3DDAILY&from=2026-12-01&starts=09:00&minutes=60");
        assertThat(answer.bodyAsJsonObject().getJsonArray("items")).hasSize(29);
        assertThat(anju.get(LI_MEI, "/recurrences?rrule=FREQ%3DHOURLY&from=2026-12-01").statusCode()).isEqualTo(422);
    }

    private static String words(String rrule) {
        return anju
            .get(
                LI_MEI,
                "/recurrences?rrule=" +
                    java.net.URLEncoder.encode(rrule, java.nio.charset.StandardCharsets.UTF_8) +
                    "&from=2026-12-01&starts=09:00&minutes=60"
            )
            .bodyAsJsonObject()
            .getString("words");
    }

    @Test
    void the_desk_sees_the_plans_of_its_centre_and_those_that_wait() {
        JsonObject plan = proposed(WANG_JIANGUO, item("VISIT", "FREQ=MONTHLY;BYMONTHDAY=1", "10:00"));
        var waiting = anju.get(ZHOU_MIN, "/care-plans?waiting=true").bodyAsJsonObject().getJsonArray("items");
        assertThat(waiting.stream().map(one -> ((JsonObject) one).getString("id"))).contains(plan.getString("id"));
        var others = anju.get(ZHAO_LEI, "/care-plans?waiting=true").bodyAsJsonObject().getJsonArray("items");
        assertThat(others.stream().map(one -> ((JsonObject) one).getString("id"))).doesNotContain(plan.getString("id"));
        var refusal = new JsonObject().put("number", 1).put("reason", "先做评估");
        String path = "/care-plans/" + plan.getString("id");
        assertThat(
            anju
                .post(ZHOU_MIN, path + "/refusal", refusal)
                .bodyAsJsonObject()
                .getString("state")
        ).isEqualTo("refused");
        assertThat(read(WANG_JIANGUO, plan).getJsonArray("versions").getJsonObject(0).getString("reason")).isEqualTo(
            "先做评估"
        );
    }
}
