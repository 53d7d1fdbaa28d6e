package anju.http;

import static anju.http.RunningDoor.CITY;
import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static anju.http.RunningDoor.await;
import static org.assertj.core.api.Assertions.assertThat;

import anju.http.input.Contract;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.openapi.contract.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Broken and hostile requests made from the document, from one seed: not one 5xx, no word of our insides. */
class HostileCallersIT {

    private static final RunningDoor ANJU = SharedDoor.ANJU;
    private static final long SEED = 20261124;
    private static final int REQUESTS = Integer.getInteger("anju.hostile", 2_000);
    private static final int AT_ONCE = 40;
    private static final List<String> CALLERS = List.of(LI_MEI, WANG_JIANGUO, ZHANG_YULAN);
    private static final Map<String, String> BODIES = Map.of(
        "createOrder",
        "{\"residentId\":\"%1$s\",\"serviceCode\":\"BATH_HOME\",\"window\":{\"start\":\"%2$s\",\"end\":\"%3$s\"}," +
            "\"note\":\"x\",\"preferences\":{\"workerIds\":[\"%1$s\"],\"gender\":\"female\"}}",
        "offerOrder",
        "{\"workerIds\":[\"%1$s\"],\"reason\":\"x\"}",
        "checkIn",
        "{\"at\":\"%2$s\",\"place\":{\"lat\":23.1,\"lng\":114.4,\"accuracyMetres\":9,\"ageSeconds\":1}," +
            "\"proof\":{\"kind\":\"oneTimeCode\",\"code\":\"1\"}}",
        "checkOut",
        "{\"at\":\"%2$s\",\"proof\":{\"kind\":\"none\"},\"tasks\":[{\"code\":\"bath\",\"outcome\":\"done\"}],\"note\":\"x\"}",
        "verifyOrder",
        "{\"decision\":\"verified\",\"reason\":\"x\"}",
        "confirmOrder",
        "{\"rating\":5,\"words\":\"x\"}",
        "revealResident",
        "{\"fields\":[\"phone\"],\"reason\":\"x\"}",
        "closeAlarm",
        "{\"outcome\":\"x\"}"
    );
    private static final Object[] ODD = {
        "",
        " ",
        "\u0000",
        "\uD800",
        "\u202E",
        "'; drop table orders; --",
        "x".repeat(5000),
        "😀".repeat(600),
        "2026-02-30T25:61:61Z",
        "+292278994-08-17T07:12:55Z",
        "00000000-0000-0000-0000-000000000000",
        0,
        -1,
        1.5,
        1e308,
        Long.MAX_VALUE,
        new java.math.BigDecimal("1e999999"),
        true,
        new JsonObject(),
        new JsonArray(),
        new JsonArray().add(new JsonArray().add(new JsonArray())),
        new JsonObject().put("a", new JsonObject().put("b", "c"))
    };

    private final Random random = new Random(SEED);
    private final List<String> ids = new ArrayList<>();

