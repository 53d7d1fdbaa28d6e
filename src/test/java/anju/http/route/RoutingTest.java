package anju.http.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.http.access.Peer;
import anju.http.answer.Words;
import anju.http.input.Contract;
import io.vertx.core.Vertx;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document and the routes are the same set, or the door does not open. */
class RoutingTest {

    private static Vertx vertx;
    private static Routing.Shared shared;

    @BeforeAll
    static void reads() throws Exception {
        vertx = Vertx.vertx();
        var contract = Contract.read(vertx).toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        var zone = ZoneId.of("Asia/Shanghai");
        var peer = new Peer(false);
        shared = new Routing.Shared(contract, new Words(zone), zone, null, peer, null, null, null, new Figures());
    }

    @AfterAll
    static void ends() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void an_operation_without_a_route_is_named() {
        var routing = new Routing(vertx, shared);
        routing.read("getMe", call -> null);
        assertThatThrownBy(() -> routing.router(router -> {}))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("createOrder")
            .hasMessageContaining("streamEvents")
            .hasMessageNotContaining("getMe,");
    }

    @Test
    void a_route_without_an_operation_is_named() {
        assertThatThrownBy(() -> new Routing(vertx, shared).read("dropOrder", call -> null))
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("dropOrder");
    }

    @Test
    void the_methods_of_a_path_are_known() {
        var allow = new Allow(shared.contract());
        assertThat(allow.methods("/api/v1/orders").split(", ")).containsExactlyInAnyOrder("GET", "POST");
        assertThat(allow.methods("/api/v1/orders/7/check-in")).isEqualTo("POST");
        assertThat(allow.methods("/api/v1/nothing")).isEmpty();
        assertThat(allow.methods("/desk")).isEmpty();
    }
}
