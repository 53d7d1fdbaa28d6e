package anju.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** 李梅 asks for what nobody can do: she reads that it stays, 周敏 sees what it lacks, tries again and closes it. */
class B30_UnmetNeedsByHttpIT {

    private static final RunningDoor ANJU = SharedDoor.ANJU;

    private static JsonObject asked(int hour) {
        var nine = OffsetDateTime.now(RunningDoor.CITY)
            .toLocalDate()
            .plusDays(5)
            .atTime(hour, 0)
            .atZone(RunningDoor.CITY);
        String resident = ANJU.get(RunningDoor.LI_MEI, "/me")
            .bodyAsJsonObject()
            .getJsonArray("residents")
            .getJsonObject(0)
            .getString("id");
        var order = ANJU.post(
            RunningDoor.LI_MEI,
            "/orders",
            new JsonObject()
                .put("residentId", resident)
                .put("serviceCode", "REHAB")
                .put(
                    "window",
                    new JsonObject()
                        .put("start", nine.toOffsetDateTime().toString())
                        .put("end", nine.plusHours(2).toOffsetDateTime().toString())
                )
        ).bodyAsJsonObject();
        ANJU.work();
        return order;
    }

    private static JsonObject need(String who, JsonObject order) {
        var items = ANJU.get(who, "/unmet-needs?state=all&orderId=" + order.getString("id"))
            .bodyAsJsonObject()
            .getJsonArray("items");
        return items.isEmpty() ? null : items.getJsonObject(0);
    }

    @Test
    void the_family_and_the_desk_read_it_and_another_centre_does_not() {
        JsonObject order = asked(8);
        JsonObject ours = need(RunningDoor.LI_MEI, order);
        assertThat(ours.getString("state")).isEqualTo("open");
        assertThat(ours.getJsonObject("reason").getString("code")).isEqualTo("plan-missing");
        assertThat(ours.getJsonArray("can")).containsExactly("cancelOrder");
        JsonObject desk = need(RunningDoor.ZHOU_MIN, order);
        assertThat(desk.getJsonObject("lack").getString("words")).isEqualTo("先有批准的服务计划");
        assertThat(desk.getJsonArray("can")).containsExactly("tryUnmetNeed", "closeUnmetNeed", "cancelOrder");
        assertThat(need(RunningDoor.LIN, order).getJsonArray("can")).isEmpty();
        assertThat(need(RunningDoor.ZHAO_LEI, order)).isNull();
        assertThat(ANJU.get(RunningDoor.ZHAO_LEI, "/unmet-needs/" + desk.getString("id")).statusCode()).isEqualTo(404);
        assertThat(ANJU.get(RunningDoor.ZHANG_YULAN, "/unmet-needs").statusCode()).isEqualTo(403);
    }

    @Test
    void it_is_tried_again_and_closed_by_name_with_a_reason() {
        JsonObject order = asked(10);
        String need = "/unmet-needs/" + need(RunningDoor.ZHOU_MIN, order).getString("id");
        JsonObject tried = ANJU.post(RunningDoor.ZHOU_MIN, need + "/tries", new JsonObject()).bodyAsJsonObject();
        assertThat(tried.getInteger("tried")).isEqualTo(1);
        assertThat(tried.getJsonArray("history").size()).isEqualTo(2);
        assertThat(ANJU.post(RunningDoor.ZHOU_MIN, need + "/closure", new JsonObject()).statusCode()).isEqualTo(422);
        JsonObject closed = ANJU.post(
            RunningDoor.ZHOU_MIN,
            need + "/closure",
            new JsonObject().put("reason", "已转到康复医院")
        ).bodyAsJsonObject();
        assertThat(closed.getString("state")).isEqualTo("closed");
        assertThat(closed.getJsonObject("endedBy").getString("name")).isEqualTo("周敏");
        assertThat(closed.getJsonArray("history").getJsonObject(2).getString("why")).isEqualTo("已转到康复医院");
        var again = ANJU.post(RunningDoor.ZHOU_MIN, need + "/tries", new JsonObject());
        assertThat(again.statusCode()).isEqualTo(409);
        JsonObject family = ANJU.get(RunningDoor.LI_MEI, need).bodyAsJsonObject();
        assertThat(family.getString("state")).isEqualTo("closed");
        assertThat(family.getJsonArray("history").getJsonObject(2).getValue("why")).isNull();
    }

    @Test
    void it_is_counted_by_community_and_taken_away_as_a_table() {
        JsonObject order = asked(14);
        JsonObject desk = need(RunningDoor.ZHOU_MIN, order);
        String community = desk.getString("communityCode");
        var counts = ANJU.get(RunningDoor.LIN, "/unmet-needs/counts?community=" + community)
            .bodyAsJsonObject()
            .getJsonArray("items");
        assertThat(counts.size()).isEqualTo(1);
        JsonObject count = counts.getJsonObject(0);
        assertThat(count.getInteger("total")).isEqualTo(
            count
                .getJsonArray("reasons")
                .stream()
                .mapToInt(one -> ((JsonObject) one).getInteger("count"))
                .sum()
        );
        assertThat(count.getJsonObject("place").getDouble("lat")).isPositive();
        var table = ANJU.get(RunningDoor.ZHOU_MIN, "/unmet-needs/table?reason=plan-missing");
        assertThat(table.getHeader("Content-Type")).startsWith("text/csv");
        assertThat(table.bodyAsString()).startsWith("\uFEFF\"工单号\"").contains(desk.getString("number"));
        assertThat(
            ANJU.value("select count(*) from audit where operation = 'exportUnmetNeeds' and detail ->> 'rows' <> '0'")
        ).isNotEqualTo("0");
    }

    @Test
    void what_is_wrong_with_the_question_is_said() {
        var answer = ANJU.get(RunningDoor.ZHOU_MIN, "/unmet-needs?state=lost&centreId=x&since=gestern");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.bodyAsJsonObject().getJsonArray("problems").size()).isEqualTo(3);
    }

    @Test
    void the_family_takes_it_back() {
        JsonObject order = asked(16);
        ANJU.post(
            RunningDoor.LI_MEI,
            "/orders/" + order.getString("id") + "/cancellation",
            new JsonObject().put("reason", "不用了")
        );
        assertThat(need(RunningDoor.ZHOU_MIN, order).getString("state")).isEqualTo("withdrawn");
    }
}
