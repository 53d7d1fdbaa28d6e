package anju.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 王建国's centre has nobody for it; he asks 赵磊's, who takes one order and refuses another. Both see the balance. */
class B22_OrdersBetweenCentresByHttpIT {

    private static final String WANG_JIANGUO = "13900000011";
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
    void with_the_yes_the_order_its_desk_and_its_minutes_are_the_other_centres() {
        int givenBefore = carried(WANG_JIANGUO, "given", "orders");
        String order = asked(4);
        assertThat(anju.get(ZHAO_LEI, "/orders/" + order).statusCode()).isEqualTo(404);
        assertThat(handOver(order, centre(ZHAO_LEI), "这几天都请假了").statusCode()).isEqualTo(200);
        JsonObject told = newest(ZHAO_LEI);
        assertThat(told.getString("state")).isEqualTo("asked");
        assertThat(told.getString("reason")).isEqualTo("这几天都请假了");
        assertThat(told.encode()).as("no name before the yes").doesNotContain("陈秀英");
        assertThat(handOver(order, centre(ZHAO_LEI), "再问一次").statusCode()).isEqualTo(409);

        assertThat(answer(ZHAO_LEI, told.getString("id"), true, null).statusCode()).isEqualTo(200);
        assertThat(anju.get(WANG_JIANGUO, "/orders/" + order).statusCode())
            .as("whose desk, whose permissions")
            .isEqualTo(404);
        assertThat(anju.get(ZHAO_LEI, "/orders/" + order).statusCode()).isEqualTo(200);
        anju.work();
        assertThat(anju.get(RunningDoor.LI_MEI, "/orders/" + order).statusCode())
            .as("the family sees it")
            .isEqualTo(200);
        assertThat(anju.get(ZHAO_LEI, "/orders/" + order + "/match").statusCode()).isEqualTo(200);
        assertThat(carried(WANG_JIANGUO, "given", "orders")).isEqualTo(givenBefore + 1);
        assertThat(carried(WANG_JIANGUO, "given", "minutes"))
            .isEqualTo(carried(ZHAO_LEI, "taken", "minutes"))
            .isPositive();
        assertThat(answer(ZHAO_LEI, told.getString("id"), true, null).statusCode())
            .as("once")
            .isEqualTo(409);
    }

    @Test
    void with_a_no_and_its_reason_the_order_stays_and_may_be_asked_again() {
        String order = asked(5);
        handOver(order, centre(ZHAO_LEI), "没有人");
        JsonObject told = newest(ZHAO_LEI);
        assertThat(answer(ZHAO_LEI, told.getString("id"), false, null).statusCode())
            .as("why not?")
            .isEqualTo(422);
        assertThat(answer(WANG_JIANGUO, told.getString("id"), true, null).statusCode())
            .as("nobody says yes for another centre")
            .isEqualTo(409);
        assertThat(answer(ZHAO_LEI, told.getString("id"), false, "我们也满了").statusCode()).isEqualTo(200);
        assertThat(newest(WANG_JIANGUO).getString("answer")).isEqualTo("我们也满了");
        assertThat(anju.get(WANG_JIANGUO, "/orders/" + order).statusCode()).isEqualTo(200);
        assertThat(handOver(order, centre(ZHAO_LEI), "再请一次").statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_asked_has_to_be_a_neighbour_and_a_cancelled_order_needs_nobody() {
        String order = asked(6);
        var nowhere = handOver(order, UUID.randomUUID().toString(), "没有人");
        assertThat(nowhere.statusCode()).isEqualTo(422);
        assertThat(nowhere.bodyAsString()).contains("toCentreId");
        handOver(order, centre(ZHAO_LEI), "没有人");
        String id = newest(ZHAO_LEI).getString("id");
        anju.post(RunningDoor.LI_MEI, "/orders/" + order + "/cancellation", new JsonObject().put("reason", "不用了"));
        assertThat(newest(ZHAO_LEI).getString("state")).isEqualTo("over");
        assertThat(answer(ZHAO_LEI, id, true, null).statusCode()).isEqualTo(409);
    }

    private HttpResponse<Buffer> handOver(String order, String to, String reason) {
        var body = new JsonObject().put("toCentreId", to).put("reason", reason);
        return anju.post(WANG_JIANGUO, "/orders/" + order + "/handovers", body);
    }

    private HttpResponse<Buffer> answer(String phone, String id, boolean yes, String reason) {
        var body = new JsonObject().put("handoverId", id).put("accepted", yes);
        if (reason != null) {
            body.put("reason", reason);
        }
        return anju.post(phone, "/centres/" + centre(phone) + "/handover-answers", body);
    }

    private JsonObject list(String phone) {
        return anju.get(phone, "/centres/" + centre(phone) + "/handovers").bodyAsJsonObject();
    }

    private JsonObject newest(String phone) {
        return list(phone).getJsonArray("items").getJsonObject(0);
    }

    /** What that centre has carried in both directions with the other of the story. */
    private int carried(String phone, String which, String what) {
        String other = centre(phone.equals(ZHAO_LEI) ? WANG_JIANGUO : ZHAO_LEI);
        return list(phone)
            .getJsonArray("balance")
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getJsonObject("centre").getString("id").equals(other))
            .mapToInt(one -> one.getJsonObject(which).getInteger(what))
            .sum();
    }

    /** 李梅 asks for a bath for her mother in so many days; nobody has looked for a worker yet. */
    private String asked(int days) {
        var start = LocalDate.parse(anju.get(WANG_JIANGUO, "/me").bodyAsJsonObject().getString("today"))
            .plusDays(days)
            .atTime(9, 0)
            .atZone(RunningDoor.CITY);
        var mother = anju.get(RunningDoor.LI_MEI, "/me").bodyAsJsonObject().getJsonArray("residents").getJsonObject(0);
        var window = new JsonObject()
            .put("start", start.toOffsetDateTime().toString())
            .put("end", start.plusHours(3).toOffsetDateTime().toString());
        var body = new JsonObject()
            .put("residentId", mother.getString("id"))
            .put("serviceCode", "BATH_HOME")
            .put("window", window);
        return anju.post(RunningDoor.LI_MEI, "/orders", body).bodyAsJsonObject().getString("id");
    }

    private String centre(String phone) {
        return anju.get(phone, "/me").bodyAsJsonObject().getJsonArray("organisations").getJsonObject(0).getString("id");
    }
}
