package anju.pg.order;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.CENTRE;
import static anju.story.Fixtures.CHEN_XIUYING;
import static anju.story.Fixtures.EIGHT;
import static anju.story.Fixtures.LI_MEI;
import static anju.story.Fixtures.WANG_JIANGUO;
import static anju.story.Fixtures.ZHANG_YULAN;
import static anju.story.Fixtures.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.flow.port.Certificates;
import anju.flow.port.Orders;
import anju.flow.port.Store;
import anju.flow.port.Store.LostRace;
import anju.flow.port.Visits;
import anju.matching.certificate.MatchCertificate;
import anju.order.Mark;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Resident;
import anju.pg.SmallCity;
import anju.safety.Alarm;
import anju.settlement.Purse;
import anju.settlement.Settling;
import anju.value.Id;
import anju.value.Money;
import anju.value.Place;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is written down once cannot be written down twice: marks, ratings, money, alarms. */
class OnceOnlyIT {

    private static SmallCity city;

    @BeforeAll
    static void open() {
        city = new SmallCity();
    }

    @AfterAll
    static void close() {
        city.close();
    }

    private static <T> T inOne(Function<Store.Unit, Future<T>> work) {
        return get(city.store.inOne(work));
    }

    private static Order order() {
        Orders.Event event = Orders.Event.byAnju("requested", Map.of());
        return inOne(unit -> unit.orders().add(Id.of(UUID.randomUUID()), asked(), event));
    }

    private static Mark mark(Mark.Which which, Instant at) {
        return new Mark(ZHANG_YULAN, which, at, at, 12.5, 8.0, 3.0, Mark.ProofKind.ONE_TIME_CODE, List.of("early"));
    }

    private static void races(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(LostRace.class).hasMessage(key);
    }

    @Test
    void anEndOfAVisitIsMarkedOnce() {
        Id<Order> order = order().id();
        Place place = new Place(23.11, 114.41);
        inOne(unit -> unit.visits().mark(order, mark(Mark.Which.IN, EIGHT), place, "门开着"));
        races("race.marked", () -> inOne(unit -> unit.visits().mark(order, mark(Mark.Which.IN, EIGHT), null, null)));
        inOne(unit -> unit.visits().mark(order, mark(Mark.Which.OUT, EIGHT.plusSeconds(3600)), null, null));
        inOne(unit ->
            unit
                .visits()
                .tasks(
                    order,
                    ZHANG_YULAN,
                    List.of(
                        new Visits.TaskOutcome("BATHE", "done", null),
                        new Visits.TaskOutcome("SKIN", "refused", "不愿意")
                    )
                )
        );
        assertThat(city.count("select count(*) from task_outcome where order_id = $1", order)).isEqualTo(2);
    }

    @Test
    void twoVisitsAtTheSameTimeAreSeen() {
        Id<Order> here = order().id();
        Id<Order> there = order().id();
        Instant later = EIGHT.plusSeconds(86_400);
        List<Mark> mine = List.of(mark(Mark.Which.IN, later), mark(Mark.Which.OUT, later.plusSeconds(3600)));
        assertThatObject(inOne(unit -> unit.visits().overlaps(here, mine))).isEqualTo(false);
        inOne(unit -> unit.visits().mark(there, mark(Mark.Which.IN, later.plusSeconds(1800)), null, null));
        inOne(unit -> unit.visits().mark(there, mark(Mark.Which.OUT, later.plusSeconds(5400)), null, null));
        assertThatObject(inOne(unit -> unit.visits().overlaps(here, mine))).isEqualTo(true);
        List<Mark> before = List.of(
            mark(Mark.Which.IN, later.minusSeconds(3600)),
            mark(Mark.Which.OUT, later.plusSeconds(1800))
        );
        assertThatObject(inOne(unit -> unit.visits().overlaps(here, before)))
            .as("one ends as the other begins")
            .isEqualTo(false);
    }

    @Test
    void aCodeIsKeptUnreadablyAndTheNewestCounts() {
        Id<Order> order = order().id();
        assertThatObject(inOne(unit -> unit.visits().findCode(order))).isEqualTo(Optional.empty());
        inOne(unit -> unit.visits().saveCode(order, "111111"));
        inOne(unit -> unit.visits().saveCode(order, "222222"));
        assertThatObject(inOne(unit -> unit.visits().findCode(order))).isEqualTo(Optional.of("222222"));
        assertThatObject(inOne(unit -> unit.proofs().find(CHEN_XIUYING, Mark.ProofKind.GRID_CARD))).isEqualTo(
            Optional.empty()
        );
    }

