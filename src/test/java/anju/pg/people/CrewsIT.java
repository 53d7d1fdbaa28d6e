package anju.pg.people;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.CITY;
import static anju.story.Fixtures.LIU_FANG;
import static anju.story.Fixtures.NINE_TO_ELEVEN;
import static anju.story.Fixtures.ZHANG_YULAN;
import static anju.story.Fixtures.asked;
import static org.assertj.core.api.Assertions.assertThat;

import anju.flow.port.Orders;
import anju.matching.index.Crew;
import anju.matching.route.Commitment;
import anju.order.Agreed;
import anju.order.Order;
import anju.people.Worker;
import anju.pg.SmallCity;
import anju.pg.work.PgTidying;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a node knows of the workers' days, and how it learns what has changed. */
class CrewsIT {

    private static final Instant NINE = NINE_TO_ELEVEN.start();
    private static final LocalDate DAY = NINE.atZone(CITY).toLocalDate();
    private SmallCity city;

    @BeforeEach
    void open() {
        city = new SmallCity();
    }

    @AfterEach
    void close() {
        city.close();
    }

    private Id<Order> order() {
        Orders.Event event = Orders.Event.byAnju("requested", Map.of());
        return get(city.store.inOne(unit -> unit.orders().add(Id.of(UUID.randomUUID()), asked(), event))).id();
    }

    private static Agreed agreed(Id<Worker> worker) {
        return new Agreed(worker, TimeWindow.from(NINE, Duration.ofHours(1)), Duration.ofMinutes(10));
    }

    private List<Id<Order>> promised(Id<Worker> worker) {
        Crew crew = get(city.parts.crews().of(DAY));
        return crew.member(crew.find(worker)).day().commitments().stream().map(Commitment::order).toList();
    }

    @Test
    void whatIsBookedAndGivenBackIsKnownToTheNextWhoAsks() {
        assertThat(promised(ZHANG_YULAN)).isEmpty();
        Id<Order> order = order();
        get(city.store.inOne(unit -> unit.workers().book(order, agreed(ZHANG_YULAN), 0)));
        assertThat(promised(ZHANG_YULAN)).containsExactly(order);
        get(city.store.inOne(unit -> unit.workers().release(order)));
        assertThat(promised(ZHANG_YULAN)).isEmpty();
    }

    @Test
    void aBookingThatCommitsLateIsNotSkipped() {
        promised(ZHANG_YULAN);
        Id<Order> early = order();
        Id<Order> late = order();
        Promise<Void> written = Promise.promise();
        Promise<Void> commit = Promise.promise();
        Future<Void> slow = city.store.inOne(unit ->
            unit
                .workers()
                .book(late, agreed(ZHANG_YULAN), 0)
                .compose(v -> unit.orders().get(late))
                .compose(v -> {
                    written.complete();
                    return commit.future();
                })
        );
        get(written.future());
        get(city.store.inOne(unit -> unit.workers().book(early, agreed(LIU_FANG), 0)));
        assertThat(promised(LIU_FANG)).containsExactly(early);
        assertThat(promised(ZHANG_YULAN)).as("not committed yet").isEmpty();
        commit.complete();
        get(slow);
        assertThat(promised(ZHANG_YULAN)).containsExactly(late);
    }

    @Test
    void whoSleptLongerThanChangesAreKeptBeginsAnew() {
        promised(ZHANG_YULAN);
        Id<Order> order = order();
        get(city.store.inOne(unit -> unit.workers().book(order, agreed(ZHANG_YULAN), 0)));
        city.run("update crew_change set at = at - interval '2 hours'");
        get(new PgTidying(city.database).tidy());
        assertThat(city.count("select count(*) from crew_change")).isZero();
        assertThat(promised(ZHANG_YULAN)).containsExactly(order);
    }

    @Test
    void checkingInChangesNothingOfTheDay() {
        Id<Order> order = order();
        get(city.store.inOne(unit -> unit.workers().book(order, agreed(ZHANG_YULAN), 0)));
        long before = city.count("select count(*) from crew_change");
        city.run("update assignment set under_way = true where order_id = $1", order);
        assertThat(city.count("select count(*) from crew_change")).isEqualTo(before);
    }

    @Test
    void manyWhoAskAtOnceAreAnsweredTogether() {
        List<Future<Crew>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(city.parts.crews().of(DAY.plusDays(i % 5)));
        }
        get(Future.all(all));
        assertThat(all.stream().map(Future::result).distinct().count()).as("one crew a day").isEqualTo(5);
        for (int i = 0; i < 200; i++) {
            assertThat(all.get(i).result().date()).isEqualTo(DAY.plusDays(i % 5));
        }
    }

    @Test
    void whatWillSoonBeAskedForIsReadBeforeAnybodyWaitsForIt() {
        // 23:10 in the city: in an hour the day after tomorrow is tomorrow
        Instant late = DAY.atTime(23, 10).atZone(CITY).toInstant();
        city.server.execute("update clock_shift set shift = timestamptz '%s' - clock_timestamp()".formatted(late));
        Crews crews = city.parts.crews();
        get(crews.warm());
        city.server.execute("alter table worker rename to worker_away");
        for (LocalDate day : List.of(DAY, DAY.plusDays(1), DAY.plusDays(2))) {
            assertThat(get(crews.of(day)).size())
                .as("held: nobody is read")
                .isPositive();
        }
        Future<Crew> later = crews.of(DAY.plusDays(3));
        assertThat(later.toCompletionStage().toCompletableFuture()).failsWithin(Duration.ofSeconds(15));
    }
}
