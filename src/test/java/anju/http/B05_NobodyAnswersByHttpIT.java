package anju.http;

import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody answers: the best alone, then the next three together, then 王建国's desk. */
class B05_NobodyAnswersByHttpIT {

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
    void an_offer_that_nobody_takes_goes_on_until_the_desk_has_it() {
        String order = anju.asked("BATH_HOME", 9, 2, new JsonObject());
        anju.work();
        JsonObject first = seen(order).getJsonObject("offer");
        assertThat(first.getInteger("round")).isEqualTo(1);
        assertThat(first.getJsonArray("workers").encode()).contains("张玉兰");
        assertThat(first.getJsonArray("workers")).hasSize(1);

        anju.work();
        assertThat(seen(order).getJsonObject("offer").getString("id"))
            .as("not yet over")
            .isEqualTo(first.getString("id"));

        itIsLater("31 minutes");
        anju.work();
        JsonObject second = seen(order).getJsonObject("offer");
        assertThat(second.getInteger("round")).isEqualTo(2);
        assertThat(second.getJsonArray("workerIds")).hasSizeBetween(1, 3);
        assertThat(common(first.getJsonArray("workerIds"), second.getJsonArray("workerIds"))).isFalse();
        var late = anju.post(ZHANG_YULAN, "/offers/" + first.getString("id") + "/acceptance", new JsonObject());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.bodyAsJsonObject().getString("detail")).isNotBlank();

        itIsLater("62 minutes");
        anju.work();
        JsonObject atDesk = seen(order);
        assertThat(atDesk.getString("stage")).isEqualTo("matched");
        assertThat(atDesk.getBoolean("atDesk")).isTrue();
        assertThat(atDesk.getValue("offer")).isNull();
        anju.work();
        assertThat(seen(order).getInteger("version")).as("handled once").isEqualTo(atDesk.getInteger("version"));
        assertThat(kinds(order)).isEqualTo("requested matched offered expired matched offered expired at-desk");

        var chosen = anju.post(
            WANG_JIANGUO,
            "/orders/" + order + "/offers",
            new JsonObject().put("workerIds", first.getJsonArray("workerIds")).put("reason", "电话里说好了")
        );
        assertThat(chosen.statusCode()).as(chosen.bodyAsString()).isEqualTo(201);
        var accepted = anju.post(
            ZHANG_YULAN,
            "/offers/" + chosen.bodyAsJsonObject().getString("id") + "/acceptance",
            new JsonObject()
        );
        assertThat(accepted.bodyAsJsonObject().getString("stage")).isEqualTo("dispatched");
    }

    /** The database's clock decides what is due: that it is later is said to it. */
    private static void itIsLater(String by) {
        anju.test.execute("update clock_shift set shift = interval '" + by + "'");
    }

    private static JsonObject seen(String order) {
        return anju.get(WANG_JIANGUO, "/orders/" + order).bodyAsJsonObject();
    }

    private static boolean common(JsonArray some, JsonArray others) {
        return !Collections.disjoint(some.getList(), others.getList());
    }

    private static String kinds(String order) {
        return anju.value(
            "select string_agg(kind, ' ' order by version) from order_event where order_id = '" + order + "'"
        );
    }
}
