package anju.pg;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.CERTIFICATE;
import static anju.story.Fixtures.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.flow.port.Orders;
import anju.order.Order;
import anju.order.Stage;
import anju.value.Id;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The orders in PostgreSQL keep to the contract, and to what only a database can promise. */
class PgOrdersIT extends OrdersContract {

    private static SmallCity city;

    @BeforeAll
    static void open() {
        city = new SmallCity();
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @Override
    <T> Future<T> inOne(Function<Orders, Future<T>> work) {
        return city.store.inOne(unit -> work.apply(unit.orders()));
    }

    @Test
    void rowEventAndOutboxRowAreWrittenTogether() {
        Id<Order> id = Id.of(UUID.randomUUID());
        int before = city.nudges.get();
        Order order = get(inOne(orders -> orders.add(id, asked(), REQUESTED)));
        get(inOne(orders -> orders.save(order.now(new Stage.Unmet("no-skill", null)), matched())));
        assertThat(city.count("select count(*) from order_event where order_id = $1", id)).isEqualTo(2);
        assertThat(city.count("select count(*) from outbox where order_id = $1 and feed_no is null", id)).isEqualTo(2);
        assertThat(city.nudges.get()).isEqualTo(before + 2);
    }

    @Test
    void whenTheWorkFailsNothingIsWrittenAndNobodyIsNudged() {
        Id<Order> id = Id.of(UUID.randomUUID());
        int before = city.nudges.get();
        assertThatThrownBy(() ->
            get(
                inOne(orders ->
                    orders
                        .add(id, asked(), REQUESTED)
                        .compose(order -> Future.failedFuture(new IllegalStateException("no")))
                )
            )
        ).isInstanceOf(IllegalStateException.class);
        assertThat(city.count("select count(*) from orders where id = $1", id)).isZero();
        assertThat(city.count("select count(*) from outbox where order_id = $1", id)).isZero();
        assertThat(city.nudges.get()).isEqualTo(before);
    }

    @Test
    void whoSwallowsAFailureDoesNotCommitTheRest() {
        Id<Order> id = Id.of(UUID.randomUUID());
        assertThatThrownBy(() ->
            get(
                inOne(orders ->
                    orders
                        .add(id, asked(), REQUESTED)
                        .compose(order -> orders.add(id, asked(), REQUESTED).otherwise(order))
                )
            )
        ).hasMessageContaining("orders_pkey");
        assertThat(city.count("select count(*) from orders where id = $1", id)).isZero();
    }

    @Test
    void theNoteIsNotReadableInTheDatabase() {
        Order.Asked asked = asked();
        var noted = new Order.Asked(
            asked.resident(),
            asked.serviceCode(),
            asked.window(),
            asked.address(),
            asked.centre(),
            "door code 4711",
            Set.of(),
            null,
            asked.by(),
            asked.at()
        );
        Order order = get(inOne(orders -> orders.add(Id.of(UUID.randomUUID()), noted, REQUESTED)));
        var row = city
            .run("select note_enc, o::text as whole from orders o where id = $1", order.id())
            .iterator()
            .next();
        assertThat(row.getBuffer("note_enc").toString()).doesNotContain("4711");
        assertThat(row.getString("whole")).doesNotContain("4711");
    }

    @Test
    void historyCannotBeRewritten() {
        assertThatThrownBy(() -> city.server.execute("update order_event set kind = 'x'")).hasMessageContaining(
            "append only"
        );
        assertThatThrownBy(() -> city.server.execute("delete from order_event")).hasMessageContaining("append only");
    }

    private static Orders.Event matched() {
        return Orders.Event.byAnju("matched", Map.of("certificate", CERTIFICATE.toString()));
    }
}
