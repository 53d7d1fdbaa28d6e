package anju.http;

import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 张玉兰 cannot be under way in two visits at once: she checks out of the one before she checks in to the next. */
class B06_OneVisitAtATimeByHttpIT {

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
    void the_next_visit_begins_when_the_one_before_is_over() {
        String bath = accepted("BATH_HOME", 9);
        String cleaning = accepted("CLEAN_ROOM", 14);
        assertThat(checkIn(bath).statusCode()).isEqualTo(200);

        var both = checkIn(cleaning);
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.bodyAsJsonObject().getString("detail")).contains("签退");
        assertThat(read(cleaning).getString("stage")).isEqualTo("dispatched");

        var out = door(read(bath).getJsonObject("visit").getString("end")).put("tasks", new JsonArray());
        assertThat(anju.post(ZHANG_YULAN, "/orders/" + bath + "/check-out", out).statusCode()).isEqualTo(200);
        assertThat(checkIn(cleaning).statusCode()).isEqualTo(200);
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
        assertThat(anju.post(ZHANG_YULAN, "/offers/" + id + "/acceptance", new JsonObject()).statusCode()).isEqualTo(
            200
        );
        return order;
    }

    private static HttpResponse<Buffer> checkIn(String order) {
        var at = read(order).getJsonObject("visit").getString("start");
        return anju.post(ZHANG_YULAN, "/orders/" + order + "/check-in", door(at));
    }

    private static JsonObject door(String at) {
        return new JsonObject().put("at", at).put("proof", new JsonObject().put("kind", "none"));
    }

    private static JsonObject read(String order) {
        return anju.get(ZHANG_YULAN, "/orders/" + order).bodyAsJsonObject();
    }
}
