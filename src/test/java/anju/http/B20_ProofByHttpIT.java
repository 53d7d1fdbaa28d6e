package anju.http;

import static anju.http.RunningDoor.CHEN_XIUYING;
import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 陈秀英 chooses how it is proved that 张玉兰 was there: her card, the code at her door, her telephone, her daughter. */
class B20_ProofByHttpIT {

    private static RunningDoor anju;
    private static String chen;
    private String order;

    @BeforeAll
    static void opens() {
        anju = RunningDoor.open();
        chen = anju.get(CHEN_XIUYING, "/me").bodyAsJsonObject().getJsonObject("person").getString("id");
    }

    @AfterAll
    static void closes() {
        anju.close();
    }

    @BeforeEach
    void isTaken() {
        order = taken();
    }

    @AfterEach
    void isOver() {
        checkOut("none", null);
        // the same hours are free for the next story
        anju.test.execute("update assignment set live = false where order_id = '" + order + "'");
    }

    @Test
    void the_phone_asks_for_a_crossing_of_the_card_and_another_one_when_leaving() {
        JsonArray card = issue("gridCard").getJsonArray("rows");
        choose("gridCard");
        JsonObject door = door();
        assertThat(door.getString("chosen")).isEqualTo("gridCard");
        String in = door.getJsonObject("cells").getString("in");
        String out = door.getJsonObject("cells").getString("out");

        assertThat(checkIn("gridCard", at(card, out)).statusCode()).isEqualTo(422);
        assertThat(flags(checkIn("gridCard", at(card, in)))).isEmpty();
        assertThat(flags(checkOut("gridCard", at(card, out)))).isEmpty();
    }

    @Test
    void a_code_at_the_door_that_was_withdrawn_opens_nothing_and_the_new_one_does() {
        JsonObject first = issue("doorCode");
        assertThat(first.getJsonArray("qr").size()).isGreaterThan(20);
        JsonObject second = issue("doorCode");
        choose("doorCode");
        assertThat(checkIn("doorCode", first.getString("code").replace(" ", "")).statusCode()).isEqualTo(422);
        assertThat(flags(checkIn("doorCode", second.getString("code").replace(" ", "")))).isEmpty();

        assertThat(anju.post(WANG_JIANGUO, path("/proof/revocation"), lost()).statusCode()).isEqualTo(200);
        assertThat(anju.get(LI_MEI, path("/proof")).bodyAsJsonObject().getString("chosen")).isEqualTo("oneTimeCode");
        assertThat(put("doorCode").statusCode()).isEqualTo(422);
        assertThat(anju.post(WANG_JIANGUO, path("/proof/revocation"), lost()).statusCode()).isEqualTo(409);
    }

    @Test
    void a_call_from_the_registered_landline_proves_one_end_once() {
        choose("landline");
        assertThat(door().getJsonObject("heard").getBoolean("call")).isFalse();
        assertThat(
            anju.post(ZHANG_YULAN, "/orders/" + order + "/landline-calls", new JsonObject()).statusCode()
        ).isEqualTo(204);
        assertThat(door().getJsonObject("heard").getBoolean("call")).isTrue();
        toNow();
        assertThat(flags(checkIn("landline", null))).isEmpty();
        // the same call is no proof of leaving
        assertThat(flags(checkOut("landline", null))).containsExactly("proof-unchecked");
    }

    @Test
    void a_call_from_another_number_is_no_proof() {
        JsonObject other = new JsonObject().put("kind", "landline").put("number", "0752 1234567");
        choose("landline");
        anju.post(ZHANG_YULAN, "/orders/" + order + "/landline-calls", new JsonObject());
        assertThat(anju.post(WANG_JIANGUO, path("/proof/issues"), other).statusCode()).isEqualTo(200);
        toNow();
        assertThat(flags(checkIn("landline", null))).containsExactly("proof-unchecked");
    }

    @Test
    void a_relative_taps_while_the_worker_waits() {
        choose("relative");
        var tapped = anju.post(LI_MEI, "/orders/" + order + "/taps", new JsonObject());
        assertThat(tapped.statusCode()).isEqualTo(200);
        assertThat(door().getJsonObject("heard").getBoolean("tap")).isTrue();
        toNow();
        assertThat(flags(checkIn("relative", null))).isEmpty();
        assertThat(flags(checkOut("relative", null))).containsExactly("proof-unchecked");
    }

    @Test
    void another_proof_than_the_chosen_one_is_taken_and_flagged() {
        choose("doorCode");
        String code = anju
            .get(CHEN_XIUYING, "/orders/" + order + "/proof-code")
            .bodyAsJsonObject()
            .getString("code");
        assertThat(flags(checkIn("oneTimeCode", code))).containsExactly("other-proof");
    }

