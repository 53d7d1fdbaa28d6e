package anju.http;

import static anju.http.RunningDoor.HUANG_ZHIQIANG;
import static anju.http.RunningDoor.LIN;
import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static anju.http.RunningDoor.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who employs a worker keeps their papers and their leave: matching knows it at once, and promises follow. */
class B30_WorkersByHttpIT {

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
    void a_leave_gives_back_what_was_promised_in_it_and_she_may_come_again_when_it_is_taken_back() {
        String order = promised(3);
        String day = today().plusDays(3).toString();
        JsonObject kept = done(ZHOU_MIN, zhang(), "/leave", leave(day, day));
        assertThat(kept.getJsonArray("leave").getJsonObject(0).getString("from")).isEqualTo(day);
        assertThat(kept.getJsonArray("unkept").encode()).contains(order);
        anju.work();
        anju.work();
        assertThat(order(order).getString("stage")).isNotEqualTo("dispatched");
        assertThat(rejected(order)).contains("leave");
        assertThat(events(order)).contains("unassigned");
        assertThat(worker(ZHOU_MIN, zhang()).getJsonArray("unkept")).isEmpty();

        String id = kept.getJsonArray("leave").getJsonObject(0).getString("id");
        done(ZHOU_MIN, zhang(), "/leave/withdrawal", new JsonObject().put("leaveId", id));
        assertThat(candidates(asked(3, 14))).contains(zhang());
        String words = worker(ZHOU_MIN, zhang()).getJsonArray("history").getJsonObject(0).getString("words");
        assertThat(words).isEqualTo("收回请假：年假");
    }

    @Test
    void without_her_certificate_she_is_not_asked_and_renewed_she_is() {
        String order = promised(5);
        JsonObject bathing = certificate(worker(ZHOU_MIN, zhang()), "bathing");
        var back = new JsonObject().put("certificateId", bathing.getString("id")).put("reason", "发证机构收回");
        done(ZHOU_MIN, zhang(), "/certificates/withdrawal", back);
        anju.work();
        anju.work();
        assertThat(order(order).getString("stage")).isNotEqualTo("dispatched");
        assertThat(rejected(order)).contains("certificate-missing");

        JsonObject kept = done(ZHOU_MIN, zhang(), "/certificates", bathing("zj-441302-0815", today().plusDays(6)));
        assertThat(certificate(kept, "bathing").getString("number")).isEqualTo("zj-441302-0815");
        assertThat(certificate(kept, "bathing").getString("state")).isEqualTo("expiring");
        assertThat(candidates(asked(5, 15)))
            .as("on a day on which it is valid")
            .contains(zhang());
        assertThat(rejected(asked(8, 9)))
            .as("on a day after it")
            .contains("certificate-expired");
        String listed = anju.get(ZHOU_MIN, "/workers?which=expiring").bodyAsString();
        assertThat(listed).contains("张玉兰");
        done(ZHOU_MIN, zhang(), "/certificates", bathing(null, today().plusYears(2)));
        assertThat(anju.get(ZHOU_MIN, "/workers?which=expiring").bodyAsString()).doesNotContain("张玉兰");
    }

    @Test
    void a_day_off_is_that_day_alone_and_gives_back_what_was_promised_on_it() {
        String order = promised(10);
        LocalDate day = today().plusDays(10);
        var off = new JsonObject().put("from", day.toString()).put("only", true).put("hours", new JsonArray());
        done(ZHOU_MIN, zhang(), "/shifts", off);
        anju.work();
        anju.work();
        assertThat(order(order).getString("stage")).isNotEqualTo("dispatched");
        assertThat(rejected(order)).contains("shift");
        assertThat(candidates(asked(11, 9)))
            .as("the day after")
            .contains(zhang());
        var wrong = new JsonObject().put("weekday", 8).put("starts", "9 o'clock");
        var body = new JsonObject().put("from", day.toString()).put("hours", new JsonArray().add(wrong));
        assertThat(problems(zhang(), "/shifts", body)).containsExactlyInAnyOrder(
            "hours[0].weekday",
            "hours[0].starts",
            "hours[0].ends"
        );
    }