    @Test
    void not_one_5xx_and_no_word_of_our_insides() {
        ids.addAll(List.of(UUID.randomUUID().toString(), "x", "%00", "..", "'", "%F0%9F%98%80", "1e9"));
        for (String query : List.of(
            "select id from person where name = '陈秀英'",
            "select id from orders limit 1",
            "select id from offer limit 1",
            "select order_id from order_standing s join person p on p.id = person_id where name = '李梅' limit 1",
            "select order_id from order_standing s join person p on p.id = person_id where name = '张玉兰' limit 1"
        )) {
            String id = ANJU.value(query);
            if (id != null) {
                ids.add(id);
            }
        }
        CALLERS.forEach(ANJU::token);
        var operations = await(Contract.read(ANJU.vertx))
            .routes()
            .operations()
            .stream()
            .filter(one -> !List.of("streamEvents", "signOut", "signIn").contains(one.getOperationId()))
            .toList();
        for (int sent = 0; sent < REQUESTS; sent += AT_ONCE) {
            List<Future<HttpResponse<Buffer>>> answers = new ArrayList<>();
            List<String> said = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(send(operations.get(random.nextInt(operations.size())), said));
            }
            await(Future.join(answers).otherwiseEmpty());
            for (int i = 0; i < AT_ONCE; i++) {
                HttpResponse<Buffer> answer = answers.get(i).result();
                assertThat(answer).as(said.get(i)).isNotNull();
                assertThat(answer.statusCode())
                    .as(said.get(i) + answer.bodyAsString())
                    .isLessThan(500);
                assertThat(String.valueOf(answer.bodyAsString())).doesNotContain(
                    "java.",
                    "io.vertx",
                    "PgException",
                    "select "
                );
            }
        }
        assertThat(ANJU.get(LI_MEI, "/me").statusCode()).isEqualTo(200);
    }

    private Future<HttpResponse<Buffer>> send(Operation operation, List<String> said) {
        String path = operation.getOpenAPIPath().replace("{id}", any(ids)) + query(operation);
        String caller = any(CALLERS);
        boolean writes = operation.getHttpMethod() == HttpMethod.POST;
        var request = ANJU.request(operation.getHttpMethod(), caller, path);
        if (random.nextInt(10) > 0) {
            request.putHeader("Idempotency-Key", random.nextInt(5) == 0 ? "same" : UUID.randomUUID().toString());
        }
        if (random.nextInt(10) == 0) {
            request.putHeader(
                "If-Match",
                any(List.of("\"1\"", "\"999999999\"", "*", "W/\"2\"", "x", "\"99999999999999\""))
            );
        }
        if (random.nextInt(10) == 0) {
            request.putHeader("Accept-Language", any(List.of("en", ";;;", "zh;q=9", "x".repeat(2000))));
        }
        String body = writes ? body(operation.getOperationId()) : null;
        said.add(operation.getOperationId() + " " + path + " by " + caller + ": " + shortened(body) + " ");
        if (body == null) {
            return request.send();
        }
        request.putHeader("Content-Type", random.nextInt(30) == 0 ? "text/plain" : "application/json");
        return request.sendBuffer(Buffer.buffer(body));
    }

    private String query(Operation operation) {
        var query = new StringBuilder();
        operation
            .getParameters()
            .stream()
            .filter(one -> one.getIn().name().equals("QUERY") && random.nextBoolean())
            .forEach(one -> {
                String value = String.valueOf(random.nextBoolean() ? any(ids) : ODD[random.nextInt(ODD.length)]);
                String cut = value.length() > 500 ? value.substring(0, 500) : value;
                query
                    .append(query.isEmpty() ? "?" : "&")
                    .append(one.getName())
                    .append('=');
                query.append(URLEncoder.encode(cut, StandardCharsets.UTF_8));
            });
        return query.toString();
    }

    private String body(String operation) {
        if (random.nextInt(20) == 0) {
            return any(List.of("", "{", "null", "[]", "\"x\"", "{\"a\":", "\u0000", "[".repeat(500)));
        }
        var start = OffsetDateTime.now(CITY).plusDays(random.nextInt(40) - 2L);
        String whole = BODIES.getOrDefault(operation, "{\"reason\":\"x\"}").formatted(
            any(ids),
            start,
            start.plusHours(2)
        );
        var json = new JsonObject(whole);
        for (int i = random.nextInt(3); i > 0; i--) {
            mutate(json);
        }
        return Json.encode(json);
    }

    private void mutate(JsonObject json) {
        var names = new ArrayList<>(json.fieldNames());
        if (names.isEmpty()) {
            return;
        }
        String name = any(names);
        if (json.getValue(name) instanceof JsonObject inner && random.nextBoolean()) {
            mutate(inner);
        } else if (random.nextInt(4) == 0) {
            json.remove(name);
        } else {
            json.put(name, ODD[random.nextInt(ODD.length)]);
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String shortened(String body) {
        return body == null || body.length() < 300 ? body : body.substring(0, 300);
    }
}
