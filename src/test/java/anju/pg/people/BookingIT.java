package anju.pg.people;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.AT_HOME;
import static anju.story.Fixtures.CENTRE;
import static anju.story.Fixtures.NINE_TO_ELEVEN;
import static anju.story.Fixtures.asked;
import static anju.story.Fixtures.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.flow.port.Orders;
import anju.flow.port.Store.LostRace;
import anju.order.Agreed;
import anju.order.Offer;
import anju.order.Order;
import anju.people.Worker;
import anju.pg.SmallCity;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody is in two places at once, however many try at the same moment. */
class BookingIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant NINE = NINE_TO_ELEVEN.start();
    private static final AtomicInteger PEOPLE = new AtomicInteger(1000);
    private static SmallCity city;

    @BeforeAll
    static void open() {
        city = new SmallCity();
    }

    @AfterAll
    static void close() {
        city.close();
    }

    private static Id<Worker> somebody() {
        Id<Worker> worker = id(PEOPLE.incrementAndGet());
        city.worker(worker, "张三", CENTRE.id(), AT_HOME);
        return worker;
    }

    private static Order order() {
        Orders.Event event = Orders.Event.byAnju("requested", Map.of());
        return get(city.store.inOne(unit -> unit.orders().add(Id.of(UUID.randomUUID()), asked(), event)));
    }

    private static Agreed agreed(Id<Worker> worker, Instant start) {
        return new Agreed(worker, TimeWindow.from(start, HOUR), Duration.ofMinutes(10));
    }

    private static Future<Void> book(Order order, Agreed agreed, int version) {
        return city.store.inOne(unit -> unit.workers().book(order.id(), agreed, version));
    }

    /** How many succeeded; every failure has to be a lost race. */
    private static long won(List<Future<Void>> tries) {
        get(Future.join(tries).otherwiseEmpty());
        tries
            .stream()
            .filter(Future::failed)
            .forEach(lost -> assertThat(lost.cause()).isInstanceOf(LostRace.class));
        return tries.stream().filter(Future::succeeded).count();
    }

    @Test
    void theConstraintItselfRefusesTwoVisitsAtOnce() {
        Id<Worker> worker = somebody();
        String insert = """
        insert into assignment (id, order_id, worker_id, during, visit_start, visit_end, travel_seconds)
        values (gen_random_uuid(), $1, $2, tstzrange($3, $4), $3, $4, 0)
        """;
        List<Future<Void>> tries = IntStream.range(0, 8)
            .mapToObj(i -> {
                Id<Order> order = order().id();
                Instant start = NINE.plus(Duration.ofMinutes(i));
                return city.database.inOne(sql -> sql.send(insert, order, worker, start, start.plus(HOUR)));
            })
            .toList();
        assertThat(won(tries)).isEqualTo(1);
    }

    @Test
    void travelBelongsToThePromise() {
        Id<Worker> worker = somebody();
        get(book(order(), agreed(worker, NINE), 0));
        // it begins when the other ends, but one has to get there
        assertThatThrownBy(() -> get(book(order(), agreed(worker, NINE.plus(HOUR)), 1)))
            .isInstanceOf(LostRace.class)
            .hasMessage("race.day-taken");
        get(book(order(), agreed(worker, NINE.plus(HOUR).plusSeconds(600)), 1));
    }

    @Test
    void ofManyWhoReadTheSameDayOneBooks() {
        Id<Worker> worker = somebody();
        List<Future<Void>> tries = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            tries.add(book(order(), agreed(worker, NINE.plus(HOUR.multipliedBy(2L * i))), 0));
        }
        assertThat(won(tries)).isEqualTo(1);
        assertThat(city.count("select count(*) from assignment where worker_id = $1", worker)).isEqualTo(1);
    }

    @Test
    void aBookingOnAnotherDayOfTheWeekMovesTheVersionToo() {
        Id<Worker> worker = somebody();
        get(book(order(), agreed(worker, NINE.plus(Duration.ofDays(2))), 0));
        assertThatThrownBy(() -> get(book(order(), agreed(worker, NINE), 0)))
            .isInstanceOf(LostRace.class)
            .hasMessage("race.day-changed");
        get(book(order(), agreed(worker, NINE), 1));
    }

    @Test
    void whatIsGivenBackCanBeBookedAgain() {
        Id<Worker> worker = somebody();
        Order first = order();
        get(book(first, agreed(worker, NINE), 0));
        get(city.store.inOne(unit -> unit.workers().release(first.id())));
        assertThatThrownBy(() -> get(book(order(), agreed(worker, NINE), 1))).hasMessage("race.day-changed");
        get(book(order(), agreed(worker, NINE), 2));
    }

    @Test
    void ofThirtyTwoWhoAcceptOneOfferOneHasIt() {
        List<Id<Worker>> racers = IntStream.range(0, 32)
            .mapToObj(i -> somebody())
            .toList();
        Order order = order();
        Id<Offer> offer = Id.of(UUID.randomUUID());
        List<Offer.Invited> invited = racers
            .stream()
            .map(w -> new Offer.Invited(w, agreed(w, NINE).visit(), Duration.ofMinutes(10), null))
            .toList();
        get(city.store.inOne(unit -> unit.offers().add(pending(offer, order, invited))));
        List<Future<Void>> tries = racers
            .stream()
            .map(worker -> accept(offer, order, worker))
            .toList();
        assertThat(won(tries)).isEqualTo(1);
        assertThat(city.count("select count(*) from assignment where order_id = $1 and live", order.id())).isEqualTo(1);
        assertThat(
            city.count("select count(*) from offer_worker where offer_id = $1 and answer is not null", offer)
        ).isEqualTo(1);
    }

    private static Offer pending(Id<Offer> id, Order order, List<Offer.Invited> invited) {
        Instant until = NINE.minusSeconds(60);
        return new Offer(id, order.id(), 1, 1, Offer.State.PENDING, asked().at(), until, invited, null, null, 1);
    }

    /** As a careless flow would do it: without looking whether the offer is still open. */
    private static Future<Void> accept(Id<Offer> offer, Order order, Id<Worker> worker) {
        return city.store.inOne(unit ->
            unit
                .offers()
                .answer(offer, worker, Offer.Answer.ACCEPTED, null)
                .compose(v -> unit.workers().book(order.id(), agreed(worker, NINE), 0))
                .compose(v -> unit.offers().end(offer, Offer.State.ACCEPTED))
        );
    }

    @Test
    void anOrderHasOnePendingOffer() {
        Order order = order();
        List<Offer.Invited> one = List.of(
            new Offer.Invited(somebody(), TimeWindow.from(NINE, HOUR), Duration.ZERO, null)
        );
        get(city.store.inOne(unit -> unit.offers().add(pending(Id.of(UUID.randomUUID()), order, one))));
        assertThatThrownBy(() ->
            get(city.store.inOne(unit -> unit.offers().add(pending(Id.of(UUID.randomUUID()), order, one))))
        )
            .isInstanceOf(LostRace.class)
            .hasMessage("race.offer-pending");
    }
}
