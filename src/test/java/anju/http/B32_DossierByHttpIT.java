package anju.http;

import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static org.assertj.core.api.Assertions.assertThat;

import anju.connect.sheet.SheetRows;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 陈秀英 spends the summer with her daughter and is bathed there; what she was found able to do has its days. */
class B32_DossierByHttpIT {

    private static RunningDoor anju;
    private static String id;
    private static String resident;
    private static LocalDate today;

    @BeforeAll
    static void begins() {
        anju = RunningDoor.open();
        id = anju.value("select person_id from resident join person on id = person_id where name = '陈秀英'");
        resident = "/residents/" + id;
        today = LocalDate.now(RunningDoor.CITY);
    }

    @AfterAll
    static void ends() {
        anju.close();
    }

    @Test
    void aVisitAtTheDaughtersHomeIsMatchedAndProvedThere() {
        double lat = home("lat") + 0.009; // about a kilometre to the north
        double lng = home("lng");
        var added = anju.post(
            WANG_JIANGUO,
            resident + "/addresses",
            new JsonObject()
                .put("label", "女儿家")
                .put("line", "江北文明一路5号2栋301")
                .put("place", new JsonObject().put("lat", lat).put("lng", lng))
                .put("radiusMetres", 80)
                .put("from", today.toString())
                .put("until", today.plusDays(10).toString())
        );
        assertThat(added.statusCode()).as(added.bodyAsString()).isEqualTo(200);
        String daughters = address("女儿家");
        String order = ask(daughters, 1, 9);
        anju.work();
        String at = "/orders/" + order;
        assertThat(
            anju.value(
                "select d.label from orders o join address d on d.id = o.address_id where o.id = '" + order + "'"
            )
        ).isEqualTo("女儿家");
        assertThat(
            anju
                .get(WANG_JIANGUO, at + "/match")
                .bodyAsJsonObject()
                .getJsonArray("candidates")
        ).isNotEmpty();
        offer(order);
        assertThat(
            Double.parseDouble(anju.value("select lat from assignment where order_id = '" + order + "' and live"))
        )
            .as("travel is reckoned to there")
            .isEqualTo(lat);
        assertThat(flags(order, "check-in", lat + 0.0012, lng))
            .as("133 metres are far from a home with 80")
            .contains("far");
        assertThat(flags(order, "check-out", lat + 0.0005, lng))
            .as("56 metres are near")
            .doesNotContain("far");
        String days = "from=" + today + "&to=" + today.plusDays(3);
        JsonObject record = record(order, days);
        assertThat(record.getJsonArray("missing")).isEmpty();
        assertThat(record.getJsonObject("worker").getString("name")).isEqualTo("张玉兰");
        assertThat(record.getJsonObject("resident").getString("name")).isEqualTo("陈秀英");
        assertThat(record.getString("placeWords")).contains("手机定位").doesNotContain("301");
        String usual = ask(null, 2, 9);
        anju.work();
        offer(usual);
        assertThat(flags(usual, "check-in", lat, lng))
            .as("the daughter's home is far from hers")
            .contains("far");

        flags(usual, "check-out", lat, lng);
        String unplaced = ask(null, 3, 9);
        anju.work();
        offer(unplaced);
        mark(unplaced, "check-in", new JsonObject());
        var tasks = new JsonObject().put("tasks", new JsonArray());
        assertThat(mark(unplaced, "check-out", tasks).statusCode()).isEqualTo(200);
        var missing = record(unplaced, days + "&missing=yes").getJsonArray("missing");
        assertThat(missing.getJsonObject(0).getString("code")).isEqualTo("place");
        everyVisitHasAllSixOrSaysWhichIsMissing();

        var later = anju.post(LI_MEI, "/orders", order(daughters, 20, 9));
        assertThat(fields(later)).as("she is back home by then").containsExactly("addressId");
    }

