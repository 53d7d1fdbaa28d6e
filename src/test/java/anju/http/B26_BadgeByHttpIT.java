package anju.http;

import static org.assertj.core.api.Assertions.assertThat;

import anju.pg.secret.BadgeCode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Somebody stands at 陈秀英's door and says that they are 张玉兰; she, 李梅 or the desk on the phone look it up. */
class B26_BadgeByHttpIT {

    private static final RunningDoor ANJU = SharedDoor.ANJU;
    private static final String WRONG = "00000000";

    @Test
    void the_digits_tell_who_it_is_and_whether_they_are_expected() {
        JsonObject liu = badge(RunningDoor.LIU_FANG);
        JsonObject told = check(RunningDoor.CHEN_XIUYING, digits(liu)).bodyAsJsonObject();
        assertThat(told.getString("found")).isEqualTo("not-expected");
        assertThat(told.getJsonObject("badge").getString("name")).isEqualTo("刘芳");

        String bath = comesToday();
        JsonObject zhang = badge(RunningDoor.ZHANG_YULAN);
        assertThat(zhang.getJsonArray("certificates").encode()).contains("助浴");
        for (String who : new String[] { RunningDoor.CHEN_XIUYING, RunningDoor.LI_MEI, RunningDoor.WANG_JIANGUO }) {
            JsonObject found = check(
                who,
                " " + digits(zhang).substring(0, 4) + " " + digits(zhang).substring(4)
            ).bodyAsJsonObject();
            assertThat(found.getString("found")).as(who).isEqualTo("expected");
            assertThat(found.getString("serviceName")).isEqualTo("居家助浴");
        }
        String looks = ANJU.get(RunningDoor.CHEN_XIUYING, "/residents/" + mother() + "/looks").bodyAsString();
        assertThat(looks).as("it is written down").contains("工作证");
        ANJU.post(RunningDoor.LI_MEI, "/orders/" + bath + "/cancellation", new JsonObject().put("reason", "不用了"));
        assertThat(check(RunningDoor.LI_MEI, digits(zhang)).bodyAsJsonObject().getString("found"))
            .as("cancelled, so nobody comes")
            .isEqualTo("not-expected");
    }

    @Test
    void yesterdays_digits_are_nobodys_and_guessing_is_closed() {
        JsonObject zhang = badge(RunningDoor.ZHANG_YULAN);
        byte[] key = Base64.getDecoder().decode(zhang.getJsonArray("keys").getJsonObject(0).getString("key"));
        String old = BadgeCode.at(key, OffsetDateTime.parse(zhang.getString("now")).toInstant().minusSeconds(3600));
        assertThat(check(RunningDoor.ZHOU_MIN, old).bodyAsJsonObject().getString("found")).isEqualTo("nobody");
        assertThat(check(RunningDoor.ZHOU_MIN, "12 34").statusCode()).as("not eight digits").isEqualTo(422);
        for (int wrong = 0; wrong < 4; wrong++) {
            assertThat(check(RunningDoor.ZHOU_MIN, WRONG).statusCode()).isEqualTo(200);
        }
        assertThat(check(RunningDoor.ZHOU_MIN, digits(zhang)).bodyAsString())
            .as("even the right one waits")
            .contains("10 分钟");
        assertThat(check(RunningDoor.ZHAO_LEI, digits(zhang)).statusCode())
            .as("not their resident")
            .isEqualTo(404);
    }

    private static JsonObject badge(String phone) {
        return ANJU.get(phone, "/workers/me/badge").bodyAsJsonObject();
    }

    private static String digits(JsonObject badge) {
        byte[] key = Base64.getDecoder().decode(badge.getJsonArray("keys").getJsonObject(0).getString("key"));
        return BadgeCode.at(key, OffsetDateTime.parse(badge.getString("now")).toInstant());
    }

    private static HttpResponse<Buffer> check(String phone, String code) {
        return ANJU.post(phone, "/residents/" + mother() + "/badge-checks", new JsonObject().put("code", code));
    }

    private static String mother() {
        var residents = ANJU.get(RunningDoor.LI_MEI, "/me").bodyAsJsonObject().getJsonArray("residents");
        return residents.getJsonObject(0).getString("id");
    }

    /** A bath that 张玉兰 has promised, brought forward to the beginning of this day of the city. */
    private static String comesToday() {
        String order = ANJU.asked("BATH_HOME", 9, 3, new JsonObject());
        String zhang = ANJU.get(RunningDoor.ZHANG_YULAN, "/me")
            .bodyAsJsonObject()
            .getJsonObject("person")
            .getString("id");
        var choice = new JsonObject().put("workerIds", new JsonArray().add(zhang)).put("reason", "她熟悉");
        var offer = ANJU.post(RunningDoor.WANG_JIANGUO, "/orders/" + order + "/offers", choice).bodyAsJsonObject();
        ANJU.post(RunningDoor.ZHANG_YULAN, "/offers/" + offer.getString("id") + "/acceptance", new JsonObject());
        ANJU.test.execute(
            """
            update assignment set visit_start = d, visit_end = d + interval '1 second',
              during = tstzrange(d, d + interval '1 second'), travel_seconds = 0
            from (select date_trunc('day', anju_now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai' as d) one
            where order_id = '%s'""".formatted(order)
        );
        return order;
    }
}
