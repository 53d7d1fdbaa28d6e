package anju.command.benchmark.load;

import anju.http.access.Tokens;
import anju.http.input.Contract;
import anju.pg.baseline.BaselineTables;
import anju.pg.baseline.BaselineTables.Caller;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Requests about orders, by people who are signed in. */
public final class OrderRequests {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final List<String> SERVICES = List.of("ADL", "CLEAN_ROOM", "MEAL_COOK", "SHOP", "HLTH_CHECK");
    private static final int DAYS = 60;
    private static final String HEAD = "%s %s HTTP/1.1\r\nHost: localhost\r\n";

    private OrderRequests() {}

    /** Does the node live: an answer for which nobody is asked. */
    public static Supplier<Buffer> alive() {
        var request = Buffer.buffer(HEAD.formatted("GET", Contract.BASE + "/health/live") + "\r\n");
        return () -> request;
    }

    /** Everybody reads their order, one after the other. */
    public static Supplier<Buffer> reading(List<Caller> callers, BaselineTables tables) {
        Map<UUID, String> tokens = new HashMap<>();
        var requests = callers
            .stream()
            .map(one -> {
                var token = tokens.computeIfAbsent(one.person(), person -> signIn(person, tables));
                var head = HEAD.formatted("GET", Contract.BASE + "/orders/" + one.order());
                return Buffer.buffer(head + "Authorization: Bearer " + token + "\r\n\r\n");
            })
            .toList();
        return new Supplier<>() {
            private int next;

            @Override
            public Buffer get() {
                return requests.get(next++ % requests.size());
            }
        };
    }

    /** Everybody asks for something of the coming weeks, never the same twice. */
    public static Supplier<Buffer> asking(List<Caller> callers, BaselineTables tables) {
        record Asker(String head, UUID person) {}
        var askers = callers
            .stream()
            .map(one -> {
                var head = HEAD.formatted("POST", Contract.BASE + "/orders") + "Authorization: Bearer ";
                return new Asker(head + signIn(one.person(), tables) + "\r\n", one.person());
            })
            .toList();
        return () -> {
            var chance = ThreadLocalRandom.current();
            var asker = askers.get(chance.nextInt(askers.size()));
            var body = order(asker.person(), chance).toBuffer();
            return Buffer.buffer(asker.head())
                .appendString("Content-Type: application/json\r\nIdempotency-Key: ")
                .appendString(new UUID(chance.nextLong(), chance.nextLong()).toString())
                .appendString("\r\nContent-Length: " + body.length() + "\r\n\r\n")
                .appendBuffer(body);
        };
    }

    private static JsonObject order(UUID resident, ThreadLocalRandom chance) {
        var day = Instant.now()
            .atZone(CITY)
            .toLocalDate()
            .plusDays(2 + chance.nextInt(DAYS));
        var start = day
            .atTime(LocalTime.of(8, 0))
            .plusMinutes(15L * chance.nextInt(32))
            .atZone(CITY)
            .toInstant();
        return new JsonObject()
            .put("residentId", resident.toString())
            .put("serviceCode", SERVICES.get(chance.nextInt(SERVICES.size())))
            .put(
                "window",
                new JsonObject().put("start", start.toString()).put("end", start.plus(3, ChronoUnit.HOURS).toString())
            );
    }

    private static String signIn(UUID person, BaselineTables tables) {
        var token = Tokens.fresh();
        tables.open(person, Tokens.hash(token).orElseThrow());
        return token;
    }
}
