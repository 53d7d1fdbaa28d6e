package anju.http;

import static anju.http.RunningDoor.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 张玉兰 cannot come: she asks 刘芳, whoever can, or for leave; 王建国 sees what would come of it and decides. */
class B25_AskedOfTheDeskByHttpIT {

    private static final String WANG = RunningDoor.WANG_JIANGUO;
    private static final String ZHANG = RunningDoor.ZHANG_YULAN;
    private static final String LIU = RunningDoor.LIU_FANG;

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
    void a_bath_cannot_pass_to_a_colleague_without_the_certificate_and_the_no_has_its_reason() {
        String bath = promised("BATH_HOME", 3, ZHANG);
        JsonObject asked = ask(ZHANG, "give", bath, LIU, "孩子家长会");
        assertThat(asked.getString("state")).isEqualTo("asked");
        assertThat(decide(asked, true, null).statusCode())
            .as("the colleague first")
            .isEqualTo(409);
        assertThat(mine(LIU, asked).getBoolean("asksMe")).isTrue();
        assertThat(mine(LIU, asked).encode()).as("no name of a resident").doesNotContain("陈秀英");
        assertThat(reply(ZHANG, asked, true, null).statusCode())
            .as("nobody agrees with themselves")
            .isEqualTo(409);
        assertThat(reply(LIU, asked, true, null).statusCode()).isEqualTo(200);

        JsonObject pass = outlook(asked).getJsonArray("passes").getJsonObject(0);
        assertThat(pass.getString("judged")).isEqualTo("no");
        assertThat(pass.getJsonArray("against").encode()).contains("刘芳").contains("证");
        assertThat(decide(asked, true, "没有别人").statusCode())
            .as("nobody overrides it")
            .isEqualTo(422);
        assertThat(decide(asked, false, null).statusCode())
            .as("why not?")
            .isEqualTo(422);
        assertThat(decide(asked, false, "刘芳没有助浴证").statusCode()).isEqualTo(200);
        assertThat(mine(ZHANG, asked).getString("answer")).isEqualTo("刘芳没有助浴证");
        assertThat(comes(bath, ZHANG)).isTrue();
    }

    @Test
    void what_anybody_may_take_goes_back_to_matching_and_is_not_offered_to_who_gave_it() {
        String bath = promised("BATH_HOME", 4, ZHANG);
        JsonObject asked = ask(ZHANG, "give", bath, null, "看牙");
        assertThat(asked.getString("state")).isEqualTo("at-desk");
        JsonObject open = outlook(asked).getJsonArray("open").getJsonObject(0);
        assertThat(open.getInteger("able")).isPositive();
        assertThat(open.getJsonArray("takers").encode()).doesNotContain("张玉兰");
        assertThat(comes(bath, ZHANG)).as("looking changes nothing").isTrue();

        assertThat(decide(asked, true, null).statusCode()).isEqualTo(200);
        anju.work();
        JsonObject order = anju.get(WANG, "/orders/" + bath).bodyAsJsonObject();
        assertThat(order.getString("stage")).isEqualTo("offered");
        var offers = anju.get(ZHANG, "/offers?state=pending").bodyAsJsonObject().getJsonArray("items");
        assertThat(offers.encode()).doesNotContain(bath);
        assertThat(anju.get(RunningDoor.LI_MEI, "/orders/" + bath + "/history").bodyAsString()).contains("正在另找");
    }

