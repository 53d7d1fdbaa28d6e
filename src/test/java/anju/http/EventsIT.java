package anju.http;

import static anju.http.RunningDoor.CITY;
import static anju.http.RunningDoor.LI_MEI;
import static anju.http.RunningDoor.WANG_JIANGUO;
import static anju.http.RunningDoor.ZHANG_YULAN;
import static anju.http.RunningDoor.ZHAO_LEI;
import static anju.http.RunningDoor.await;
import static org.assertj.core.api.Assertions.assertThat;

import anju.http.access.Tokens;
import anju.value.Id;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everybody hears of what they may see, of nothing else, and of everything once, even after a bad line. */
class EventsIT {

    private static RunningDoor anju;

    @BeforeAll
    static void opens() {
        anju = RunningDoor.open();
    }

    @AfterAll
    static void closes() {
        anju.close();
    }

    private static String ask(int days) {
        var nine = OffsetDateTime.now(CITY).toLocalDate().plusDays(days).atTime(9, 0).atZone(CITY);
        var answer = anju.post(
            LI_MEI,
            "/orders",
            new JsonObject()
                .put("residentId", anju.value("select id from person where name = '陈秀英'"))
                .put("serviceCode", "BATH_HOME")
                .put(
                    "window",
                    new JsonObject()
                        .put("start", nine.toOffsetDateTime().toString())
                        .put("end", nine.plusHours(2).toOffsetDateTime().toString())
                )
        );
        return answer.bodyAsJsonObject().getString("id");
    }

    private static String session(String name) {
        String token = Tokens.fresh();
        await(
            anju.store
                .access()
                .sessions()
                .open(
                    Tokens.hash(token).orElseThrow(),
                    Id.of(UUID.fromString(anju.value("select id from person where name = '" + name + "'"))),
                    Duration.ofHours(1)
                )
        );
        return token;
    }

    @Test
    void who_may_see_it_hears_of_it_and_nobody_else() {
        try (
            var mei = Listener.open(anju, anju.token(LI_MEI), null);
            var wang = Listener.open(anju, anju.token(WANG_JIANGUO), null);
            var zhao = Listener.open(anju, anju.token(ZHAO_LEI), null);
            var zhang = Listener.open(anju, anju.token(ZHANG_YULAN), null)
        ) {
            String order = ask(3);
            anju.work();
            anju.work();
            mei.until(event -> event.isAbout(order, "offered"));
            wang.until(event -> event.isAbout(order, "offered"));
            var offer = zhang.until(event -> event.kind().equals("offer") && event.orderId().equals(order));
            assertThat(offer.data().fieldNames()).containsOnly("kind", "id", "orderId", "stage", "version");
            var answer = anju.post(
                ZHANG_YULAN,
                "/offers/" + offer.data().getString("id") + "/acceptance",
                new JsonObject()
            );
            assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
            anju.work();
            mei.until(event -> event.isAbout(order, "dispatched"));
            zhang.until(event -> event.isAbout(order, "dispatched"));
            assertThat(
                mei
                    .heard()
                    .stream()
                    .filter(one -> one.kind().equals("offer"))
            ).isEmpty();
            assertThat(zhao.heard()).isEmpty();
        }
    }

    @Test
    void who_comes_back_has_missed_nothing_and_hears_nothing_twice() {
        Listener first = Listener.open(anju, anju.token(WANG_JIANGUO), null);
        long begin = first.started();
        String early = ask(5);
        anju.work();
        first.until(event -> event.isAbout(early, "offered"));
        long last = first.lastId();
        first.close();
        String meanwhile = ask(6);
        anju.work();
        String later = ask(7);
        anju.work();
        try (var again = Listener.open(anju, anju.token(WANG_JIANGUO), String.valueOf(last))) {
            again.until(event -> event.isAbout(later, "offered"));
            List<Long> numbers = again.heard().stream().map(Listener.Event::id).toList();
            assertThat(numbers)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(number -> number > last);
            assertThat(again.heard()).anyMatch(event -> event.isAbout(meanwhile, "requested"));
            assertThat(again.heard()).noneMatch(event -> event.isAbout(early, "requested"));
        }
        try (var whole = Listener.open(anju, anju.token(WANG_JIANGUO), String.valueOf(begin))) {
            whole.until(event -> event.isAbout(later, "offered"));
            assertThat(whole.heard()).anyMatch(event -> event.isAbout(early, "requested"));
        }
    }

    @Test
    void a_number_that_was_never_given_begins_now() {
        try (var stream = Listener.open(anju, anju.token(WANG_JIANGUO), "999999999")) {
            String order = ask(8);
            anju.work();
            stream.until(event -> event.isAbout(order, "offered"));
        }
    }

    @Test
    void a_session_that_ends_ends_its_stream_within_a_second_or_two() {
        String token = session("李梅");
        var stream = Listener.open(anju, token, null);
        await(anju.store.access().sessions().end(Tokens.hash(token).orElseThrow()));
        await(stream.ended());
    }

    @Test
    void who_goes_before_the_stream_begins_and_signs_out_silences_nobody() {
        String token = session("李梅");
        for (int i = 0; i < 30; i++) {
            var socket = await(anju.vertx.createNetClient().connect(anju.door.port(), "127.0.0.1"));
            await(
                socket.write("GET /api/v1/events HTTP/1.1\r\nHost: anju\r\nAuthorization: Bearer " + token + "\r\n\r\n")
            );
            await(socket.close());
        }
        try (var wang = Listener.open(anju, anju.token(WANG_JIANGUO), null)) {
            var stayed = Listener.open(anju, token, null);
            await(anju.store.access().sessions().end(Tokens.hash(token).orElseThrow()));
            await(stayed.ended());
            String order = ask(11);
            anju.work();
            wang.until(event -> event.isAbout(order, "offered"));
        }
    }

    @Test
    void a_mandate_that_is_revoked_ends_the_stream_and_tells_no_more() {
        UUID relative = UUID.randomUUID();
        anju.test.execute(
            "insert into person (id, name, gender, synthetic) values ('%s', '侄子', 'male', true)".formatted(relative),
            """
            insert into mandate (id, relative_id, resident_id, kinship, scope, since, proof)
            select '%s', '%s', id, '侄子', '{orders}', anju_now() - interval '1 day', '测试'
            from person where name = '陈秀英'""".formatted(relative, relative)
        );
        var stream = Listener.open(anju, session("侄子"), null);
        String before = ask(9);
        anju.work();
        stream.until(event -> event.isAbout(before, "requested"));
        anju.test.execute("update mandate set revoked_at = anju_now() where id = '%s'".formatted(relative));
        String after = ask(10);
        anju.work();
        await(stream.ended());
        assertThat(stream.heard()).noneMatch(event -> after.equals(event.orderId()));
    }

    @Test
    void without_a_session_there_is_no_stream() {
        assertThat(await(anju.client.get("/api/v1/events").send()).statusCode()).isEqualTo(401);
    }
}
