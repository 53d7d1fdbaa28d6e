package anju.http;

import static anju.http.RunningDoor.CITY;
import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 李梅 sees which times can be met before she asks; 王建国 sees the same, and who could go if things were otherwise. */
class B07_WindowsByHttpIT {

    private static RunningDoor anju;
    private static String mother;

    @BeforeAll
    static void opens() {
        anju = RunningDoor.open();
        mother = anju.get(LI_MEI, "/me").bodyAsJsonObject().getJsonArray("residents").getJsonObject(0).getString("id");
    }

    @AfterAll
    static void closes() {
        anju.close();
    }

    @Test
    void a_window_in_which_her_mother_is_served_already_is_not_met_and_the_next_one_is() {
        LocalDate day = today().plusDays(1);
        assertThat(window(LI_MEI, "BATH_HOME", day, 9).getBoolean("canCome")).isTrue();
        assertThat(window(WANG_JIANGUO, "BATH_HOME", day, 9)).isEqualTo(window(LI_MEI, "BATH_HOME", day, 9));
        assertThat(window(LI_MEI, "CLEAN_ROOM", day, 9).getBoolean("canCome")).isTrue();
        accepted(anju.asked("BATH_HOME", 9, 1, new JsonObject()));
        assertThat(window(LI_MEI, "CLEAN_ROOM", day, 9).getBoolean("canCome")).isFalse();
        assertThat(window(LI_MEI, "CLEAN_ROOM", day, 9).getInteger("workers")).isZero();
        assertThat(window(LI_MEI, "CLEAN_ROOM", day, 14).getBoolean("canCome")).isTrue();
    }

    @Test
    void a_day_on_which_nobody_can_come_names_the_nearest_on_which_somebody_can() {
        LocalDate day = today().plusDays(20);
        leave(day, day.plusDays(1));
        JsonObject none = windows(LI_MEI, "BATH_HOME", day);
        assertThat(none.getJsonArray("items"))
            .hasSize(8)
            .allMatch(one -> !((JsonObject) one).getBoolean("canCome"));
        assertThat(none.getString("anotherDate")).isEqualTo(day.minusDays(1).toString());
        assertThat(windows(LI_MEI, "BATH_HOME", day.plusDays(2)).getString("anotherDate")).isNull();
        leave(day.minusDays(6), day.plusDays(6));
        assertThat(windows(LI_MEI, "BATH_HOME", day).getString("anotherDate"))
            .as("none within six days")
            .isNull();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(wrong("")).containsExactly("serviceCode", "date");
        assertThat(wrong("?serviceCode=FLY&date=2020-01-01&addressId=" + mother)).containsExactlyInAnyOrder(
            "serviceCode",
            "addressId",
            "date"
        );
        assertThat(wrong("?serviceCode=BATH_HOME&date=tomorrow&addressId=1")).containsExactly("date", "addressId");
        assertThat(wrong("?serviceCode=BATH_HOME&date=" + today().plusDays(91))).containsExactly("date");
        assertThat(windows(LI_MEI, "BATH_HOME", today().plusDays(89)).getJsonArray("items")).hasSize(8);
    }

    private static void leave(LocalDate from, LocalDate to) {
        anju.test.execute(
            "insert into leave (id, worker_id, during, reason) select gen_random_uuid(), person_id, tstzrange('%sT00:00+08', '%sT00:00+08'), 'training' from worker".formatted(
                from,
                to.plusDays(1)
            )
        );
    }

    private static void accepted(String order) {
        anju.work();
        String offer = anju
            .get(ZHANG_YULAN, "/offers?state=pending")
            .bodyAsJsonObject()
            .getJsonArray("items")
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("orderId").equals(order))
            .findFirst()
            .orElseThrow()
            .getString("id");
        assertThat(anju.post(ZHANG_YULAN, "/offers/" + offer + "/acceptance", new JsonObject()).statusCode()).isEqualTo(
            200
        );
    }

    private static LocalDate today() {
        return OffsetDateTime.now(CITY).toLocalDate();
    }

    private static JsonObject windows(String phone, String service, LocalDate day) {
        var answer = anju.get(phone, "/residents/" + mother + "/windows?serviceCode=" + service + "&date=" + day);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        return answer.bodyAsJsonObject();
    }

    private static JsonObject window(String phone, String service, LocalDate day, int hour) {
        return windows(phone, service, day)
            .getJsonArray("items")
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> OffsetDateTime.parse(one.getString("start")).getHour() == hour)
            .findFirst()
            .orElseThrow();
    }

    private static List<String> wrong(String query) {
        var answer = anju.get(LI_MEI, "/residents/" + mother + "/windows" + query);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(422);
        return answer
            .bodyAsJsonObject()
            .getJsonArray("problems")
            .stream()
            .map(one -> ((JsonObject) one).getString("field"))
            .toList();
    }
}
