package anju.http;

import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static anju.http.RunningDoor.ZHAO_LEI;
import static anju.http.RunningDoor.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What differs waits in a queue, by limits that the city sets with dates, and nothing settles before it is decided. */
class B20_DisputedByHttpIT {

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
    void anUnprovedVisitWaitsAndIsNotSettledUntilItIsVerified() {
        String order = visited("SHOP", 9, 0, "none");
        anju.work();
        assertThat(stage(order)).isEqualTo("disputed");
        var line = line(WANG_JIANGUO, "", order);
        assertThat(words(line)).contains("有一端没有核对");
        assertThat(line(ZHOU_MIN, "?difference=unproved&serviceCode=SHOP", order)).isNotNull();
        assertThat(line(WANG_JIANGUO, "?difference=late", order)).isNull();
        assertThat(line(WANG_JIANGUO, "?serviceCode=HAIR", order)).isNull();
        assertThat(line(ZHAO_LEI, "", order))
            .as("the desk of another centre")
            .isNull();
        assertThat(anju.get(LI_MEI, "/disputes").statusCode()).isEqualTo(403);
        assertThat(anju.get(WANG_JIANGUO, "/disputes?difference=x&workerId=y").statusCode()).isEqualTo(422);

        var decision = new JsonObject().put("decision", "verified").put("reason", "电话核实");
        assertThat(anju.post(WANG_JIANGUO, "/orders/" + order + "/verification", decision).statusCode()).isEqualTo(200);
        assertThat(line(WANG_JIANGUO, "", order)).isNull();
        assertThat(anju.value("select count(*) from settlement where order_id = '" + order + "'")).isEqualTo("0");
        var yes = new JsonObject().put("rating", 5);
        assertThat(anju.post(LI_MEI, "/orders/" + order + "/confirmation", yes).statusCode()).isEqualTo(200);
        anju.work();
        assertThat(stage(order)).isEqualTo("settled");
    }

    @Test
    void theLongestWaitingIsFirst() {
        visited("CLEAN_ROOM", 11, 0, "none");
        List<String> since = anju
            .get(WANG_JIANGUO, "/disputes")
            .bodyAsJsonObject()
            .getJsonArray("items")
            .stream()
            .map(one -> ((JsonObject) one).getString("since"))
            .toList();
        assertThat(since).isNotEmpty().isSorted();
    }

    @Test
    void aLimitOfTheServiceGoesBeforeTheCitysAndHoldsFromItsDayOn() {
        anju.test.execute(
            """
            insert into tolerance (service_code, since, late_minutes, early_minutes, short_minutes, long_minutes,
              share_percent, set_at)
            values ('HAIR', (anju_now() - interval '1 day')::date, 60, 60, 60, 60, 100, anju_now()),
              ('HAIR', (anju_now() + interval '9 days')::date, 0, 0, 0, 0, 0, anju_now())"""
        );
        assertThat(stage(visited("HAIR", 16, 20, "oneTimeCode")))
            .as("an hour is allowed")
            .isEqualTo("verified");
        String late = visited("LAUNDRY", 18, 20, "oneTimeCode");
        assertThat(stage(late)).as("the city's quarter of an hour").isEqualTo("disputed");
        assertThat(words(line(WANG_JIANGUO, "?difference=late", late))).contains("迟到 20 分钟");
    }

    /** A visit by 张玉兰 that began so many minutes late and lasted as long as agreed. */
    private static String visited(String service, int hour, int late, String proof) {
        String order = anju.asked(service, hour, 4, new JsonObject());
        anju.work();
        String zhang = anju.get(ZHANG_YULAN, "/me").bodyAsJsonObject().getJsonObject("person").getString("id");
        var choice = new JsonObject().put("workerIds", new JsonArray().add(zhang)).put("reason", "家属点名");
        var offer = anju.post(WANG_JIANGUO, "/orders/" + order + "/offers", choice);
        assertThat(offer.statusCode()).as(offer.bodyAsString()).isEqualTo(201);
        anju.post(ZHANG_YULAN, "/offers/" + offer.bodyAsJsonObject().getString("id") + "/acceptance", new JsonObject());
        var visit = read(order).getJsonObject("visit");
        var in = door(visit.getString("start"), late, proof);
        assertThat(anju.post(ZHANG_YULAN, "/orders/" + order + "/check-in", in).statusCode()).isEqualTo(200);
        var out = door(visit.getString("end"), late, proof).put("tasks", new JsonArray());
        assertThat(anju.post(ZHANG_YULAN, "/orders/" + order + "/check-out", out).statusCode()).isEqualTo(200);
        return order;
    }

    private static JsonObject door(String at, int late, String proof) {
        var told = new JsonObject().put("kind", proof);
        return new JsonObject()
            .put("at", OffsetDateTime.parse(at).plusMinutes(late).toString())
            .put("proof", proof.equals("none") ? told : told.put("code", "4711"));
    }

    private static JsonObject line(String phone, String query, String order) {
        var answer = anju.get(phone, "/disputes" + query);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        return answer
            .bodyAsJsonObject()
            .getJsonArray("items")
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("orderId").equals(order))
            .findFirst()
            .orElse(null);
    }

    private static List<String> words(JsonObject line) {
        return line
            .getJsonArray("differences")
            .stream()
            .map(one -> ((JsonObject) one).getString("words"))
            .toList();
    }

    private static String stage(String order) {
        return read(order).getString("stage");
    }

    private static JsonObject read(String order) {
        return anju.get(WANG_JIANGUO, "/orders/" + order).bodyAsJsonObject();
    }
}