    /** Of every visit of the demo city that was verified: what the record lacks is what the tables lack. */
    private static void everyVisitHasAllSixOrSaysWhichIsMissing() {
        String centre = anju.value(
            "select centre_id from orders where stage in ('verified', 'confirmed', 'settled') group by 1 order by count(*) desc limit 1"
        );
        String path = "/centres/" + centre + "/visits?from=" + today.minusDays(30) + "&to=" + today;
        var all = anju.get(RunningDoor.LIN, path).bodyAsJsonObject().getJsonArray("items");
        assertThat(all).isNotEmpty();
        for (Object each : all) {
            var one = (JsonObject) each;
            boolean placed = anju
                .value(
                    "select count(*) from visit_mark where order_id = '" +
                        one.getString("orderId") +
                        "' and (lat is not null or proof_kind in ('doorCode', 'landline'))"
                )
                .equals("0");
            List<String> missing = new ArrayList<>();
            if (one.getString("start") == null && one.getString("end") == null) missing.add("date");
            if (placed) missing.add("place");
            if (one.getString("start") == null || one.getString("end") == null) missing.add("time");
            assertThat(
                one
                    .getJsonArray("missing")
                    .stream()
                    .map(it -> ((JsonObject) it).getString("code"))
                    .toList()
            ).isEqualTo(missing);
        }
        var file = anju.post(
            RunningDoor.WU_MIN,
            "/centres/" + centre + "/visits/export",
            new JsonObject()
                .put("format", "csv")
                .put("from", today.minusDays(30).toString())
                .put("to", today.toString())
        );
        assertThat(file.bodyAsJsonObject().getInteger("rows")).isEqualTo(all.size());
        var taken = anju.get(
            RunningDoor.WU_MIN,
            "/centres/" + centre + "/export?exportId=" + file.bodyAsJsonObject().getString("id")
        );
        assertThat(SheetRows.of(taken.body().getBytes()).lines()).hasSize(all.size() + 1);
    }