    @Test
    void aVisitIsRatedOnce() {
        Id<Order> order = order().id();
        inOne(unit -> unit.visits().feedback(order, LI_MEI, 5, "很好"));
        races("race.rated", () -> inOne(unit -> unit.visits().feedback(order, LI_MEI, 1, null)));
    }

    @Test
    void anOrderIsPaidOnceAndNoPurseIsOverdrawn() {
        Id<Resident> resident = Id.of(UUID.randomUUID());
        city.resident(resident, "何婆", "c", Id.of(UUID.randomUUID()), new Place(23, 114));
        city.run("insert into purse values (gen_random_uuid(), $1, 'government-purchase', 5000)", resident);
        city.run("insert into purse values (gen_random_uuid(), $1, 'self-pay', null)", resident);
        List<Purse> purses = inOne(unit -> unit.purses().listLocked(resident));
        assertThat(purses).extracting(Purse::kind).containsExactly(Purse.Kind.GOVERNMENT_PURCHASE, Purse.Kind.SELF_PAY);
        Order order = order();
        var paid = new Settling.Paid(
            order,
            new Money(8000),
            List.of(
                new Settling.Part(purses.get(0).id(), new Money(5000)),
                new Settling.Part(purses.get(1).id(), new Money(3000))
            )
        );
        inOne(unit -> unit.purses().settle(order.id(), paid));
        assertThat(
            inOne(unit -> unit.purses().listLocked(resident))
                .get(0)
                .balance()
        ).isEqualTo(Money.ZERO);
        races("race.settled", () -> inOne(unit -> unit.purses().settle(order.id(), paid)));
        Id<Order> another = order().id();
        assertThatThrownBy(() -> inOne(unit -> unit.purses().settle(another, paid))).hasMessageContaining(
            "purse_balance_fen_check"
        );
        assertThat(
            city.count("select sum(amount_fen)::bigint from settlement_part where order_id = $1", order.id())
        ).isEqualTo(8000);
    }

    @Test
    void anAlarmIsAcknowledgedByTheFirst() {
        Alarm raised = inOne(unit ->
            unit
                .alarms()
                .add(
                    new Alarm(
                        Id.of(UUID.randomUUID()),
                        CHEN_XIUYING,
                        CENTRE.id(),
                        LI_MEI,
                        EIGHT,
                        null,
                        null,
                        null,
                        null,
                        1
                    )
                )
        );
        assertThatObject(inOne(unit -> unit.alarms().get(raised.id()))).isEqualTo(raised);
        Alarm taken = new Alarm(
            raised.id(),
            raised.resident(),
            raised.centre(),
            LI_MEI,
            EIGHT,
            WANG_JIANGUO,
            EIGHT,
            null,
            null,
            2
        );
        inOne(unit -> unit.alarms().save(taken, null));
        races("race.alarm-changed", () -> inOne(unit -> unit.alarms().save(taken, null)));
        assertThatObject(inOne(unit -> unit.alarms().get(raised.id()))).isEqualTo(taken);
        assertThat(
            city.count("select count(*) from outbox where kind = 'alarm' and subject = $1", raised.id())
        ).isEqualTo(2);
    }

    @Test
    void aCertificateIsKeptForEver() {
        Id<Order> order = order().id();
        Id<Stage.Matched> id = Id.of(UUID.randomUUID());
        var certificate = new MatchCertificate(
            "1",
            "1",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new TreeMap<>(),
            "x"
        );
        inOne(unit -> unit.certificates().add(id, order, certificate));
        assertThatObject(inOne(unit -> unit.certificates().get(id))).isEqualTo(certificate);
        assertThatObject(
            inOne(unit -> unit.certificates().findNewest(order)).map(Certificates.Made::certificate)
        ).isEqualTo(Optional.of(certificate));
        assertThatThrownBy(() -> inOne(unit -> unit.certificates().get(Id.of(UUID.randomUUID())))).isInstanceOf(
            NoSuchElementException.class
        );
        assertThatThrownBy(() -> city.server.execute("delete from match_certificate")).hasMessageContaining(
            "append only"
        );
    }
}
