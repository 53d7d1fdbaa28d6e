package anju.http.input;

import static org.assertj.core.api.Assertions.assertThat;

import anju.value.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static Vertx vertx;
    private static Contract contract;

    @BeforeAll
    static void reads() throws Exception {
        vertx = Vertx.vertx();
        contract = Contract.read(vertx).toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @AfterAll
    static void ends() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        assertThat(said("createOrder", "{}")).containsExactly(
            "residentId field.missing",
            "serviceCode field.missing",
            "window field.missing"
        );
    }

    @Test
    void a_wrong_type_is_said_of_the_field_itself() {
        assertThat(
            said(
                "createOrder",
                "{'residentId':5,'serviceCode':'X','window':{'start':1},'preferences':{'workerIds':[1]}}"
            )
        ).containsExactly(
            "residentId field.type.string",
            "window.end field.missing",
            "window.start field.type.string",
            "preferences.workerIds[0] field.type.string"
        );
    }

    @Test
    void an_item_of_a_list_is_named_with_its_place() {
        assertThat(said("checkOut", "{'at':'x','proof':{},'tasks':[{'code':1},{}]}")).containsExactly(
            "proof.kind field.missing",
            "tasks[0].outcome field.missing",
            "tasks[0].code field.type.string",
            "tasks[1].code field.missing",
            "tasks[1].outcome field.missing"
        );
    }

    @Test
    void a_place_may_be_null_and_is_told_what_is_wrong_with_it_once() {
        assertThat(said("checkIn", "{'at':'x','place':null,'proof':{'kind':'none'}}")).isEmpty();
        assertThat(said("checkIn", "{'at':'x','place':{'lat':'1'},'proof':{'kind':'none'}}")).containsExactly(
            "place.lng field.missing",
            "place.lat field.type.number"
        );
        assertThat(said("checkIn", "{'at':'x','place':5,'proof':{'kind':'none'}}")).containsExactly(
            "place field.type.object"
        );
    }

    @Test
    void it_can_be_read_again() throws Exception {
        assertThat(
            Contract.read(vertx).toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS)
        ).isNotNull();
    }

    @Test
    void a_list_is_no_body() {
        assertThat(said("createOrder", "[]")).containsExactly(" field.type.object");
    }

    @Test
    void the_served_document_is_the_one_in_the_house() {
        var served = new JsonObject(contract.document());
        assertThat(served.getString("openapi")).isEqualTo("3.1.0");
        assertThat(served.getJsonArray("servers").getJsonObject(0).getString("url")).isEqualTo("/api/v1");
        assertThat(served.getJsonObject("components").getJsonObject("responses").fieldNames()).contains("Problem");
    }

    private static List<String> said(String operation, String body) {
        return contract
            .problems(operation, Json.decodeValue(body.replace('\'', '"')))
            .stream()
            .map(ContractTest::said)
            .toList();
    }

    private static String said(Problem problem) {
        return problem.field() + " " + problem.key();
    }
}
