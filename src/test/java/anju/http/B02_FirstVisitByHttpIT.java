package anju.http;

import static anju.http.RunningDoor.CHEN_XIUYING;
import static anju.http.RunningDoor.CITY;
import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.WU_MIN;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static anju.http.RunningDoor.ZHAO_LEI;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 李梅 asks for a bath for her mother, 张玉兰 comes, 李梅 confirms: through the API alone. */
class B02_FirstVisitByHttpIT {

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
    void the_whole_life_of_an_order() {
        JsonObject me = anju.get(LI_MEI, "/me").bodyAsJsonObject();
        JsonObject mother = me.getJsonArray("residents").getJsonObject(0);
        assertThat(mother.getString("name")).isEqualTo("陈秀英");

        ZonedDateTime nine = OffsetDateTime.now(CITY).toLocalDate().plusDays(1).atTime(9, 0).atZone(CITY);
        var asked = anju.post(
            LI_MEI,
            "/orders",
            new JsonObject()
                .put("residentId", mother.getString("id"))
                .put("serviceCode", "BATH_HOME")
                .put("note", "她怕冷")
                .put(
                    "window",
                    new JsonObject()
                        .put("start", nine.toOffsetDateTime().toString())
                        .put("end", nine.plusHours(2).toOffsetDateTime().toString())
                )
        );
        assertThat(asked.statusCode()).as(asked.bodyAsString()).isEqualTo(201);
        String order = asked.bodyAsJsonObject().getString("id");
        assertThat(asked.getHeader("Location")).isEqualTo("/api/v1/orders/" + order);
        assertThat(asked.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(stage(LI_MEI, order)).isEqualTo("requested");

        anju.work();
        assertThat(stage(LI_MEI, order)).isEqualTo("offered");
        JsonArray offers = anju.get(ZHANG_YULAN, "/offers?state=pending").bodyAsJsonObject().getJsonArray("items");
        JsonObject offer = offers
            .stream()
            .map(JsonObject.class::cast)
            .filter(o -> o.getString("orderId").equals(order))
            .findFirst()
            .orElseThrow();
        assertThat(offer.getString("residentName")).isEqualTo("陈老人");
        JsonObject masked = anju.get(ZHANG_YULAN, "/orders/" + order).bodyAsJsonObject();
        assertThat(masked.getString("addressLine")).isNull();
        assertThat(masked.getString("note")).isNull();

        JsonObject certificate = anju.get(WANG_JIANGUO, "/orders/" + order + "/match").bodyAsJsonObject();
        assertThat(certificate.getJsonArray("candidates").getJsonObject(0).getString("name")).isEqualTo("张玉兰");
        assertThat(certificate.getJsonArray("rejected").encode()).contains("刘芳").contains("助浴");

        assertThat(
            anju.post(ZHANG_YULAN, "/offers/" + offer.getString("id") + "/acceptance", new JsonObject()).statusCode()
        ).isEqualTo(200);
        JsonObject seen = anju.get(LI_MEI, "/orders/" + order).bodyAsJsonObject();
        assertThat(seen.getString("stage")).isEqualTo("dispatched");
        assertThat(seen.getString("why")).contains("张玉兰").contains("助浴");
        assertThat(seen.getString("addressLine")).isNotBlank().doesNotContain("****");
        assertThat(seen.getString("note")).isEqualTo("她怕冷");
        String code = anju
            .get(CHEN_XIUYING, "/orders/" + order + "/proof-code")
            .bodyAsJsonObject()
            .getString("code");
        JsonObject told = anju.get(LI_MEI, "/orders/" + order + "/match").bodyAsJsonObject();
        assertThat(told.getJsonArray("candidates")).hasSize(1);
        assertThat(told.getJsonArray("rejected")).isEmpty();

        JsonObject visit = seen.getJsonObject("visit");
        var wrong = anju.post(ZHANG_YULAN, "/orders/" + order + "/check-in", door(visit.getString("start"), "0000"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.bodyAsJsonObject().getJsonArray("problems").getJsonObject(0).getString("field")).isEqualTo(
            "proof.code"
        );
        assertThat(
            anju.post(ZHANG_YULAN, "/orders/" + order + "/check-in", door(visit.getString("start"), code)).statusCode()
        ).isEqualTo(200);
        String task = anju
            .get(LI_MEI, "/services")
            .bodyAsJsonObject()
            .getJsonArray("items")
            .stream()
            .map(JsonObject.class::cast)
            .filter(service -> service.getString("code").equals("BATH_HOME"))
            .map(service -> service.getJsonArray("tasks").getJsonObject(0).getString("code"))
            .findAny()
            .orElseThrow();
        var out = anju.post(
            ZHANG_YULAN,
            "/orders/" + order + "/check-out",
            door(visit.getString("end"), code)
                .put("tasks", new JsonArray().add(new JsonObject().put("code", task).put("outcome", "done")))
                .put("note", "精神很好")
        );
        assertThat(out.bodyAsJsonObject().getString("stage")).as(out.bodyAsString()).isEqualTo("verified");

        JsonObject done = anju
            .get(LI_MEI, "/orders/" + order)
            .bodyAsJsonObject()
            .getJsonArray("tasks")
            .getJsonObject(0);
        assertThat(done.getString("outcome")).isEqualTo("done");
        assertThat(done.getString("name")).isNotBlank().isNotEqualTo(task);

        var confirmed = anju.post(
            LI_MEI,
            "/orders/" + order + "/confirmation",
            new JsonObject().put("rating", 5).put("words", "谢谢")
        );
        assertThat(confirmed.bodyAsJsonObject().getString("stage")).isEqualTo("confirmed");
        anju.work();
        JsonObject settled = anju.get(LI_MEI, "/orders/" + order).bodyAsJsonObject();
        assertThat(settled.getString("stage")).isEqualTo("settled");
        assertThat(settled.getJsonObject("settlement").getString("note")).isEqualTo("示例价");

        assertThat(anju.get(ZHAO_LEI, "/orders/" + order).statusCode()).isEqualTo(404);
        assertThat(anju.get(WU_MIN, "/orders/" + order).statusCode()).isEqualTo(200);
        assertThat(
            anju
                .get(WU_MIN, "/orders/" + order + "/history")
                .bodyAsJsonObject()
                .getJsonArray("items")
        ).hasSize(9);
        for (String path : new String[] {
            "/orders",
            "/orders?stage=settled&limit=5",
            "/offers",
            "/alarms",
            "/map",
            "/residents?query=%E9%99%88"
        }) {
            var list = anju.get(path.equals("/offers") ? ZHANG_YULAN : WANG_JIANGUO, path);
            assertThat(list.statusCode())
                .as(path + list.bodyAsString())
                .isEqualTo(200);
        }
        assertThat(anju.get(ZHANG_YULAN, "/workers/me/day").statusCode()).isEqualTo(200);
        assertThat(anju.get(LI_MEI, "/services").bodyAsJsonObject().getJsonArray("items").size()).isGreaterThan(20);
        assertThat(
            anju
                .get(LI_MEI, "/residents/" + mother.getString("id"))
                .bodyAsJsonObject()
                .getString("phone")
        ).isEqualTo(CHEN_XIUYING);
        assertThat(
            anju
                .get(WANG_JIANGUO, "/residents/" + mother.getString("id"))
                .bodyAsJsonObject()
                .getString("phone")
        ).isEqualTo("139****0001");
        assertThat(
            anju
                .get(CHEN_XIUYING, "/residents/" + mother.getString("id") + "/looks")
                .bodyAsJsonObject()
                .encode()
        ).contains("王建国");
    }

    private static String stage(String phone, String order) {
        return anju
            .get(phone, "/orders/" + order)
            .bodyAsJsonObject()
            .getString("stage");
    }

    private static JsonObject door(String at, String code) {
        return new JsonObject()
            .put("at", at)
            .put("proof", new JsonObject().put("kind", "oneTimeCode").put("code", code));
    }
}
