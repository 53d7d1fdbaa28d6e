package anju.http;

import static anju.http.RunningDoor.LIN;
import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static anju.http.RunningDoor.ZHAO_LEI;
import static anju.http.RunningDoor.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 张玉兰 stands before a closed door, breaks a bath off, or never came; the family and the centre read which. */
class B23_AVisitFailsByHttpIT {

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
    void nobody_opens_a_bath_is_broken_off_and_nobody_comes() {
        String closed = accepted("BATH_HOME", 9);
        String start = start(closed);
        var early = told(closed, "not-home", start, new JsonObject());
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.bodyAsString()).contains("10 分钟");
        var nobody = told(closed, "not-home", later(start, 10), new JsonObject().put("note", "按铃五次，电话无人接"));
        assertThat(nobody.statusCode()).as(nobody.bodyAsString()).isEqualTo(200);
        assertThat(read(LI_MEI, closed).getString("stage")).isEqualTo("not-home");
        assertThat(told(closed, "not-home", later(start, 11), new JsonObject()).statusCode()).isEqualTo(409);
        theCentreLooksAfterThePersonBehindTheDoor(closed);

        // she is free for the next door
        String begun = accepted("CLEAN_ROOM", 14);
        var in = new JsonObject().put("proof", new JsonObject().put("kind", "none"));
        assertThat(told(begun, "check-in", start(begun), in).statusCode()).isEqualTo(200);
        var without = told(begun, "break-off", later(start(begun), 5), new JsonObject().put("reason", "other"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.bodyAsJsonObject().getJsonArray("problems").encode()).contains("note");
        var unknown = told(begun, "break-off", later(start(begun), 5), new JsonObject().put("reason", "bored"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        var off = told(begun, "break-off", later(start(begun), 5), new JsonObject().put("reason", "unwell"));
        assertThat(off.statusCode()).as(off.bodyAsString()).isEqualTo(200);
        assertThat(read(LI_MEI, begun).getString("reason")).isEqualTo("老人身体不适");

        String never = accepted("MEAL_COOK", 17);
        var reason = new JsonObject().put("reason", "家属来电，张玉兰电话不通");
        var soon = anju.post(WANG_JIANGUO, "/orders/" + never + "/missed", reason);
        assertThat(soon.statusCode()).isEqualTo(409);
        assertThat(soon.bodyAsString()).contains("一刻钟");
        var past = Duration.between(OffsetDateTime.now(), OffsetDateTime.parse(later(start(never), 16)));
        anju.test.execute("update clock_shift set shift = interval '%d seconds'".formatted(past.toSeconds()));
        assertThat(anju.post(ZHOU_MIN, "/orders/" + never + "/missed", new JsonObject()).statusCode()).isEqualTo(422);
        var missed = anju.post(ZHOU_MIN, "/orders/" + never + "/missed", reason);
        assertThat(missed.statusCode()).as(missed.bodyAsString()).isEqualTo(200);
        assertThat(missed.bodyAsJsonObject().getString("stage")).isEqualTo("missed");
    }

    private static void theCentreLooksAfterThePersonBehindTheDoor(String order) {
        anju.work();
        JsonObject alert = alerts(WANG_JIANGUO, "open").getFirst();
        assertThat(alert.getString("orderId")).isEqualTo(order);
        assertThat(alert.getString("words")).isEqualTo("上门无人开门");
        assertThat(alerts(ZHAO_LEI, "open")).noneMatch(one -> one.getString("orderId").equals(order));
        assertThat(alerts(LIN, "open")).anyMatch(one -> one.getString("orderId").equals(order));
        assertThat(anju.get(ZHANG_YULAN, "/alerts").statusCode()).isEqualTo(403);
        assertThat(anju.get(WANG_JIANGUO, "/alerts?state=old").statusCode()).isEqualTo(422);
        String path = "/orders/" + order;
        assertThat(anju.post(ZHAO_LEI, path + "/alert-acknowledgement", new JsonObject()).statusCode()).isEqualTo(404);
        assertThat(anju.post(WANG_JIANGUO, path + "/alert-acknowledgement", new JsonObject()).statusCode()).isEqualTo(
            200
        );
        assertThat(anju.post(WANG_JIANGUO, path + "/alert-acknowledgement", new JsonObject()).statusCode()).isEqualTo(
            409
        );
        assertThat(anju.post(WANG_JIANGUO, path + "/alert-closure", new JsonObject()).statusCode()).isEqualTo(422);
        var outcome = new JsonObject().put("outcome", "女儿回电：老人去了菜市场，平安");
        assertThat(anju.post(WANG_JIANGUO, path + "/alert-closure", outcome).statusCode()).isEqualTo(200);
        assertThat(alerts(WANG_JIANGUO, "open")).noneMatch(one -> one.getString("orderId").equals(order));
        assertThat(alerts(WANG_JIANGUO, "closed").getFirst().getString("outcome")).contains("菜市场");
        assertThat(alerts(LIN, "closed").getFirst().getString("outcome")).isEqualTo("***");
    }

    private static List<JsonObject> alerts(String who, String state) {
        return anju
            .get(who, "/alerts?state=" + state)
            .bodyAsJsonObject()
            .getJsonArray("items")
            .stream()
            .map(JsonObject.class::cast)
            .toList();
    }

    private static HttpResponse<Buffer> told(String order, String how, String at, JsonObject body) {
        return anju.post(ZHANG_YULAN, "/orders/" + order + "/" + how, body.put("at", at));
    }

    private static String accepted(String service, int hour) {
        String order = anju.asked(service, hour, 4, new JsonObject());
        anju.work();
        String zhang = anju.get(ZHANG_YULAN, "/me").bodyAsJsonObject().getJsonObject("person").getString("id");
        var offer = anju.post(
            WANG_JIANGUO,
            "/orders/" + order + "/offers",
            new JsonObject().put("workerIds", new JsonArray().add(zhang)).put("reason", "家属点名")
        );
        assertThat(offer.statusCode()).as(offer.bodyAsString()).isEqualTo(201);
        String id = offer.bodyAsJsonObject().getString("id");
        var yes = anju.post(ZHANG_YULAN, "/offers/" + id + "/acceptance", new JsonObject());
        assertThat(yes.statusCode()).isEqualTo(200);
        return order;
    }

    private static String start(String order) {
        return read(ZHANG_YULAN, order).getJsonObject("visit").getString("start");
    }

    private static String later(String at, int minutes) {
        return OffsetDateTime.parse(at).plusMinutes(minutes).toString();
    }

    private static JsonObject read(String who, String order) {
        return anju.get(who, "/orders/" + order).bodyAsJsonObject();
    }
}
