package anju.flow.plan.day;

import static anju.story.Fixtures.CENTRE;
import static anju.story.Fixtures.CITY;
import static anju.story.Fixtures.ZHANG_YULAN;
import static org.assertj.core.api.Assertions.assertThat;

import anju.flow.plan.PlannedCity;
import anju.flow.port.Store;
import anju.matching.Matching;
import anju.matching.Need;
import anju.order.Order;
import anju.planning.centre.Call;
import anju.planning.centre.CentreDay;
import io.vertx.core.Future;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A day of several hundred orders is read as each of them alone would be, and no more often for there being so many. */
class CentreDaysIT {

    private static final int ORDERS = 300;

    private final PlannedCity anju = new PlannedCity();
    private final CentreDays days = new CentreDays(anju.life.match(), Matching.standard(), CITY);

    @AfterEach
    void close() {
        anju.close();
    }

    @Test
    void everyNeedIsAsOneOrderAloneWouldBeRead() {
        for (int i = 0; i < ORDERS; i++) {
            anju.asked(7 + (i % 10), 9 + (i % 10));
        }
        severalForOneResident();
        visitedBefore();
        anju.publish(anju.planned());
        assertThat(
            anju.city.count("select count(*) from assignment where live and visit_start > anju_now()")
        ).isPositive();
        anju.inOne(unit ->
            unit
                .centres()
                .orders(CENTRE.id(), anju.tomorrow)
                .compose(standing -> {
                    List<Order> orders = standing.stream().map(Centres.Standing::order).toList();
                    assertThat(orders).hasSize(ORDERS);
                    List<Future<Need>> alone = orders
                        .stream()
                        .map(order -> anju.life.match().need(unit, order))
                        .toList();
                    var together = new Needs(anju.life.match(), CITY).of(unit, CENTRE.id(), anju.tomorrow, orders);
                    return Future.all(alone)
                        .compose(done -> together)
                        .map(needs -> {
                            alone.forEach(one -> assertThat(needs.get(one.result().order())).isEqualTo(one.result()));
                            assertThat(needs.values()).as("some have other visits").anyMatch(this::hasOtherVisits);
                            assertThat(needs.values()).as("some have a usual worker").anyMatch(this::hasUsual);
                            return null;
                        });
                })
        );
    }

    @Test
    void theDatabaseIsNotAskedMoreOftenForMoreOrders() {
        anju.asked(8, 10);
        anju.asked(9, 12);
        int few = asked();
        for (int i = 0; i < 40; i++) {
            anju.asked(7 + (i % 10), 9 + (i % 10));
        }
        assertThat(asked()).isEqualTo(few);
    }

    private boolean hasOtherVisits(Need need) {
        return !need.known().otherVisits().isEmpty();
    }

    private boolean hasUsual(Need need) {
        return need.known().usual() != null;
    }

    /** Ten residents become one: what they have booked and who comes besides is known of each of their orders. */
    private void severalForOneResident() {
        anju.city.run(
            """
            update orders set resident_id = first.resident_id, address_id = first.address_id
            from (select resident_id, address_id from orders order by number limit 1) first
            where number in (select number from orders order by number limit 10)
            """
        );
    }

    /** Somebody came to some of them before. */
    private void visitedBefore() {
        anju.city.run(
            """
            with old as (
              insert into orders (id, resident_id, service_code, centre_id, address_id, window_start, window_end,
                requested_by, requested_at, stage, facts, round, version, changed_at)
              select gen_random_uuid(), resident_id, service_code,
                centre_id, address_id, window_start - interval '9 days', window_end - interval '9 days', requested_by,
                requested_at, 'settled', '{}', 0, 1, requested_at
              from orders where number % 3 = 0 returning id, number, window_start
            )
            insert into assignment (id, order_id, worker_id, during, visit_start, visit_end, travel_seconds)
            select gen_random_uuid(), id, $1, tstzrange(w, w + interval '1 minute'), w, w + interval '1 minute', 0
            from (select id, window_start + make_interval(mins => (row_number() over ())::int * 2) as w from old) o
            """,
            ZHANG_YULAN
        );
    }

    /** How often a port of the database is asked while the day is read. */
    private int asked() {
        AtomicInteger count = new AtomicInteger();
        CentreDay day = anju.inOne(unit ->
            days.whole(counting(Store.Unit.class, unit, count), CENTRE.id(), anju.tomorrow)
        );
        assertThat(day.calls()).extracting(Call::agreed).containsOnly(List.of());
        return count.get();
    }

    private static <T> T counting(Class<T> port, T of, AtomicInteger count) {
        return port.cast(
            Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] { port }, (proxy, method, args) -> {
                try {
                    Object answer = method.invoke(of, args);
                    if (answer instanceof Future<?>) {
                        count.incrementAndGet();
                    }
                    return port == Store.Unit.class && method.getReturnType().isInterface() && args == null
                        ? counted(method.getReturnType(), answer, count)
                        : answer;
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            })
        );
    }

    private static <T> Object counted(Class<T> port, Object of, AtomicInteger count) {
        return counting(port, port.cast(of), count);
    }
}
