package anju.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** 周敏 says how her centre hands out its visits, and the visits of the days from then on go that way. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class B21_WaysOfWorkingByHttpIT {

    private static final String WANG_JIANGUO = "13900000011";
    private static final String ZHOU_MIN = "13900000012";

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
    @Order(1)
    void where_a_coordinator_approves_nobody_is_asked_before_and_many_are_approved_order_by_order() {
        set(3, "approve", "18:00");
        String one = asked(3, 9, "BATH_HOME");
        String other = asked(3, 14, "BATH_HOME");
        String taken = asked(4, 9, "BATH_HOME");
        String urgent = asked(4, 14, "EMERG");
        anju.work();
        assertThat(order(one).getString("waits")).isEqualTo("approval");
        assertThat(order(one).getString("stage")).isEqualTo("matched");
        assertThat(order(urgent).getValue("waits")).as("what is urgent never waits").isNull();
        assertThat(anju.value("select count(*) from offer where order_id = '" + one + "'")).isEqualTo("0");
        anju.post(RunningDoor.LI_MEI, "/orders/" + taken + "/cancellation", new JsonObject().put("reason", "不用了"));

        List<JsonObject> told = approved(one, taken, other);
        assertThat(told)
            .extracting(each -> each.getBoolean("done"))
            .containsExactly(true, false, true);
        assertThat(told.get(1).getString("words")).isNotBlank();
        assertThat(order(one).getString("stage")).isEqualTo("offered");
        assertThat(order(other).getString("stage")).isEqualTo("offered");
        assertThat(approved(one).getFirst().getBoolean("done")).as("once is enough").isFalse();
    }

    @Test
    @Order(2)
    void an_order_of_another_centre_is_told_as_one_that_is_not_there() {
        String theirs = anju.value(
            "select id from orders where centre_id <> '" + centre() + "' and stage = 'requested' limit 1"
        );
        String nothing = theirs == null ? UUID.randomUUID().toString() : theirs;
        assertThat(approved(nothing).getFirst().getBoolean("done")).isFalse();
    }

    @Test
    @Order(3)
    void in_turn_means_that_every_organisation_has_its_turn_before_one_has_a_second() {
        set(6, "round-robin", "18:00");
        Set<String> first = new HashSet<>();
        List<String> orders = List.of(asked(6, 9, "CLEAN_ROOM"), asked(7, 9, "CLEAN_ROOM"), asked(8, 9, "CLEAN_ROOM"));
        for (String order : orders) {
            anju.work();
            first.add(
                anju.value(
                    """
                    select w.organisation_id from offer f join offer_worker x on x.offer_id = f.id
                      join worker w on w.person_id = x.worker_id where f.order_id = '%s'""".formatted(order)
                )
            );
        }
        long able = anju
            .get(WANG_JIANGUO, "/orders/" + orders.getFirst() + "/match")
            .bodyAsJsonObject()
            .getJsonArray("candidates")
            .stream()
            .map(one -> ((JsonObject) one).getString("organisationName"))
            .distinct()
            .count();
        assertThat(first).hasSize((int) Math.min(3, able));
    }

    @Test
    @Order(5)
    void by_the_roster_a_visit_waits_for_the_plan_and_is_offered_at_the_cut_off_if_no_plan_has_it() {
        set(10, "roster", "17:30");
        String order = asked(10, 9, "BATH_HOME");
        anju.work();
        assertThat(order(order).getString("waits")).isEqualTo("plan");
        anju.work();
        assertThat(order(order).getString("stage")).as("until then it waits").isEqualTo("matched");
        String before = today().plusDays(9) + " 17:31+08";
        anju.test.execute("update clock_shift set shift = timestamptz '" + before + "' - clock_timestamp()");
        String due =
            "select count(*) from job where done_at is null and due_at <= anju_now() and subject = '" + order + "'";
        while (!anju.value(due).equals("0")) {
            anju.work();
        }
        assertThat(anju.value("select stage from orders where id = '" + order + "'")).isEqualTo("offered");
        anju.test.execute("update clock_shift set shift = interval '0'");
    }

    @Test
    @Order(4)
    void a_way_that_is_none_and_a_time_that_is_none_are_told() {
        var answer = anju.post(ZHOU_MIN, "/centres/" + centre() + "/settings", setting(3, "auction", "25:00"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.bodyAsJsonObject().getJsonArray("problems").encode()).contains("dispatch", "rosterCutOff");
    }

    private List<JsonObject> approved(String... orders) {
        var body = new JsonObject().put("centreId", centre()).put("orderIds", new JsonArray(List.of(orders)));
        var answer = anju.post(WANG_JIANGUO, "/dispatches", body);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        return answer.bodyAsJsonObject().getJsonArray("items").stream().map(JsonObject.class::cast).toList();
    }

    private JsonObject order(String id) {
        return anju.get(WANG_JIANGUO, "/orders/" + id).bodyAsJsonObject();
    }

    private void set(int days, String dispatch, String cutOff) {
        var answer = anju.post(ZHOU_MIN, "/centres/" + centre() + "/settings", setting(days, dispatch, cutOff));
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(201);
    }

    private JsonObject setting(int days, String dispatch, String cutOff) {
        return new JsonObject()
            .put("from", today().plusDays(days).toString())
            .put("dispatch", dispatch)
            .put("rosterCutOff", cutOff)
            .put("weights", new JsonObject())
            .put("reason", "试一试");
    }

    /** 李梅 asks for something for her mother in so many days, from that hour on. */
    private String asked(int days, int hour, String service) {
        var start = today().plusDays(days).atTime(hour, 0).atZone(RunningDoor.CITY);
        var mother = anju.get(RunningDoor.LI_MEI, "/me").bodyAsJsonObject().getJsonArray("residents").getJsonObject(0);
        var window = new JsonObject()
            .put("start", start.toOffsetDateTime().toString())
            .put("end", start.plusHours(3).toOffsetDateTime().toString());
        var body = new JsonObject()
            .put("residentId", mother.getString("id"))
            .put("serviceCode", service)
            .put("window", window);
        var answer = anju.post(RunningDoor.LI_MEI, "/orders", body);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(201);
        return answer.bodyAsJsonObject().getString("id");
    }

    private String centre() {
        return anju
            .get(ZHOU_MIN, "/me")
            .bodyAsJsonObject()
            .getJsonArray("organisations")
            .getJsonObject(0)
            .getString("id");
    }

    private LocalDate today() {
        return LocalDate.parse(anju.get(ZHOU_MIN, "/me").bodyAsJsonObject().getString("today"));
    }
}
