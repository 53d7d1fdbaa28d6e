package anju.pg.work;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.asked;
import static org.assertj.core.api.Assertions.assertThat;

import anju.flow.access.Feed;
import anju.flow.port.Orders;
import anju.order.Order;
import anju.pg.SmallCity;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever reads on from a number misses nothing, however late something was committed. */
class FeedIT {

    private static final Duration LASTS = Duration.ofSeconds(10);
    private SmallCity city;
    private PgFeed feed;
    private PgLease lease;
    private long epoch;

    @BeforeEach
    void open() {
        city = new SmallCity();
        feed = new PgFeed(city.database);
        lease = new PgLease(city.database, PgFeed.LEASE, "node-a", LASTS);
        epoch = get(lease.take()).orElseThrow();
    }

    @AfterEach
    void close() {
        city.close();
    }

    private Future<Order> add(Id<Order> id, Future<Void> until) {
        Orders.Event event = Orders.Event.byAnju("requested", Map.of());
        return city.store.inOne(unit ->
            unit
                .orders()
                .add(id, asked(), event)
                .compose(order -> until.map(order))
        );
    }

    private Id<Order> added() {
        Id<Order> id = Id.of(UUID.randomUUID());
        get(add(id, Future.succeededFuture()));
        return id;
    }

    @Test
    void whatCommitsLateIsToldLateAndNotSkipped() {
        Promise<Void> hold = Promise.promise();
        Id<Order> slow = Id.of(UUID.randomUUID());
        Future<Order> late = add(slow, hold.future());
        get(city.vertx.timer(300));
        Id<Order> quick = added();
        assertThat(city.count("select count(*) from outbox")).as("the slow one is not committed").isEqualTo(1);
        assertThat(get(feed.number(lease, epoch))).isEqualTo(1);
        List<Feed.Event> first = get(feed.read(0, 10));
        hold.complete();
        get(late);
        assertThat(get(feed.number(lease, epoch))).isEqualTo(1);
        List<Feed.Event> second = get(feed.read(first.getLast().no(), 10));
        assertThat(first).extracting(Feed.Event::order).containsExactly(quick);
        assertThat(second).extracting(Feed.Event::order).containsExactly(slow);
        assertThat(
            city.count(
                "select (min(id) filter (where feed_no = 1) > min(id) filter (where feed_no = 2))::int from outbox"
            )
        )
            .as("the one that was told first was written second")
            .isEqualTo(1);
        assertThat(get(feed.last())).isEqualTo(2);
    }

    @Test
    void manyWritersLeaveNoGapAndNoDouble() {
        List<Future<?>> writes = new ArrayList<>();
        List<Feed.Event> read = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            writes.add(add(Id.of(UUID.randomUUID()), Future.succeededFuture()));
            if (i % 20 == 0) {
                get(feed.number(lease, epoch));
                read.addAll(get(feed.read(read.isEmpty() ? 0 : read.getLast().no(), 1000)));
            }
        }
        get(Future.all(writes));
        get(feed.number(lease, epoch));
        read.addAll(get(feed.read(read.isEmpty() ? 0 : read.getLast().no(), 1000)));
        assertThat(read)
            .extracting(Feed.Event::no)
            .containsExactlyElementsOf(LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(read).extracting(Feed.Event::order).doesNotHaveDuplicates();
    }

    @Test
    void aLeaseHasOneOwnerUntilItEnds() {
        PgLease other = new PgLease(city.database, PgFeed.LEASE, "node-b", LASTS);
        assertThat(get(other.take())).isEmpty();
        assertThat(get(lease.take())).hasValue(epoch);
        get(lease.giveBack());
        assertThat(get(other.take())).hasValue(epoch + 1);
    }

    @Test
    void whoSleptThroughTheEndOfItsLeaseIsRefused() {
        added();
        city.server.execute("update clock_shift set shift = interval '11 seconds'");
        assertThat(get(feed.number(lease, epoch)))
            .as("the lease has ended")
            .isEqualTo(-1);
        PgLease other = new PgLease(city.database, PgFeed.LEASE, "node-b", LASTS);
        long next = get(other.take()).orElseThrow();
        assertThat(get(feed.number(lease, epoch)))
            .as("somebody else has it")
            .isEqualTo(-1);
        assertThat(get(feed.number(other, epoch)))
            .as("an epoch of the past")
            .isEqualTo(-1);
        assertThat(get(feed.number(other, next))).isEqualTo(1);
    }

    @Test
    void anEventTellsWhatHasChanged() {
        Id<Order> id = added();
        get(feed.number(lease, epoch));
        Feed.Event event = get(feed.read(0, 10)).getFirst();
        assertThat(event.kind()).isEqualTo("order");
        assertThat(event.subject()).isEqualTo(id.value());
        assertThat(event.resident()).isEqualTo(asked().resident());
        assertThat(event.centre()).isEqualTo(asked().centre());
        assertThat(event.stage()).isEqualTo("requested");
        assertThat(event.version()).isEqualTo(1);
    }
}