    @Test
    void leave_opens_the_visits_inside_it_and_nobody_is_asked_for_that_time() {
        String inside = promised("BATH_HOME", 7, ZHANG);
        String outside = promised("BATH_HOME", 9, ZHANG);
        ZonedDateTime from = day(7);
        var body = new JsonObject()
            .put("kind", "leave")
            .put("from", from.toOffsetDateTime().toString())
            .put("until", from.plusDays(1).toOffsetDateTime().toString())
            .put("reason", "老家有事");
        assertThat(
            anju
                .post(ZHANG, "/centres/" + centre() + "/petitions", body.copy().put("until", body.getString("from")))
                .statusCode()
        )
            .as("it ends after it begins")
            .isEqualTo(422);
        JsonObject asked = newest(anju.post(ZHANG, "/centres/" + centre() + "/petitions", body));
        var open = outlook(asked).getJsonArray("open");
        assertThat(open.encode()).contains(inside).doesNotContain(outside);

        assertThat(decide(asked, true, null).statusCode()).isEqualTo(200);
        anju.work();
        assertThat(comes(inside, ZHANG)).isFalse();
        assertThat(comes(outside, ZHANG)).isTrue();
        assertThat(anju.get(WANG, "/orders/" + inside + "/match").bodyAsString()).contains("请假");
        assertThat(anju.get(ZHANG, "/workers/me/day?date=" + from.toLocalDate()).bodyAsString())
            .as("her own list says what went")
            .contains("\"changes\":[{");
    }

    @Test
    void two_exchange_their_visits_in_one_step() {
        String hers = promised("COMPANY", 11, ZHANG);
        String theirs = promised("COMPANY", 12, LIU);
        JsonObject asked = ask(ZHANG, "exchange", hers, LIU, "换一天");
        assertThat(reply(LIU, asked, true, null).statusCode())
            .as("which visit for it?")
            .isEqualTo(422);
        assertThat(reply(LIU, asked, true, hers).statusCode())
            .as("one of her own")
            .isEqualTo(422);
        assertThat(reply(LIU, asked, true, theirs).statusCode()).isEqualTo(200);
        var passes = outlook(asked).getJsonArray("passes");
        assertThat(passes).hasSize(2);
        assertThat(decide(asked, true, "两个人都愿意").statusCode()).isEqualTo(200);
        assertThat(comes(hers, LIU)).isTrue();
        assertThat(comes(theirs, ZHANG)).isTrue();
        assertThat(comes(hers, ZHANG) || comes(theirs, LIU)).isFalse();
        assertThat(decide(asked, true, null).statusCode())
            .as("once")
            .isEqualTo(409);
    }

    @Test
    void of_taking_back_and_approving_at_once_one_is_done() {
        String bath = promised("BATH_HOME", 5, ZHANG);
        for (int again = 0; again < 5; again++) {
            JsonObject asked = ask(ZHANG, "give", bath, null, "试试");
            var approved = send(WANG, "decisions", new JsonObject().put("approved", true), asked);
            var withdrawn = send(ZHANG, "withdrawals", new JsonObject(), asked);
            await(Future.all(approved, withdrawn));
            assertThat(
                List.of(approved.result().statusCode(), withdrawn.result().statusCode())
            ).containsExactlyInAnyOrder(200, 409);
            boolean gone = withdrawn.result().statusCode() == 409;
            assertThat(comes(bath, ZHANG)).isEqualTo(!gone);
            if (gone) {
                return;
            }
        }
    }

    @Test
    void what_waits_for_an_answer_is_over_with_the_visit_and_is_asked_once() {
        String bath = promised("BATH_HOME", 6, ZHANG);
        JsonObject asked = ask(ZHANG, "give", bath, null, "有事");
        var twice = new JsonObject().put("kind", "give").put("orderId", bath).put("reason", "再问");
        assertThat(anju.post(ZHANG, "/centres/" + centre() + "/petitions", twice).statusCode()).isEqualTo(409);
        assertThat(anju.post(LIU, "/centres/" + centre() + "/petitions", twice).statusCode())
            .as("it is not hers")
            .isEqualTo(409);
        anju.post(RunningDoor.LI_MEI, "/orders/" + bath + "/cancellation", new JsonObject().put("reason", "不用了"));
        assertThat(mine(ZHANG, asked).getString("state")).isEqualTo("over");
        assertThat(decide(asked, true, null).statusCode()).isEqualTo(409);
        assertThat(
            anju
                .post(RunningDoor.ZHAO_LEI, "/centres/" + centre() + "/petition-decisions", new JsonObject())
                .statusCode()
        )
            .as("another centre's desk")
            .isEqualTo(404);
    }

