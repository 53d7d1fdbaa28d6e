package anju.http;

import static anju.http.RunningDoor.CHEN_XIUYING;
import static anju.http.RunningDoor.HE_YONG;
import static anju.http.RunningDoor.HUANG_ZHIQIANG;
import static anju.http.RunningDoor.LIN;
import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.WU_MIN;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static anju.http.RunningDoor.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is masked is seen for a reason that the resident can read; a call for help is seen by who answers it. */
class CardAndAlarmIT {

    private static final RunningDoor ANJU = SharedDoor.ANJU;
    private static final String CHEN = ANJU.value("select id from person where name = '陈秀英'");

    @Test
    void the_desk_sees_a_masked_card_until_it_gives_a_reason_and_she_reads_who_looked() {
        JsonObject card = ANJU.get(WANG_JIANGUO, "/residents/" + CHEN).bodyAsJsonObject();
        assertThat(card.getString("phone")).isEqualTo("139****0001");
        assertThat(card.encode()).doesNotContain("福寿街", "高血压");
        var asked = new JsonObject().put("fields", new JsonArray().add("phone").add("addressLine"));
        assertThat(ANJU.post(WANG_JIANGUO, "/residents/" + CHEN + "/reveals", asked).statusCode()).isEqualTo(422);
        var shown = ANJU.post(
            WANG_JIANGUO,
            "/residents/" + CHEN + "/reveals",
            asked.copy().put("reason", "电话约时间")
        );
        assertThat(shown.bodyAsJsonObject().getString("phone")).isEqualTo(CHEN_XIUYING);
        assertThat(shown.bodyAsJsonObject().getString("addressLine")).contains("福寿街");
        assertThat(shown.bodyAsJsonObject().fieldNames()).doesNotContain("healthNotes", "idNumber");
        List<JsonObject> looks = items(CHEN_XIUYING, "/residents/" + CHEN + "/looks");
        assertThat(looks).anyMatch(
            look ->
                look.getString("who").equals("王建国") &&
                look.getString("operation").equals("revealResident") &&
                look.getString("reason").equals("电话约时间")
        );
        assertThat(looks).anyMatch(look -> look.getString("operation").equals("getResident"));
        assertThat(looks).noneMatch(look -> look.getString("words").startsWith("look."));
        assertThat(items(WU_MIN, "/residents/" + CHEN + "/looks")).isNotEmpty();
    }

    @Test
    void the_family_sees_everything_and_leaves_no_trace_of_looking() {
        long before = Long.parseLong(ANJU.value("select count(*) from audit where operation = 'getResident'"));
        JsonObject card = ANJU.get(LI_MEI, "/residents/" + CHEN).bodyAsJsonObject();
        assertThat(card.encode()).contains("福寿街", "高血压", CHEN_XIUYING);
        assertThat(card.getInteger("age")).isEqualTo(78);
        assertThat(ANJU.value("select count(*) from audit where operation = 'getResident'")).isEqualTo("" + before);
    }

    @Test
    void a_call_for_help_is_seen_answered_and_ended_once() {
        var raised = ANJU.post(LI_MEI, "/residents/" + CHEN + "/alarms", new JsonObject());
        assertThat(raised.statusCode()).isEqualTo(201);
        String alarm = raised.bodyAsJsonObject().getString("id");
        assertThat(raised.getHeader("Location")).isEqualTo("/api/v1/alarms/" + alarm);
        for (String phone : List.of(WANG_JIANGUO, ZHOU_MIN, LIN, WU_MIN, HE_YONG, CHEN_XIUYING)) {
            assertThat(items(phone, "/alarms?state=raised"))
                .as(phone)
                .anyMatch(one -> one.getString("id").equals(alarm));
        }
        assertThat(ANJU.get(HUANG_ZHIQIANG, "/alarms").statusCode()).isEqualTo(403);
        var taken = ANJU.post(WANG_JIANGUO, "/alarms/" + alarm + "/acknowledgement", new JsonObject());
        assertThat(taken.bodyAsJsonObject().getJsonObject("acknowledgedBy").getString("name")).isEqualTo("王建国");
        assertThat(
            ANJU.post(ZHOU_MIN, "/alarms/" + alarm + "/acknowledgement", new JsonObject()).statusCode()
        ).isEqualTo(409);
        assertThat(ANJU.post(WANG_JIANGUO, "/alarms/" + alarm + "/closure", new JsonObject()).statusCode()).isEqualTo(
            422
        );
        var closed = ANJU.post(
            WANG_JIANGUO,
            "/alarms/" + alarm + "/closure",
            new JsonObject().put("outcome", "头晕，已喝水休息")
        );
        assertThat(closed.bodyAsJsonObject().getString("outcome")).isEqualTo("头晕，已喝水休息");
        JsonObject seenFromTheBureau = items(LIN, "/alarms?state=closed")
            .stream()
            .filter(one -> one.getString("id").equals(alarm))
            .findFirst()
            .orElseThrow();
        assertThat(seenFromTheBureau.getString("outcome")).isEqualTo("****");
    }

    @Test
    void lists_hold_what_each_may_see() {
        assertThat(items(CHEN_XIUYING, "/residents"))
            .extracting(one -> one.getString("name"))
            .containsExactly("陈秀英");
        assertThat(items(WANG_JIANGUO, "/residents?query=" + CHEN_XIUYING)).hasSize(1);
        assertThat(items(WANG_JIANGUO, "/orders?limit=200")).allMatch(one ->
            one.getJsonObject("centre").getString("name").startsWith("东湖社区")
        );
        assertThat(ANJU.get(ZHANG_YULAN, "/residents").statusCode()).isEqualTo(403);
        for (String path : List.of("/map", "/map?date=2026-11-30", "/orders?from=2026-11-01&to=2027-01-01&limit=3")) {
            assertThat(ANJU.get(LIN, path).statusCode()).as(path).isEqualTo(200);
        }
        JsonObject first = ANJU.get(LIN, "/orders?limit=2").bodyAsJsonObject();
        JsonObject second = ANJU.get(LIN, "/orders?limit=2&cursor=" + first.getString("next")).bodyAsJsonObject();
        assertThat(second.getJsonArray("items")).hasSize(2).doesNotContainAnyElementsOf(first.getJsonArray("items"));
    }

    private static List<JsonObject> items(String phone, String path) {
        return ANJU.get(phone, path)
            .bodyAsJsonObject()
            .getJsonArray("items")
            .stream()
            .map(JsonObject.class::cast)
            .toList();
    }
}
