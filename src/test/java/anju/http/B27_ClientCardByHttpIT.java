package anju.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** 张玉兰 reads what to look out for with 陈秀英 around her visit, and at no other time; the family reads that she did. */
class B27_ClientCardByHttpIT {

    private static final RunningDoor ANJU = SharedDoor.ANJU;

    @Test
    void the_card_is_open_around_the_visit_and_each_look_is_written_down() {
        String bath = promised();
        begins(bath, "25 hours");
        var early = ANJU.get(RunningDoor.ZHANG_YULAN, "/orders/" + bath + "/client-card");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.bodyAsString()).contains("上门前一天");
        int before = looks();

        begins(bath, "23 hours");
        JsonObject card = ANJU.get(RunningDoor.ZHANG_YULAN, "/orders/" + bath + "/client-card").bodyAsJsonObject();
        assertThat(card.getString("residentName")).isEqualTo("陈秀英");
        assertThat(card.getJsonArray("contacts").encode()).doesNotContain("*");
        assertThat(looks())
            .as("each look")
            .isEqualTo(before + 1);
        assertThat(ANJU.get(RunningDoor.LIU_FANG, "/orders/" + bath + "/client-card").statusCode())
            .as("it is not her visit")
            .isEqualTo(404);

        begins(bath, "-5 hours");
        assertThat(ANJU.get(RunningDoor.ZHANG_YULAN, "/orders/" + bath + "/client-card").statusCode()).isEqualTo(409);
        ANJU.post(RunningDoor.LI_MEI, "/orders/" + bath + "/cancellation", new JsonObject().put("reason", "不用了"));
    }

    /** How often 陈秀英 reads that her card was seen around a visit. */
    private static int looks() {
        String chen = ANJU.value("select id from person where name = '陈秀英'");
        return (int) ANJU.get(RunningDoor.CHEN_XIUYING, "/residents/" + chen + "/looks")
            .bodyAsJsonObject()
            .getJsonArray("items")
            .stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("operation").equals("getClientCard"))
            .count();
    }

    private static String promised() {
        String order = ANJU.asked("BATH_HOME", 15, 3, new JsonObject());
        String zhang = ANJU.value("select id from person where name = '张玉兰'");
        var choice = new JsonObject().put("workerIds", new JsonArray().add(zhang)).put("reason", "她熟悉");
        var offer = ANJU.post(RunningDoor.WANG_JIANGUO, "/orders/" + order + "/offers", choice).bodyAsJsonObject();
        ANJU.post(RunningDoor.ZHANG_YULAN, "/offers/" + offer.getString("id") + "/acceptance", new JsonObject());
        return order;
    }

    /** As if the promise were for so long from now. */
    private static void begins(String order, String from) {
        ANJU.test.execute(
            """
            update assignment set visit_start = d, visit_end = d + interval '1 second',
              during = tstzrange(d, d + interval '1 second'), travel_seconds = 0
            from (select anju_now() + interval '%s' as d) one where order_id = '%s'""".formatted(from, order)
        );
    }
}
