package anju.pg;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.CERTIFICATE;
import static anju.story.Fixtures.CHEN_XIUYING;
import static anju.story.Fixtures.HOME;
import static anju.story.Fixtures.LI_MEI;
import static anju.story.Fixtures.NINE_TO_ELEVEN;
import static anju.story.Fixtures.ZHANG_YULAN;
import static anju.story.Fixtures.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.flow.port.Actor;
import anju.flow.port.Orders;
import anju.flow.port.Store.LostRace;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Gender;
import anju.people.Role;
import anju.story.Fixtures;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every implementation of the orders keeps to. */
abstract class OrdersContract {

    protected static final Orders.Event REQUESTED = new Orders.Event(
        "requested",
        new Actor(LI_MEI, Role.RELATIVE),
        Map.of("service", "BATH_HOME")
    );

    /** Does something with the orders, all or nothing. */
    abstract <T> Future<T> inOne(Function<Orders, Future<T>> work);

    private Order added(Order.Asked asked) {
        return get(inOne(orders -> orders.add(Id.of(UUID.randomUUID()), asked, REQUESTED)));
    }

    private Order found(Id<Order> id) {
        return get(inOne(orders -> orders.get(id)));
    }

    private static Order.Asked withAllThatCanBeSaid() {
        return new Order.Asked(
            CHEN_XIUYING,
            "BATH_HOME",
            NINE_TO_ELEVEN,
            HOME,
            Fixtures.CENTRE.id(),
            "门铃坏了，请敲门",
            Set.of(ZHANG_YULAN),
            Gender.FEMALE,
            LI_MEI,
            Fixtures.EIGHT
        );
    }

    @Test
    void whatWasAskedComesBackAsItWasAsked() {
        Order order = added(withAllThatCanBeSaid());
        Order found = found(order.id());
        assertThat(found).isEqualTo(order);
        assertThat(found.asked()).isEqualTo(withAllThatCanBeSaid());
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.stage()).isEqualTo(new Stage.Requested());
    }

    @Test
    void everyOrderHasANumberOfItsOwn() {
        assertThat(added(asked()).number()).isPositive().isNotEqualTo(added(asked()).number());
    }

    @Test
    void aStepIsSavedAsTheNextVersion() {
        Order order = added(asked());
        Order next = order.now(new Stage.Matched(CERTIFICATE, 0, Set.of(), false));
        Order saved = get(inOne(orders -> orders.save(next, Orders.Event.byAnju("matched", Map.of()))));
        assertThat(saved).isEqualTo(next);
        assertThat(found(order.id())).isEqualTo(next);
    }

    @Test
    void whoSawAnOlderVersionLosesTheRaceAndChangesNothing() {
        Order order = added(asked());
        Order first = order.now(new Stage.Matched(CERTIFICATE, 0, Set.of(), false));
        Order second = order.now(new Stage.Unmet("no-skill", null));
        get(inOne(orders -> orders.save(first, Orders.Event.byAnju("matched", Map.of()))));
        assertThatThrownBy(() -> get(inOne(orders -> orders.save(second, Orders.Event.byAnju("unmet", Map.of())))))
            .isInstanceOf(LostRace.class)
            .hasMessage("race.order-changed");
        assertThat(found(order.id())).isEqualTo(first);
    }

    @Test
    void anOrderThatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> get(inOne(orders -> orders.get(Id.of(UUID.randomUUID()))))).isInstanceOf(
            NoSuchElementException.class
        );
    }
}