    @Test
    void five_wrong_codes_close_the_door_for_minutes_and_the_database_knows() {
        for (int i = 0; i < 5; i++) {
            assertThat(words(checkIn("oneTimeCode", "0000"))).contains("验证码不对");
        }
        assertThat(words(checkIn("oneTimeCode", "4711"))).contains("请等 10 分钟");
        assertThat(door().getString("lockedUntil")).isNotNull();
        // a visit is not held up by it: it begins unproved, and is looked at
        assertThat(flags(checkIn("none", null))).containsExactly("unproved");
    }

    private JsonObject lost() {
        return new JsonObject().put("kind", "doorCode").put("reason", "门上的码被撕掉了");
    }

    private String path(String rest) {
        return "/residents/" + chen + rest;
    }

    private JsonObject issue(String kind) {
        var answer = anju.post(WANG_JIANGUO, path("/proof/issues"), new JsonObject().put("kind", kind));
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        return answer.bodyAsJsonObject();
    }

    private void choose(String kind) {
        var answer = put(kind);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
    }

    private HttpResponse<Buffer> put(String kind) {
        var request = anju
            .request(HttpMethod.PUT, LI_MEI, path("/proof"))
            .putHeader("Idempotency-Key", UUID.randomUUID().toString());
        return RunningDoor.await(request.sendJsonObject(new JsonObject().put("kind", kind)));
    }

    private static String at(JsonArray card, String cell) {
        return card.getJsonArray(cell.charAt(1) - '1').getString(cell.charAt(0) - 'A');
    }

    private JsonObject door() {
        return anju.get(ZHANG_YULAN, "/orders/" + order + "/door").bodyAsJsonObject();
    }

    private String taken() {
        String id = anju.asked("COMPANY", 9, 2, new JsonObject());
        anju.work();
        String zhang = anju.get(ZHANG_YULAN, "/me").bodyAsJsonObject().getJsonObject("person").getString("id");
        var offer = anju.post(
            WANG_JIANGUO,
            "/orders/" + id + "/offers",
            new JsonObject().put("workerIds", new JsonArray().add(zhang)).put("reason", "家属点名")
        );
        assertThat(offer.statusCode()).as(offer.bodyAsString()).isEqualTo(201);
        String answer = "/offers/" + offer.bodyAsJsonObject().getString("id") + "/acceptance";
        assertThat(anju.post(ZHANG_YULAN, answer, new JsonObject()).statusCode()).isEqualTo(200);
        return id;
    }

    /** The calls and taps of the test come to the time of the visit, which is tomorrow's. */
    private void toNow() {
        var visit = anju
            .get(ZHANG_YULAN, "/orders/" + order)
            .bodyAsJsonObject()
            .getJsonObject("visit");
        anju.test.execute(
            "update landline_call set at = '" + visit.getString("start") + "'",
            "update relative_tap set at = '" + visit.getString("start") + "'"
        );
    }

    private HttpResponse<Buffer> checkIn(String kind, String code) {
        return mark("check-in", "start", kind, code);
    }

    private HttpResponse<Buffer> checkOut(String kind, String code) {
        return mark("check-out", "end", kind, code);
    }

    private HttpResponse<Buffer> mark(String which, String end, String kind, String code) {
        var visit = anju
            .get(ZHANG_YULAN, "/orders/" + order)
            .bodyAsJsonObject()
            .getJsonObject("visit");
        var proof = new JsonObject().put("kind", kind);
        if (code != null) {
            proof.put("code", code);
        }
        var address = new JsonObject(
            anju.value(
                "select jsonb_build_object('lat', lat, 'lng', lng)::text from address join orders on address.id = address_id where orders.id = '%s'".formatted(
                    order
                )
            )
        );
        var body = new JsonObject()
            .put("at", visit.getString(end))
            .put("place", address.put("accuracyMetres", 5).put("ageSeconds", 2))
            .put("proof", proof);
        if (which.equals("check-out")) {
            body.put("tasks", new JsonArray());
        }
        return anju.post(ZHANG_YULAN, "/orders/" + order + "/" + which, body);
    }

    private static java.util.List<String> flags(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        var marks = answer.bodyAsJsonObject().getJsonArray("marks");
        // tomorrow's visit is marked today, so the phone's clock is ahead
        return marks
            .getJsonObject(marks.size() - 1)
            .getJsonArray("flags")
            .stream()
            .map(flag -> ((JsonObject) flag).getString("code"))
            .filter(flag -> !flag.equals("clock-ahead"))
            .toList();
    }

    private static String words(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(422);
        return answer.bodyAsJsonObject().getJsonArray("problems").getJsonObject(0).getString("words");
    }
}
