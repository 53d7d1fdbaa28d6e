package anju.http;

import static anju.http.RunningDoor.LIN;
import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHAO_LEI;
import static anju.http.RunningDoor.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 李梅 is not content with a visit: it is answered, climbs when nobody does, and comes back once when it is not well. */
class B30_ComplaintsByHttpIT {

    private static RunningDoor anju;
    private static String resident;

    @BeforeAll
    static void opens() {
        anju = RunningDoor.open();
        resident = anju
            .get(LI_MEI, "/me")
            .bodyAsJsonObject()
            .getJsonArray("residents")
            .getJsonObject(0)
            .getString("id");
    }

    @AfterAll
    static void closes() {
        anju.close();
    }

    private static JsonObject raised(String phone, JsonObject body) {
        var answer = anju.post(phone, "/residents/" + resident + "/complaints", body);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(201);
        return answer.bodyAsJsonObject();
    }

    private static JsonObject other(String words) {
        return new JsonObject().put("about", "other").put("kind", "manner").put("words", words);
    }

    private static JsonObject step(String phone, String id, int status, String step, String words, String outcome) {
        var body = new JsonObject().put("step", step).put("words", words);
        var answer = anju.post(
            phone,
            "/complaints/" + id + "/steps",
            outcome == null ? body : body.put("outcome", outcome)
        );
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(status);
        return answer.bodyAsJsonObject();
    }

    private static JsonObject read(String phone, String id) {
        return list(phone)
            .stream()
            .filter(one -> one.getString("id").equals(id))
            .findFirst()
            .orElse(null);
    }

    private static List<JsonObject> list(String phone) {
        return anju
            .get(phone, "/complaints")
            .bodyAsJsonObject()
            .getJsonArray("items")
            .stream()
            .map(JsonObject.class::cast)
            .toList();
    }

    private static List<String> steps(JsonObject complaint) {
        return complaint
            .getJsonArray("steps")
            .stream()
            .map(one -> ((JsonObject) one).getJsonObject("step").getString("code"))
            .toList();
    }

    private static void later(String interval) {
        anju.test.execute(
            "update clock_shift set shift = shift + interval '%s'".formatted(interval),
            "update session set expires_at = expires_at + interval '%s'".formatted(interval)
        );
        anju.work();
    }

    @Test
    void whatIsAnsweredIsToldAndComesBackOnceToTheCity() {
        var complaint = raised(LI_MEI, other("说话声音很大"));
        String id = complaint.getString("id");
        assertThat(complaint.getJsonObject("colour").getString("code")).isEqualTo("green");
        assertThat(complaint.getJsonArray("can")).as("the family answers nothing").isEmpty();
        assertThat(read(ZHAO_LEI, id)).as("another centre").isNull();
        step(ZHAO_LEI, id, 404, "taken", null, null);
        step(WANG_JIANGUO, id, 409, "replied", "先说一声", null);
        step(WANG_JIANGUO, id, 200, "taken", null, null);
        step(WANG_JIANGUO, id, 422, "noted", null, null);
        step(WANG_JIANGUO, id, 200, "noted", "已问过当事人", null);
        step(WANG_JIANGUO, id, 200, "replied", "收到了，明天回话", null);
        step(WANG_JIANGUO, id, 422, "answered", "已经提醒", null);
        step(WANG_JIANGUO, id, 200, "answered", "已经提醒，下次注意", "partly");
        var told = read(LI_MEI, id);
        assertThat(steps(told)).as("a note is the desk's").containsExactly("taken", "replied", "answered");
        assertThat(told.getJsonArray("steps").getJsonObject(2).getString("words")).isEqualTo("已经提醒，下次注意");
        assertThat(told.getBoolean("mayJudge")).isTrue();
        assertThat(read(LIN, id).getString("words")).as("not the city's yet").isEqualTo("****");

        var path = "/complaints/" + id + "/judgement";
        assertThat(anju.post(LI_MEI, path, new JsonObject().put("content", false)).statusCode()).isEqualTo(422);
        var no = new JsonObject().put("content", false).put("words", "还是一样");
        assertThat(anju.post(LI_MEI, path, no).statusCode()).isEqualTo(200);
        assertThat(anju.post(LI_MEI, path, no).statusCode())
            .as("it is open again")
            .isEqualTo(409);
        step(WANG_JIANGUO, id, 409, "taken", null, null);
        assertThat(read(LIN, id).getString("words")).isEqualTo("说话声音很大");
        step(LIN, id, 200, "taken", null, null);
        step(LIN, id, 200, "answered", "已换人上门", "justified");
        assertThat(anju.post(LI_MEI, path, no).bodyAsJsonObject().getString("closedAt")).isNotNull();
        assertThat(anju.post(LI_MEI, path, no).statusCode())
            .as("not a third time")
            .isEqualTo(409);
        var counts = anju.get(WANG_JIANGUO, "/complaints/counts").bodyAsJsonObject();
        assertThat(counts.getInteger("reopened")).isPositive();
    }

    @Test
    void whatNobodyAnswersClimbsAndIsAnsweredAbove() {
        String id = raised(
            LI_MEI,
            new JsonObject().put("about", "other").put("kind", "other").put("callMe", true)
        ).getString("id");
        later("25 hours");
        var late = read(WANG_JIANGUO, id);
        assertThat(late.getJsonObject("colour").getString("code")).isEqualTo("red");
        assertThat(late.getJsonObject("rung").getString("code")).isEqualTo("lead");
        assertThat(steps(late)).containsExactly("escalated");
        assertThat(late.getJsonArray("can")).isEmpty();
        later("96 hours");
        assertThat(read(ZHOU_MIN, id).getJsonObject("rung").getString("code")).isEqualTo("city");
        assertThat(steps(read(LI_MEI, id))).containsExactly("escalated", "escalated");
        assertThat(read(LIN, id).getJsonArray("can")).isEqualTo(new JsonArray().add("taken"));
        later("30 days");
        assertThat(steps(read(LI_MEI, id)))
            .as("once for each rung")
            .hasSize(2);
    }

    @Test
    void whatIsWrongIsToldAtOnceAndAStrangersVisitIsNone() {
        var wrong = anju.post(LI_MEI, "/residents/" + resident + "/complaints", other(null).put("about", "visit"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.bodyAsJsonObject().getJsonArray("problems")).hasSize(2);
        String stranger = anju.value("select id from orders where resident_id <> '" + resident + "' limit 1");
        var not = other("不是我家的").put("about", "visit").put("orderId", stranger);
        assertThat(anju.post(LI_MEI, "/residents/" + resident + "/complaints", not).statusCode()).isEqualTo(422);
    }

    @Test
    void theDatabaseKeepsWhatWasSaidAndWhomItIsAbout() {
        String id = raised(LI_MEI, other("服务中心没人接电话").put("about", "centre")).getString("id");
        assertThat(read(WANG_JIANGUO, id).getJsonArray("can")).as("about their own centre").isEmpty();
        String wang = anju.value("select id from person where name = '王建国'");
        assertThatThrownBy(() ->
            anju.test.execute(
                "insert into complaint_step (complaint_id, at, person_id, kind) values ('%s', anju_now(), '%s', 'taken')".formatted(
                    id,
                    wang
                )
            )
        ).hasStackTraceContaining("about themselves");
        assertThatThrownBy(() ->
            anju.test.execute(
                "update complaint set final_due = final_due + interval '1 day' where id = '%s'".formatted(id)
            )
        ).hasStackTraceContaining("a complaint is not changed");
        assertThatThrownBy(() -> anju.test.execute("delete from complaint_step")).hasStackTraceContaining(
            "append only"
        );
    }
}
