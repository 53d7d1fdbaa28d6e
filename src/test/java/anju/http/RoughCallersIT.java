package anju.http;

import static anju.http.RunningDoor.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is no request at all is answered like everything else, and the door stands. */
class RoughCallersIT {

    private static final RunningDoor ANJU = SharedDoor.ANJU;

    /** Says something on a bare connection, and hears the first answer. */
    private static String say(String what) {
        Promise<String> heard = Promise.promise();
        var client = ANJU.vertx.createNetClient();
        var all = Buffer.buffer();
        await(
            client.connect(ANJU.door.port(), "127.0.0.1").compose(socket -> {
                socket.handler(all::appendBuffer);
                socket.closeHandler(v -> heard.tryComplete(all.toString()));
                socket.exceptionHandler(e -> heard.tryComplete(all.toString()));
                return socket.write(what);
            })
        );
        String answer = await(heard.future());
        await(client.close());
        return answer;
    }

    @Test
    void an_endless_address_is_414_and_endless_headers_are_431() {
        assertThat(say("GET /" + "a".repeat(9000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
            .contains(" 414 ")
            .contains("urn:anju:problem:uri-too-long");
        assertThat(say("GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"))
            .contains(" 431 ")
            .contains("urn:anju:problem:headers-too-large");
    }

    @Test
    void what_is_not_http_is_400() {
        for (String rough : List.of("GET / HTTP/1.1\r\nHo st: x\r\n\r\n", "\u0000\u0001\u0002 / HTTP/1.1\r\n\r\n")) {
            assertThat(say(rough)).contains(" 400 ");
        }
    }

    @Test
    void no_odd_path_or_header_is_a_5xx() {
        for (String path : List.of(
            "/api/v1/orders/%00",
            "/api/v1/orders/%zz",
            "/api/v1/orders/%ff%fe",
            "/api/v1/orders?limit=%00&stage=%F0%28%8C%28",
            "/api/v1//orders",
            "/api/v1/orders/..%2f..%2fetc",
            "/assets/%2e%2e/openapi.yaml",
            "/desk/../../x",
            "/%c0%ae%c0%ae/"
        )) {
            String answer = say(
                "GET " +
                    path +
                    " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " +
                    ANJU.token(RunningDoor.LI_MEI) +
                    "\r\nConnection: close\r\n\r\n"
            );
            assertThat(answer)
                .as(path)
                .startsWith("HTTP/1.1 ")
                .doesNotStartWith("HTTP/1.1 5")
                .doesNotContain("at io.vertx");
        }
    }
}
