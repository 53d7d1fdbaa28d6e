package anju.http;

import static anju.http.RunningDoor.await;
import static org.assertj.core.api.Assertions.assertThat;

import anju.http.access.GoldenTable;
import anju.http.access.Tokens;
import anju.http.input.Contract;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.openapi.contract.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation of the document by every caller, with a real call and a real session. */
class PermissionMatrixIT {

    private static final GoldenTable GOLDEN = GoldenTable.read();
    private static PermissionStory story;
    private static Map<String, Operation> operations;
    private static HttpClient client;

    @BeforeAll
    static void begins() {
        story = new PermissionStory(SharedDoor.ANJU);
        client = SharedDoor.ANJU.vertx.createHttpClient();
        operations = await(Contract.read(SharedDoor.ANJU.vertx))
            .routes()
            .operations()
            .stream()
            .collect(Collectors.toMap(Operation::getOperationId, one -> one));
    }

    @Test
    void the_golden_table_has_every_operation_of_the_document() {
        assertThat(GOLDEN.verdicts().keySet()).isEqualTo(operations.keySet());
    }

    @Test
    void every_cell_is_what_was_thought_out() {
        var wrong = new LinkedHashMap<String, String>();
        GOLDEN.verdicts().forEach((operation, row) ->
            row.forEach((caller, thought) -> {
                String seen = verdict(operation, caller);
                if (!seen.equals(thought)) {
                    wrong.put(operation + " by " + caller, "thought " + thought + ", was " + seen);
                }
            })
        );
        assertThat(wrong).isEmpty();
    }

    /** Writes are sent with a body that nothing can be made of: the guard comes first, and then nothing happens. */
    private static String verdict(String operation, String caller) {
        Operation one = operations.get(operation);
        boolean writes = one.getHttpMethod() != HttpMethod.GET;
        String path = one.getAbsoluteOpenAPIPath().replace("{id}", story.id(operation, caller));
        String body = operation.equals("createOrder")
            ? "{\"residentId\":\"" + story.id("getResident", caller) + "\"}"
            : PermissionStory.OF_CENTRE.contains(operation)
              ? "{\"centreId\":\"" + story.id(operation, caller) + "\"}"
              : "[]";
        String token =
            operation.equals("signOut") && !caller.equals("nobody") ? story.session(caller) : story.token(caller);
        int status = await(
            client
                .request(
                    new RequestOptions()
                        .setHost("127.0.0.1")
                        .setPort(SharedDoor.ANJU.door.port())
                        .setMethod(one.getHttpMethod())
                        .setURI(path)
                )
                .compose(request -> {
                    if (token != null) {
                        request.putHeader("Authorization", "Bearer " + token);
                    }
                    // as from another machine: this one may see the figures without a session
                    request.putHeader("X-Forwarded-For", "203.0.113.9");
                    if (writes) {
                        request.putHeader("Idempotency-Key", UUID.randomUUID().toString());
                        request.putHeader("Content-Type", "application/json");
                    }
                    return (writes ? request.send(body) : request.send()).map(response -> {
                        int seen = response.statusCode();
                        if (operation.equals("streamEvents")) {
                            response.exceptionHandler(cut -> {});
                            request.reset();
                        } else {
                            response.body();
                        }
                        return seen;
                    });
                })
        );
        assertThat(status)
            .as(operation + " by " + caller)
            .isLessThan(500);
        return status == 401 || status == 403 || status == 404 ? String.valueOf(status) : "y";
    }

    @Test
    void a_token_is_needed_and_has_to_be_alive() {
        assertThat(Tokens.hash(story.token("self"))).isPresent();
        String gone = story.session("self");
        await(SharedDoor.ANJU.store.access().sessions().end(Tokens.hash(gone).orElseThrow()));
        var answer = await(SharedDoor.ANJU.client.get("/api/v1/me").bearerTokenAuthentication(gone).send());
        assertThat(answer.statusCode()).isEqualTo(401);
    }
}