    @Test
    void a_provider_sees_and_runs_their_own_and_another_s_worker_is_nobody() {
        var own = anju.get(HUANG_ZHIQIANG, "/workers").bodyAsJsonObject().getJsonArray("items");
        assertThat(own).isNotEmpty();
        String provider = anju.value(
            "select organisation_id from role_grant join person p on p.id = person_id where p.name = '黄志强'"
        );
        assertThat(
            own.stream().map(one -> ((JsonObject) one).getJsonObject("organisation").getString("id"))
        ).containsOnly(provider);
        String his = own.getJsonObject(0).getString("id");
        JsonObject kept = done(HUANG_ZHIQIANG, his, "/leave", leave(today().toString(), today().toString()));
        assertThat(kept.getString("phone")).matches("\\d{11}");
        assertThat(worker(LIN, his).getString("phone")).as("the city has no need to call").contains("*");

        var hers = anju.get(HUANG_ZHIQIANG, "/workers/" + zhang());
        var nobody = anju.get(HUANG_ZHIQIANG, "/workers/" + UUID.randomUUID());
        assertThat(hers.statusCode()).isEqualTo(404);
        assertThat(hers.bodyAsString()).isEqualTo(nobody.bodyAsString());
        assertThat(anju.post(HUANG_ZHIQIANG, "/workers/" + zhang() + "/leave", leave("", "")).statusCode()).isEqualTo(
            404
        );
        assertThat(anju.post(WANG_JIANGUO, "/workers/" + zhang() + "/leave", leave("", "")).statusCode()).isEqualTo(
            403
        );
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var wrong = new JsonObject().put("from", "soon").put("number", "x".repeat(61));
        assertThat(problems(zhang(), "/certificates", wrong)).containsExactlyInAnyOrder(
            "kind",
            "from",
            "until",
            "number"
        );
        var past = new JsonObject().put("kind", "juggling").put("from", "2020-01-01").put("until", "2021-01-01");
        assertThat(problems(zhang(), "/certificates", past)).containsExactlyInAnyOrder("kind", "until");
        assertThat(problems(zhang(), "/leave", leave("2031-02-02", "2031-02-01"))).containsExactly("until");
    }

    private static List<String> problems(String worker, String path, JsonObject body) {
        var answer = anju.post(ZHOU_MIN, "/workers/" + worker + path, body);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(422);
        return answer
            .bodyAsJsonObject()
            .getJsonArray("problems")
            .stream()
            .map(one -> ((JsonObject) one).getString("field"))
            .toList();
    }

    private static JsonObject leave(String from, String until) {
        return new JsonObject().put("from", from).put("until", until).put("kind", "annual");
    }

    private static JsonObject bathing(String number, LocalDate until) {
        return new JsonObject()
            .put("kind", "bathing")
            .put("number", number)
            .put("issuer", "惠州市人力资源和社会保障局")
            .put("from", today().toString())
            .put("until", until.toString());
    }

    private static JsonObject certificate(JsonObject worker, String kind) {
        return worker
            .getJsonArray("certificates")
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("kind").equals(kind))
            .findFirst()
            .orElseThrow();
    }

    private static JsonObject done(String phone, String worker, String path, JsonObject body) {
        var answer = anju.post(phone, "/workers/" + worker + path, body);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        return answer.bodyAsJsonObject();
    }

    private static JsonObject worker(String phone, String id) {
        return anju.get(phone, "/workers/" + id).bodyAsJsonObject();
    }

    private static String zhang() {
        return anju.value("select id from person where name = '张玉兰'");
    }

    private static JsonObject order(String id) {
        return anju.get(WANG_JIANGUO, "/orders/" + id).bodyAsJsonObject();
    }

    /** A bath in so many days that 张玉兰 has agreed to give. */
    private static String promised(int days) {
        String order = asked(days, 9);
        var chosen = new JsonObject().put("workerIds", List.of(zhang())).put("reason", "她熟悉老人");
        String offer = anju
            .post(WANG_JIANGUO, "/orders/" + order + "/offers", chosen)
            .bodyAsJsonObject()
            .getString("id");
        anju.post(ZHANG_YULAN, "/offers/" + offer + "/acceptance", new JsonObject());
        assertThat(order(order).getString("stage")).isEqualTo("dispatched");
        return order;
    }

    private static String asked(int days, int hour) {
        var start = today().plusDays(days).atTime(hour, 0).atZone(RunningDoor.CITY);
        var mother = anju.get(LI_MEI, "/me").bodyAsJsonObject().getJsonArray("residents").getJsonObject(0);
        var window = new JsonObject()
            .put("start", start.toOffsetDateTime().toString())
            .put("end", start.plusHours(2).toOffsetDateTime().toString());
        var body = new JsonObject()
            .put("residentId", mother.getString("id"))
            .put("serviceCode", "BATH_HOME")
            .put("window", window);
        String id = anju.post(LI_MEI, "/orders", body).bodyAsJsonObject().getString("id");
        anju.work();
        return id;
    }

    private static List<String> candidates(String order) {
        return anju
            .get(WANG_JIANGUO, "/orders/" + order + "/match")
            .bodyAsJsonObject()
            .getJsonArray("candidates")
            .stream()
            .map(one -> ((JsonObject) one).getString("workerId"))
            .toList();
    }

    /** The rules that stand against 张玉兰. */
    private static List<String> rejected(String order) {
        return anju
            .get(WANG_JIANGUO, "/orders/" + order + "/match")
            .bodyAsJsonObject()
            .getJsonArray("rejected")
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("workerId").equals(zhang()))
            .flatMap(one -> one.getJsonArray("rules").stream())
            .map(one -> ((JsonObject) one).getString("rule"))
            .toList();
    }

    private static List<String> events(String order) {
        return List.of(
            anju.value("select string_agg(kind, ' ') from order_event where order_id = '" + order + "'").split(" ")
        );
    }

    private static LocalDate today() {
        return LocalDate.parse(anju.get(ZHOU_MIN, "/me").bodyAsJsonObject().getString("today"));
    }
}
