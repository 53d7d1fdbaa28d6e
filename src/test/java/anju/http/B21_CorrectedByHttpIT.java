package anju.http;

import static anju.http.RunningDoor.LIU_FANG;
import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static anju.http.RunningDoor.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A late time or status stands beside what was told, with who, why, and another person's approval. */
class B21_CorrectedByHttpIT {

    private static RunningDoor anju;
    private static String bath;
    private static String cleaning;
    private static String hair;
    private static String shopping;

    /** All visits are done but the bath, out of which 张玉兰 has not checked; then two days go by. */
    @BeforeAll
    static void opens() {
        anju = RunningDoor.open();
        hair = visited("HAIR", 9);
        cleaning = visited("CLEAN_ROOM", 12);
        shopping = visited("SHOP", 17);
        bath = accepted("BATH_HOME", 15);
        assertThat(checkIn(bath).statusCode()).isEqualTo(200);
        anju.test.execute(
            "update clock_shift set shift = interval '2 days'",
            "update session set expires_at = expires_at + interval '2 days'"
        );
    }

    @AfterAll
    static void closes() {
        anju.close();
    }

    @Test
    void theWorkerForgotToCheckOutAndTheDeskAgrees() {
        String order = bath;
        var visit = read(WANG_JIANGUO, order).getJsonObject("visit");
        var out = new JsonObject()
            .put("workerId", zhang())
            .put("which", "out")
            .put("at", visit.getString("end"))
            .put("reason", "忘了签退，到点就走了");
        assertThat(propose(LIU_FANG, order, out).statusCode())
            .as("not her visit")
            .isEqualTo(404);
        assertThat(propose(LI_MEI, order, out).statusCode()).isEqualTo(403);
        var proposed = propose(ZHANG_YULAN, order, out);
        assertThat(proposed.statusCode()).as(proposed.bodyAsString()).isEqualTo(200);
        assertThat(propose(ZHANG_YULAN, order, out).statusCode())
            .as("it waits already")
            .isEqualTo(409);
        assertThat(propose(ZHANG_YULAN, order, status("happened")).statusCode())
            .as("times alone")
            .isEqualTo(422);

        var waiting = anju
            .get(WANG_JIANGUO, "/corrections")
            .bodyAsJsonObject()
            .getJsonArray("items")
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("orderId").equals(order))
            .findFirst()
            .orElseThrow();
        var correction = waiting.getJsonObject("correction");
        assertThat(correction.getBoolean("mayDecide")).isTrue();
        assertThat(correction.getString("words")).startsWith("张玉兰没有签退，补为 ");
        assertThat(correction.getString("reason")).isEqualTo("忘了签退，到点就走了");

