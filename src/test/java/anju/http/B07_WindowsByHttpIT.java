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

    @Test
    void who_could_go_if_is_answered_and_nothing_is_kept() {
        String empty = everything();
        String order = anju.asked("BATH_HOME", 14, 2, new JsonObject());
        anju.work();
        assertThat(everything()).as("what would be noticed").isNotEqualTo(empty);
        JsonObject now = trial(order, "");
        String first = now.getJsonArray("candidates").getJsonObject(0).getString("workerId");
        String kept = anju.get(WANG_JIANGUO, "/orders/" + order + "/match").bodyAsString();
        String before = everything();

        JsonObject without = trial(order, "?without=" + first);
        assertThat(without.getJsonArray("candidates").encode()).doesNotContain(first);
        assertThat(without.getJsonArray("counted").encode()).contains("left-out");

        String night = today().plusDays(1) + "T23:00:00%2B08:00";
        String midnight = today().plusDays(2) + "T00:00:00%2B08:00";
        JsonObject atNight = trial(order, "?windowStart=" + night + "&windowEnd=" + midnight);
        assertThat(atNight.getJsonArray("candidates")).isEmpty();
        assertThat(atNight.getString("summary")).isNotBlank();

        JsonObject byAMan = trial(order, "?gender=male&without=");
        assertThat(byAMan.getJsonArray("candidates").encode()).contains("other-gender");

        assertThat(everything()).as("every row of every table").isEqualTo(before);
        assertThat(anju.get(WANG_JIANGUO, "/orders/" + order + "/match").bodyAsString()).isEqualTo(kept);
    }

    @Test
    void what_a_coordinator_may_override_only_warns_under_that_assumption() {
        String order = anju.asked("BATH_HOME", 16, 1, new JsonObject());
        accepted(order);
        String again = anju.asked("CLEAN_ROOM", 15, 2, new JsonObject());
        assertThat(trial(again, "").getJsonArray("candidates")).isEmpty();
        assertThat(trial(again, "?overriding=false").getJsonArray("candidates")).isEmpty();
        JsonObject overridden = trial(again, "?overriding=true").getJsonArray("candidates").getJsonObject(0);
        assertThat(overridden.getJsonArray("warnings").encode()).contains("resident-served");
    }

    @Test
    void an_assumption_that_is_none_is_refused_with_all_that_is_wrong() {
        String order = anju.asked("VISIT", 18, 2, new JsonObject());
        assertThat(
            wrong(WANG_JIANGUO, "/orders/" + order + "/trial-match?windowEnd=now&without=1,2&gender=x&overriding=1")
        ).containsExactlyInAnyOrder("windowStart", "windowEnd", "without", "gender", "overriding");
        String noon = today().plusDays(1) + "T12:00:00Z";
        assertThat(
            wrong(WANG_JIANGUO, "/orders/" + order + "/trial-match?windowStart=" + noon + "&windowEnd=" + noon)
        ).containsExactly("windowEnd");
        assertThat(anju.get(LI_MEI, "/orders/" + order + "/trial-match").statusCode()).isEqualTo(403);
    }

    private static JsonObject trial(String order, String query) {
        var answer = anju.get(WANG_JIANGUO, "/orders/" + order + "/trial-match" + query);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        return answer.bodyAsJsonObject();
    }

    /** A sum of every row of every table but the sessions, which tell when somebody was last there. */
    private static String everything() {
        return anju.value(
            """
            select string_agg(table_name || ' ' || (xpath('//sum/text()', query_to_xml(format(
              'select count(*) || '' '' || coalesce(sum(hashtext(t::text)::bigint), 0) as sum from %I t', table_name),
              false, false, '')))[1]::text, ', ' order by table_name)
            from information_schema.tables
            where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> 'session'
            """
        );
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
        return wrong(LI_MEI, "/residents/" + mother + "/windows" + query);
    }

    private static List<String> wrong(String phone, String path) {
        var answer = anju.get(phone, path);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(422);
        return answer
            .bodyAsJsonObject()
            .getJsonArray("problems")
            .stream()
            .map(one -> ((JsonObject) one).getString("field"))
            .toList();
    }
}
