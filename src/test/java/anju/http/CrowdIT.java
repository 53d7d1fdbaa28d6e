package anju.http;

import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When more come than there is room for, the rest are told so at once, and a call for help still gets through. */
class CrowdIT {

    private static final RunningDoor ANJU = SharedDoor.ANJU;
    private static final int CROWD = 400;

    private record Told(int status, String type) {}

    @Test
    void the_rest_are_told_at_once_and_alarms_have_their_own_room() throws Exception {
        String token = ANJU.token(LI_MEI);
        String resident = ANJU.value("select id from person where name = '陈秀英'");
        var crowd = WebClient.create(
            ANJU.vertx,
            new WebClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(ANJU.door.port()),
            new PoolOptions().setHttp1MaxSize(CROWD)
        );
        var owner = ANJU.test.owner();
        List<Future<Told>> told = new ArrayList<>();
        Future<HttpResponse<Buffer>> help;
        try (var holder = DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password())) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("lock table session in access exclusive mode");
            for (int i = 0; i < CROWD; i++) {
                told.add(
                    crowd
                        .request(HttpMethod.GET, "/api/v1/me")
                        .bearerTokenAuthentication(token)
                        .send()
                        .map(CrowdIT::told)
                );
            }
            // the first to be answered are those for whom there was no room
            await(Future.any(told));
            help = crowd
                .request(HttpMethod.POST, "/api/v1/residents/" + resident + "/alarms")
                .bearerTokenAuthentication(token)
                .putHeader("Idempotency-Key", UUID.randomUUID().toString())
                .sendJsonObject(new JsonObject());
        }
        await(Future.all(told));
        var busy = told
            .stream()
            .map(Future::result)
            .filter(one -> one.type().endsWith(":busy"))
            .toList();
        assertThat(busy).hasSizeBetween(1, CROWD - 256);
        assertThat(busy).allMatch(one -> one.status() == 503);
        assertThat(await(help).statusCode()).isEqualTo(201);
    }

    private static Told told(HttpResponse<Buffer> answer) {
        return new Told(answer.statusCode(), String.valueOf(answer.bodyAsJsonObject().getString("type")));
    }
}