        assertThat(decide(ZHANG_YULAN, order, correction, "approved").statusCode()).isEqualTo(403);
        assertThat(decide(WANG_JIANGUO, order, correction, "approved").statusCode()).isEqualTo(200);
        assertThat(decide(ZHOU_MIN, order, correction, "approved").statusCode())
            .as("decided")
            .isEqualTo(409);
        var corrected = read(LI_MEI, order);
        assertThat(corrected.getString("stage")).as("nobody proved that end").isEqualTo("disputed");
        assertThat(
            corrected.getJsonArray("corrections").getJsonObject(0).getJsonObject("decidedBy").getString("name")
        ).isEqualTo("王建国");
        assertThat(
            anju.value("select count(*) from assignment where under_way and order_id = '" + order + "'")
        ).isEqualTo("0");
    }

    @Test
    void originalAndCorrectedAreBothSeenAndItIsComparedAgain() {
        String order = cleaning;
        assertThat(read(LI_MEI, order).getString("stage")).isEqualTo("verified");
        var start = read(LI_MEI, order).getJsonObject("visit").getString("start");
        String fortyLater = OffsetDateTime.parse(start).plusMinutes(40).toString();
        var late = new JsonObject()
            .put("workerId", zhang())
            .put("which", "in")
            .put("at", fortyLater)
            .put("reason", "老人说她晚到了四十分钟");
        assertThat(propose(WANG_JIANGUO, order, late).statusCode()).isEqualTo(200);
        var correction = read(WANG_JIANGUO, order).getJsonArray("corrections").getJsonObject(0);
        assertThat(correction.getBoolean("mayDecide")).isFalse();
        assertThat(decide(WANG_JIANGUO, order, correction, "approved").statusCode())
            .as("their own")
            .isEqualTo(409);
        assertThat(decide(ZHOU_MIN, order, correction, "refused").statusCode())
            .as("without a reason")
            .isEqualTo(422);
        assertThat(decide(ZHOU_MIN, order, correction, "approved").statusCode()).isEqualTo(200);

        var corrected = read(WANG_JIANGUO, order);
        assertThat(corrected.getString("stage")).isEqualTo("disputed");
        assertThat(corrected.getJsonArray("differences").getJsonObject(0).getString("words")).isEqualTo("迟到 40 分钟");
        assertThat(OffsetDateTime.parse(corrected.getJsonArray("marks").getJsonObject(0).getString("at")).toInstant())
            .as("what was told stays")
            .isEqualTo(OffsetDateTime.parse(start).toInstant());
        anju.work();
        assertThat(read(WANG_JIANGUO, order).getString("stage")).as("silence is no yes any more").isEqualTo("disputed");

        // taken back by the one and the other again: it is as it was
        var back = new JsonObject().put("reverses", correction.getString("id")).put("reason", "老人记错了日子");
        assertThat(propose(ZHOU_MIN, order, back).statusCode()).isEqualTo(200);
        var reversal = read(WANG_JIANGUO, order).getJsonArray("corrections").getJsonObject(1);
        assertThat(decide(WANG_JIANGUO, order, reversal, "approved").statusCode()).isEqualTo(200);
        var again = read(WANG_JIANGUO, order);
        assertThat(again.getString("stage")).isEqualTo("verified");
        assertThat(again.getJsonArray("corrections").getJsonObject(0).getBoolean("reversed")).isTrue();
    }

    @Test
    void whatTheFamilyConfirmedIsOpenedAgainAndTheyAreAskedAnew() {
        String order = hair;
        confirm(order, 5);
        assertThat(propose(WANG_JIANGUO, order, status("reopened")).statusCode()).isEqualTo(200);
        var correction = read(ZHOU_MIN, order).getJsonArray("corrections").getJsonObject(0);
        assertThat(decide(ZHOU_MIN, order, correction, "approved").statusCode()).isEqualTo(200);
        anju.work();
        assertThat(read(LI_MEI, order).getString("stage")).as("not paid for").isEqualTo("disputed");
        var decision = new JsonObject().put("decision", "verified").put("reason", "上门核实");
        assertThat(anju.post(ZHOU_MIN, "/orders/" + order + "/verification", decision).statusCode()).isEqualTo(200);
        confirm(order, 2);
        assertThat(read(LI_MEI, order).getInteger("rating")).isEqualTo(2);
        assertThat(anju.value("select count(*) from feedback where order_id = '" + order + "'")).isEqualTo("2");
    }

    @Test
    void theDatabaseItselfHoldsTheGuards() {
        String order = shopping;
        assertThat(propose(WANG_JIANGUO, order, status("not-happened")).statusCode()).isEqualTo(200);
        refused(
            """
            update correction set state = 'approved', decided_by = proposed_by, decided_role = 'centre-lead',
              decided_at = anju_now(), order_version = 9
            where state = 'proposed'""",
            "two_people"
        );
        refused(
            """
            update correction set state = 'approved', decided_role = 'worker', decided_at = anju_now(), order_version = 9,
              decided_by = (select worker_id from assignment a where a.order_id = correction.order_id limit 1)
            where state = 'proposed'""",
            "own visit"
        );
        refused("update correction set status = 'happened'", "not changed");
        refused("update correction set proposed_by = (select id from person where name = '周敏')", "not changed");
        refused("delete from correction", "append only");
        refused("update visit_mark set at = at + interval '1 hour'", "append only");
        refused("update orders set stage = 'rejected' where id = '" + order + "'", "only a correction");
        refused("update orders set facts = '{}' where id = '" + order + "'", "only a correction");
    }

    private static void refused(String statement, String why) {
        assertThatThrownBy(() -> anju.test.execute(statement))
            .hasRootCauseInstanceOf(java.sql.SQLException.class)
            .rootCause()
            .hasMessageContaining(why);
    }

    private static void confirm(String order, int rating) {
        var yes = new JsonObject().put("rating", rating);
        assertThat(anju.post(LI_MEI, "/orders/" + order + "/confirmation", yes).statusCode()).isEqualTo(200);
    }

    private static JsonObject status(String status) {
        return new JsonObject().put("status", status).put("reason", "老人说没有人来过");
    }

    private static io.vertx.ext.web.client.HttpResponse<io.vertx.core.buffer.Buffer> propose(
        String phone,
        String order,
        JsonObject body
    ) {
        return anju.post(phone, "/orders/" + order + "/corrections", body);
    }

    private static io.vertx.ext.web.client.HttpResponse<io.vertx.core.buffer.Buffer> decide(
        String phone,
        String order,
        JsonObject correction,
        String decision
    ) {
        var body = new JsonObject().put("correctionId", correction.getString("id")).put("decision", decision);
        return anju.post(phone, "/orders/" + order + "/correction-decisions", body);
    }

    private static String zhang() {
        return anju.get(ZHANG_YULAN, "/me").bodyAsJsonObject().getJsonObject("person").getString("id");
    }

    private static JsonObject read(String phone, String order) {
        return anju.get(phone, "/orders/" + order).bodyAsJsonObject();
    }

    private static String accepted(String service, int hour) {
        String order = anju.asked(service, hour, 4, new JsonObject());
        anju.work();
        var choice = new JsonObject().put("workerIds", new JsonArray().add(zhang())).put("reason", "家属点名");
        var offer = anju.post(WANG_JIANGUO, "/orders/" + order + "/offers", choice);
        assertThat(offer.statusCode()).as(offer.bodyAsString()).isEqualTo(201);
        anju.post(ZHANG_YULAN, "/offers/" + offer.bodyAsJsonObject().getString("id") + "/acceptance", new JsonObject());
        return order;
    }

    private static io.vertx.ext.web.client.HttpResponse<io.vertx.core.buffer.Buffer> checkIn(String order) {
        var at = read(ZHANG_YULAN, order).getJsonObject("visit").getString("start");
        return anju.post(ZHANG_YULAN, "/orders/" + order + "/check-in", door(at));
    }

    private static String visited(String service, int hour) {
        String order = accepted(service, hour);
        assertThat(checkIn(order).statusCode()).isEqualTo(200);
        var end = read(ZHANG_YULAN, order).getJsonObject("visit").getString("end");
        var out = door(end).put("tasks", new JsonArray());
        assertThat(anju.post(ZHANG_YULAN, "/orders/" + order + "/check-out", out).statusCode()).isEqualTo(200);
        return order;
    }

    private static JsonObject door(String at) {
        return new JsonObject()
            .put("at", at)
            .put("proof", new JsonObject().put("kind", "oneTimeCode").put("code", "4711"));
    }
}