    private Future<HttpResponse<Buffer>> send(String phone, String what, JsonObject body, JsonObject petition) {
        return anju
            .request(HttpMethod.POST, phone, "/centres/" + centre() + "/petition-" + what)
            .putHeader("Idempotency-Key", UUID.randomUUID().toString())
            .sendJsonObject(body.put("petitionId", petition.getString("id")));
    }

    private JsonObject ask(String phone, String kind, String order, String colleague, String reason) {
        var body = new JsonObject().put("kind", kind).put("orderId", order).put("reason", reason);
        if (colleague != null) {
            body.put("colleagueId", person(colleague));
        }
        return newest(anju.post(phone, "/centres/" + centre() + "/petitions", body));
    }

    private static JsonObject newest(HttpResponse<Buffer> answer) {
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        return answer.bodyAsJsonObject().getJsonArray("items").getJsonObject(0);
    }

    private HttpResponse<Buffer> reply(String phone, JsonObject petition, boolean yes, String given) {
        var body = new JsonObject().put("petitionId", petition.getString("id")).put("agreed", yes);
        if (given != null) {
            body.put("orderId", given);
        }
        return anju.post(phone, "/centres/" + centre() + "/petition-answers", body);
    }

    private HttpResponse<Buffer> decide(JsonObject petition, boolean yes, String reason) {
        var body = new JsonObject().put("petitionId", petition.getString("id")).put("approved", yes);
        if (reason != null) {
            body.put("reason", reason);
        }
        return anju.post(WANG, "/centres/" + centre() + "/petition-decisions", body);
    }

    private JsonObject outlook(JsonObject petition) {
        var path = "/centres/" + centre() + "/petition-outlook?petitionId=" + petition.getString("id");
        var answer = anju.get(WANG, path);
        assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
        return answer.bodyAsJsonObject();
    }

    private JsonObject mine(String phone, JsonObject petition) {
        return anju
            .get(phone, "/workers/me/petitions")
            .bodyAsJsonObject()
            .getJsonArray("items")
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("id").equals(petition.getString("id")))
            .findFirst()
            .orElseThrow();
    }

    private boolean comes(String order, String phone) {
        var workers = anju
            .get(WANG, "/orders/" + order)
            .bodyAsJsonObject()
            .getJsonArray("workers");
        return workers != null && workers.encode().contains(person(phone));
    }

    /** 李梅 asks for her mother in so many days, 王建国 offers it to that worker, who accepts. */
    private String promised(String service, int days, String worker) {
        ZonedDateTime nine = day(days).plusHours(9);
        var mother = anju.get(RunningDoor.LI_MEI, "/me").bodyAsJsonObject().getJsonArray("residents").getJsonObject(0);
        var window = new JsonObject()
            .put("start", nine.toOffsetDateTime().toString())
            .put("end", nine.plusHours(6).toOffsetDateTime().toString());
        var body = new JsonObject()
            .put("residentId", mother.getString("id"))
            .put("serviceCode", service)
            .put("window", window);
        String order = anju.post(RunningDoor.LI_MEI, "/orders", body).bodyAsJsonObject().getString("id");
        var choice = new JsonObject().put("workerIds", new JsonArray().add(person(worker))).put("reason", "她熟悉");
        var offer = anju.post(WANG, "/orders/" + order + "/offers", choice);
        assertThat(offer.statusCode()).as(offer.bodyAsString()).isEqualTo(201);
        String id = offer.bodyAsJsonObject().getString("id");
        assertThat(anju.post(worker, "/offers/" + id + "/acceptance", new JsonObject()).statusCode()).isEqualTo(200);
        return order;
    }

    private ZonedDateTime day(int days) {
        return LocalDate.parse(anju.get(WANG, "/me").bodyAsJsonObject().getString("today"))
            .plusDays(days)
            .atStartOfDay(RunningDoor.CITY);
    }

    private String person(String phone) {
        return anju.get(phone, "/me").bodyAsJsonObject().getJsonObject("person").getString("id");
    }

    private String centre() {
        return anju.get(WANG, "/me").bodyAsJsonObject().getJsonArray("organisations").getJsonObject(0).getString("id");
    }
}
