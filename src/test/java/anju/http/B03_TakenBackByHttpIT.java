package anju.http;

import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.WU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 李梅 asks for a woman to clean the flat, 王建国 asks another, she takes it back: who said why stays to be read. */
class B03_TakenBackByHttpIT {

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
    void reasons_and_wishes_are_kept() {
        String order = anju.asked("CLEAN_ROOM", 9, 4, new JsonObject().put("gender", "female"));
        anju.work();
        JsonObject certificate = anju.get(WANG_JIANGUO, "/orders/" + order + "/match").bodyAsJsonObject();
        assertThat(OffsetDateTime.parse(certificate.getString("madeAt"))).isBefore(OffsetDateTime.now().plusDays(1));
        JsonArray candidates = certificate.getJsonArray("candidates");
        assertThat(reasons(candidates)).as("everybody here is a woman").contains("\"gender\"");

        String other = candidates.getJsonObject(1).getString("workerId");
        var chosen = anju.post(
            WANG_JIANGUO,
            "/orders/" + order + "/offers",
            new JsonObject().put("workerIds", new JsonArray().add(other)).put("reason", "她离得近")
        );
        assertThat(chosen.statusCode()).as(chosen.bodyAsString()).isEqualTo(201);
        var cancelled = anju.post(
            LI_MEI,
            "/orders/" + order + "/cancellation",
            new JsonObject().put("reason", "妈妈住院了")
        );
        assertThat(cancelled.bodyAsJsonObject().getString("reason")).isEqualTo("妈妈住院了");

        assertThat(reason(WANG_JIANGUO, order)).isEqualTo("妈妈住院了");
        assertThat(reason(WU_MIN, order)).as("an auditor").isEqualTo("****");
        String desk = anju.get(WANG_JIANGUO, "/orders/" + order + "/history").bodyAsString();
        String name = candidates.getJsonObject(1).getString("name");
        assertThat(desk).contains("向" + name + "发出邀约", "她离得近", "妈妈住院了");
        String family = anju.get(LI_MEI, "/orders/" + order + "/history").bodyAsString();
        assertThat(family).contains("妈妈住院了").doesNotContain(name, "她离得近");
    }

    @Test
    void a_man_is_asked_for_and_there_is_none() {
        String order = anju.asked("CLEAN_ROOM", 9, 4, new JsonObject().put("gender", "male"));
        anju.work();
        JsonObject certificate = anju.get(WANG_JIANGUO, "/orders/" + order + "/match").bodyAsJsonObject();
        assertThat(reasons(certificate.getJsonArray("candidates"))).doesNotContain("\"gender\"");
        assertThat(
            anju.post(LI_MEI, "/orders/" + order + "/cancellation", new JsonObject().put("reason", "x")).statusCode()
        ).isEqualTo(200);
    }

    private static String reasons(JsonArray candidates) {
        return candidates.getJsonObject(0).getJsonArray("reasons").encode();
    }

    private static String reason(String who, String order) {
        return anju
            .get(who, "/orders/" + order)
            .bodyAsJsonObject()
            .getString("reason");
    }
}
