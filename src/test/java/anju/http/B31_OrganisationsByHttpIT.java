package anju.http;

import static anju.http.RunningDoor.HUANG_ZHIQIANG;
import static anju.http.RunningDoor.LIN;
import static anju.http.RunningDoor.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 黄志强 keeps his own organisation up to date; the city says what it is and whether it is in use. */
class B31_OrganisationsByHttpIT {

    private static final RunningDoor ANJU = SharedDoor.ANJU;

    @Test
    void whoever_runs_it_says_when_it_is_open_and_closes_it_for_one_day() {
        LocalDate from = today().plusDays(1);
        var week = new JsonArray();
        for (int weekday = 1; weekday <= 7; weekday++) {
            week.add(hours(weekday, "08:30", "17:30"));
        }
        JsonObject told = done("/opening", new JsonObject().put("from", from.toString()).put("hours", week));
        assertThat(told.getJsonArray("days").getJsonObject(1).getString("day")).isEqualTo(from.toString());
        var closed = new JsonObject().put("from", from.plusDays(2).toString()).put("only", true);
        told = done("/opening", closed.put("hours", new JsonArray()));
        assertThat(told.getJsonArray("days").getJsonObject(3).getJsonArray("hours")).isEmpty();
        assertThat(told.getJsonArray("days").getJsonObject(4).getJsonArray("hours")).hasSize(1);
        assertThat(told.getJsonArray("history").getJsonObject(0).getString("words")).isEqualTo("修改某一天的开放时间");
    }

    @Test
    void a_licence_is_entered_and_taken_back_and_the_list_says_which_ends_first() {
        var licence = new JsonObject()
            .put("kind", "food")
            .put("number", "91441302MA4X0000")
            .put("issuer", "市场监管局");
        licence.put("from", today().minusYears(1).toString()).put("until", today().plusDays(9).toString());
        JsonObject told = done("/licences", licence);
        assertThat(told.getJsonArray("licences").encode()).contains("91441302MA4X0000", "expiring");
        var line = ANJU.get(HUANG_ZHIQIANG, "/organisations").bodyAsJsonObject().getJsonArray("items");
        assertThat(line).hasSize(1);
        assertThat(line.getJsonObject(0).getString("licenceState")).isEqualTo("expiring");
        String id = told
            .getJsonArray("licences")
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("number").equals("91441302MA4X0000"))
            .findFirst()
            .orElseThrow()
            .getString("id");
        told = done("/licences/withdrawal", new JsonObject().put("licenceId", id).put("reason", "号码写错了"));
        assertThat(told.getJsonArray("licences").encode()).doesNotContain("91441302MA4X0000");
    }

    @Test
    void the_city_says_what_it_is_and_whether_it_is_in_use() {
        var roles = new JsonArray()
            .add(new JsonObject().put("role", "provider"))
            .add(new JsonObject().put("role", "canteen").put("since", today().toString()));
        var use = new JsonObject().put("roles", roles).put("inUseFrom", "2018-10-01").put("reason", "长者食堂备案");
        assertThat(post(HUANG_ZHIQIANG, own(), "/use", use)).isEqualTo(403);
        JsonObject told = ANJU.post(LIN, "/organisations/" + own() + "/use", use).bodyAsJsonObject();
        assertThat(told.getJsonArray("roles").encode()).contains("canteen", "provider");
        assertThat(told.getString("inUse")).isEqualTo("in-use");
        roles.add(new JsonObject().put("role", "circus"));
        assertThat(post(LIN, own(), "/use", use)).isEqualTo(422);
    }

    @Test
    void details_are_changed_from_the_version_that_was_seen() {
        var details = new JsonObject().put("phone", "0752-0000777").put("radiusMetres", 6000).put("reason", "换了电话");
        var put = ANJU.request(io.vertx.core.http.HttpMethod.PUT, HUANG_ZHIQIANG, "/organisations/" + own());
        assertThat(
            RunningDoor.await(put.putHeader("Idempotency-Key", "a1").sendJsonObject(details)).statusCode()
        ).isEqualTo(428);
        var again = ANJU.request(io.vertx.core.http.HttpMethod.PUT, HUANG_ZHIQIANG, "/organisations/" + own());
        again.putHeader("Idempotency-Key", UUID.randomUUID().toString()).putHeader("If-Match", version());
        JsonObject told = RunningDoor.await(again.sendJsonObject(details)).bodyAsJsonObject();
        assertThat(told.getInteger("radiusMetres")).isEqualTo(6000);
        var stale = ANJU.request(io.vertx.core.http.HttpMethod.PUT, HUANG_ZHIQIANG, "/organisations/" + own());
        stale.putHeader("Idempotency-Key", UUID.randomUUID().toString()).putHeader("If-Match", "\"1\"");
        assertThat(RunningDoor.await(stale.sendJsonObject(details)).statusCode()).isEqualTo(412);
    }

    @Test
    void another_s_organisation_is_none_and_all_that_is_wrong_is_told_at_once() {
        String hers = ANJU.value(
            "select organisation_id from role_grant join person p on p.id = person_id where p.name = '周敏'"
        );
        var foreign = ANJU.get(HUANG_ZHIQIANG, "/organisations/" + hers);
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.bodyAsString()).isEqualTo(
            ANJU.get(HUANG_ZHIQIANG, "/organisations/" + UUID.randomUUID()).bodyAsString()
        );
        assertThat(ANJU.get(ZHOU_MIN, "/organisations/" + hers).statusCode()).isEqualTo(200);
        var wrong = new JsonObject()
            .put("from", today().toString())
            .put("hours", new JsonArray().add(hours(9, "8", "17:00")).add(hours(1, "17:00", "08:00")));
        var answer = ANJU.post(HUANG_ZHIQIANG, "/organisations/" + own() + "/opening", wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(fields(answer.bodyAsJsonObject())).containsExactlyInAnyOrder("hours[0].weekday", "hours[0].opens");
    }

    private static List<String> fields(JsonObject problem) {
        return problem
            .getJsonArray("problems")
            .stream()
            .map(one -> ((JsonObject) one).getString("field"))
            .toList();
    }

    private static JsonObject hours(int weekday, String opens, String closes) {
        return new JsonObject().put("weekday", weekday).put("opens", opens).put("closes", closes);
    }

    private static int post(String phone, String id, String path, JsonObject body) {
        return ANJU.post(phone, "/organisations/" + id + path, body).statusCode();
    }

    private static JsonObject done(String path, JsonObject body) {
        var answer = ANJU.post(HUANG_ZHIQIANG, "/organisations/" + own() + path, body);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        return answer.bodyAsJsonObject();
    }

    private static String version() {
        int version = ANJU.get(HUANG_ZHIQIANG, "/organisations/" + own())
            .bodyAsJsonObject()
            .getInteger("version");
        return "\"" + version + "\"";
    }

    private static String own() {
        return ANJU.value(
            "select organisation_id from role_grant join person p on p.id = person_id where p.name = '黄志强'"
        );
    }

    private static LocalDate today() {
        return LocalDate.parse(ANJU.get(ZHOU_MIN, "/me").bodyAsJsonObject().getString("today"));
    }
}
