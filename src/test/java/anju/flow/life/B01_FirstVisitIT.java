package anju.flow.life;

import static org.assertj.core.api.Assertions.assertThat;

import anju.TestDatabase;
import anju.city.DemoCity;
import anju.city.load.Progress;
import anju.city.seed.CitySize;
import anju.flow.FlowSettings;
import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.matching.Matching;
import anju.matching.Weights;
import anju.matching.route.Limits;
import anju.order.Mark;
import anju.order.Offer;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Person;
import anju.people.Role;
import anju.pg.PgDatabase;
import anju.pg.secret.Keys;
import anju.pg.store.Parts;
import anju.pg.store.PgJobRunner;
import anju.pg.store.PgStore;
import anju.request.Requesting;
import anju.value.Id;
import anju.value.TimeWindow;
import anju.visit.Visiting;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 李梅 asks, 张玉兰 comes, 李梅 confirms, it is paid: the flow on a real database, without the door. */
class B01_FirstVisitIT {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final FlowSettings SETTINGS = new FlowSettings(
        CITY,
        Duration.ofMinutes(30),
        Duration.ofDays(90),
        Duration.ofMinutes(30),
        Duration.ofMinutes(5),
        3,
        Duration.ofDays(3)
    );
    private static Vertx vertx;
    private static PgDatabase database;
    private static PgStore store;
    private static PgJobRunner jobs;
    private static final Life LIFE = Life.of(SETTINGS, Matching.standard(), UUID::randomUUID, () -> "4711");

    @BeforeAll
    static void city() {
        var test = TestDatabase.fresh();
        var keys = Keys.parse(Keys.fresh());
        new DemoCity(keys, CITY).load(test.owner(), new CitySize(1, 400, 60), Progress.silent());
        vertx = Vertx.vertx();
        database = new PgDatabase(vertx, test.app().connectOptions(), 8);
        var parts = Parts.of(database, keys, CITY, Limits.DEFAULT, Weights.DEFAULT.hardServices());
        store = new PgStore(database, parts, () -> {});
        jobs = new PgJobRunner(database, store);
    }

    @AfterAll
    static void close() {
        await(database.close());
        await(vertx.close());
    }

    @Test
    void theWholeLifeOfAnOrder() {
        Actor liMei = new Actor(named("李梅"), Role.RELATIVE);
        Actor zhang = new Actor(named("张玉兰"), Role.WORKER);
        Id<Person> chen = named("陈秀英");
        Instant tomorrow = inOne(unit -> Future.succeededFuture(unit.now()))
            .atZone(CITY)
            .toLocalDate()
            .plusDays(1)
            .atTime(9, 0)
            .atZone(CITY)
            .toInstant();
        Order order = done(unit ->
            LIFE.request().request(
                unit,
                liMei,
                new Requesting.Asking(
                    Id.of(chen.value()),
                    "BATH_HOME",
                    TimeWindow.from(tomorrow, Duration.ofHours(2)),
                    null,
                    null,
                    Set.of(),
                    null,
                    liMei.person()
                )
            )
        );
        assertThat(order.stage()).isEqualTo(new Stage.Requested());

        await(jobs.runDue(LIFE.due(), 50));
        Order offered = get(order.id());
        assertThat(offered.stage()).isInstanceOf(Stage.Offered.class);
        Id<Offer> offer = ((Stage.Offered) offered.stage()).offer();

        Order dispatched = done(unit -> LIFE.answer().accept(unit, zhang, offer));
        assertThat(dispatched.stage()).isInstanceOf(Stage.Dispatched.class);
        var agreed = ((Stage.Dispatched) dispatched.stage()).agreed().getFirst();

        assertThat(
            reply(unit -> LIFE.visit().checkIn(unit, zhang, order.id(), told(agreed.visit().start(), "0000")))
        ).isInstanceOf(Reply.Refused.class);
        done(unit -> LIFE.visit().checkIn(unit, zhang, order.id(), told(agreed.visit().start(), "4711")));
        Order left = done(unit ->
            LIFE.visit().checkOut(unit, zhang, order.id(), told(agreed.visit().end(), "4711"), List.of(), null)
        );
        assertThat(left.stage()).isInstanceOf(Stage.Verified.class);

        Order confirmed = done(unit -> LIFE.confirm().confirm(unit, liMei, order.id(), 5, "很好"));
        assertThat(confirmed.stage()).isInstanceOf(Stage.Confirmed.class);
        await(jobs.runDue(LIFE.due(), 50));
        assertThat(get(order.id()).stage()).isInstanceOf(Stage.Settled.class);
        var history = await(store.views().orders().history(order.id()));
        assertThat(history)
            .extracting(h -> h.kind())
            .containsExactly(
                "requested",
                "matched",
                "offered",
                "accepted",
                "checked-in",
                "checked-out",
                "verified",
                "confirmed",
                "settled"
            );
    }

    private static Visiting.Told told(Instant at, String code) {
        return new Visiting.Told(at, null, null, null, Mark.ProofKind.ONE_TIME_CODE, code);
    }

    private static Id<Person> named(String name) {
        return await(
            database
                .run("select p.id from person p join account a on a.person_id = p.id where p.name = $1", name)
                .map(rows -> Id.of(rows.iterator().next().getUUID("id")))
        );
    }

    private static Order get(Id<Order> id) {
        return inOne(unit -> unit.orders().get(id));
    }

    private static <T> T inOne(Function<Store.Unit, Future<T>> work) {
        return await(store.inOne(work));
    }

    private static <T> Reply<T> reply(Function<Store.Unit, Future<Reply<T>>> verb) {
        return inOne(verb);
    }

    private static <T> T done(Function<Store.Unit, Future<Reply<T>>> verb) {
        Reply<T> reply = reply(verb);
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done<T>) reply).value();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