    private static JsonObject record(String order, String query) {
        String centre = anju.value("select centre_id from orders where id = '" + order + "'");
        return anju
            .get(WANG_JIANGUO, "/centres/" + centre + "/visits?" + query)
            .bodyAsJsonObject()
            .getJsonArray("items")
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("orderId").equals(order))
            .findFirst()
            .orElseThrow();
    }

    @Test
    void thereIsAlwaysOneUsualAddressWithoutAnEnd() {
        String home = anju.value("select id from address where main and resident_id = '" + id + "'");
        var ends = change(new JsonObject().put("addressId", home).put("until", today.toString()));
        assertThat(fields(ends)).containsExactly("until");
        assertThat(fields(change(new JsonObject().put("addressId", "x").put("radiusMetres", 1)))).contains(
            "addressId",
            "radiusMetres"
        );
        var other = new JsonObject().put("label", "新家").put("line", "新家路1号");
        anju.post(WANG_JIANGUO, resident + "/addresses", other);
        assertThat(change(new JsonObject().put("addressId", address("新家")).put("main", true)).statusCode()).isEqualTo(
            200
        );
        assertThat(
            anju.value("select string_agg(label, ',') from address where main and resident_id = '" + id + "'")
        ).isEqualTo("新家");
        assertThat(anju.value("select place_synthetic from address where id = '" + address("新家") + "'")).isEqualTo(
            "t"
        );
        assertThat(change(new JsonObject().put("addressId", home).put("main", true)).statusCode()).isEqualTo(200);
        assertThat(anju.post(LI_MEI, resident + "/addresses", other).statusCode()).isEqualTo(403);
    }

    @Test
    void theLevelFollowsTheAssessmentsOfItsDay() {
        int registered = anju.get(WANG_JIANGUO, resident).bodyAsJsonObject().getInteger("abilityLevel");
        var future = assessment(today.plusDays(1), 3);
        assertThat(fields(anju.post(WANG_JIANGUO, resident + "/assessments", future))).containsExactly("day");
        var before = assessment(today.minusDays(40), 2).put("validUntil", today.minusDays(1).toString());
        var entered = anju.post(WANG_JIANGUO, resident + "/assessments", before);
        assertThat(entered.statusCode()).as(entered.bodyAsString()).isEqualTo(201);
        assertThat(entered.bodyAsJsonObject().getBoolean("overdue")).isTrue();
        assertThat(level()).as("it stands until a new one").isEqualTo(2);
        var now = anju.post(WANG_JIANGUO, resident + "/assessments", assessment(today, 3)).bodyAsJsonObject();
        assertThat(level()).isEqualTo(3);
        assertThat(levelOn(today.minusDays(1))).isEqualTo("2");
        assertThat(levelOn(today.minusDays(41))).isEqualTo(String.valueOf(registered));
        var wrong = new JsonObject()
            .put("assessmentId", now.getJsonArray("items").getJsonObject(0).getString("id"))
            .put("reason", "录错了人");
        assertThat(anju.post(WANG_JIANGUO, resident + "/assessments/withdrawal", wrong).statusCode()).isEqualTo(200);
        assertThat(level()).isEqualTo(2);
        assertThat(fields(anju.post(WANG_JIANGUO, resident + "/assessments/withdrawal", wrong))).containsExactly(
            "assessmentId"
        );
        var read = anju.get(LI_MEI, resident + "/assessments").bodyAsJsonObject();
        assertThat(read.getString("words")).isEqualTo("中度失能");
        assertThat(read.getJsonArray("items").getJsonObject(0).getString("withdrawnReason")).isEqualTo("录错了人");
    }

    private static JsonObject assessment(LocalDate day, int level) {
        return new JsonObject()
            .put("day", day.toString())
            .put("body", "惠城区评估中心")
            .put("score", 40)
            .put("level", level);
    }

    private static int level() {
        return anju.get(WANG_JIANGUO, resident).bodyAsJsonObject().getInteger("abilityLevel");
    }

    private static String levelOn(LocalDate day) {
        return anju.value("select ability_on('" + id + "', '" + day + "')");
    }

    private static double home(String column) {
        return Double.parseDouble(
            anju.value(
                "select " +
                    column +
                    " from address where label <> '新家' and until_day is null and resident_id = '" +
                    id +
                    "'"
            )
        );
    }

    private static String address(String label) {
        return anju.value("select id from address where label = '" + label + "' and resident_id = '" + id + "'");
    }

    private static HttpResponse<Buffer> change(JsonObject body) {
        return anju.post(WANG_JIANGUO, resident + "/addresses/change", body);
    }

    private static JsonObject order(String address, int days, int hour) {
        OffsetDateTime start = today.plusDays(days).atTime(hour, 0).atZone(RunningDoor.CITY).toOffsetDateTime();
        var body = new JsonObject()
            .put("residentId", id)
            .put("serviceCode", "BATH_HOME")
            .put("window", new JsonObject().put("start", start.toString()).put("end", start.plusHours(4).toString()));
        return address == null ? body : body.put("addressId", address);
    }

    private static String ask(String address, int days, int hour) {
        var asked = anju.post(LI_MEI, "/orders", order(address, days, hour));
        assertThat(asked.statusCode()).as(asked.bodyAsString()).isEqualTo(201);
        return asked.bodyAsJsonObject().getString("id");
    }

    private static void offer(String order) {
        String zhang = anju.get(ZHANG_YULAN, "/me").bodyAsJsonObject().getJsonObject("person").getString("id");
        var offered = anju.post(
            WANG_JIANGUO,
            "/orders/" + order + "/offers",
            new JsonObject().put("workerIds", new JsonArray().add(zhang)).put("reason", "家属点名")
        );
        assertThat(offered.statusCode()).as(offered.bodyAsString()).isEqualTo(201);
        String offer = offered.bodyAsJsonObject().getString("id");
        anju.post(ZHANG_YULAN, "/offers/" + offer + "/acceptance", new JsonObject());
    }

    private static List<String> flags(String order, String which, double lat, double lng) {
        var body = new JsonObject().put(
            "place",
            new JsonObject().put("lat", lat).put("lng", lng).put("accuracyMetres", 5).put("ageSeconds", 1)
        );
        if (which.equals("check-out")) {
            body.put("tasks", new JsonArray());
        }
        var marked = mark(order, which, body);
        assertThat(marked.statusCode()).as(marked.bodyAsString()).isEqualTo(200);
        return List.of(
            anju
                .value(
                    "select array_to_string(flags, ',') from visit_mark where order_id = '" +
                        order +
                        "' and which = '" +
                        (which.equals("check-in") ? "in" : "out") +
                        "'"
                )
                .split(",")
        );
    }

    private static HttpResponse<Buffer> mark(String order, String which, JsonObject body) {
        JsonObject visit = anju
            .get(ZHANG_YULAN, "/orders/" + order)
            .bodyAsJsonObject()
            .getJsonObject("visit");
        body.put("at", visit.getString(which.equals("check-in") ? "start" : "end"));
        return anju.post(
            ZHANG_YULAN,
            "/orders/" + order + "/" + which,
            body.put("proof", new JsonObject().put("kind", "none"))
        );
    }

    private static List<String> fields(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(422);
        return answer
            .bodyAsJsonObject()
            .getJsonArray("problems")
            .stream()
            .map(one -> ((JsonObject) one).getString("field"))
            .toList();
    }
}
