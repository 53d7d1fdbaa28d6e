package anju.flow.unmet;

import static anju.flow.unmet.UnmetCity.LI;
import static anju.flow.unmet.UnmetCity.LIFE;
import static anju.flow.unmet.UnmetCity.ZHOU;
import static anju.flow.unmet.UnmetCity.ZHOU_MIN;
import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.AT_HOME;
import static anju.story.Fixtures.CENTRE;
import static anju.story.Fixtures.LIU_FANG;
import static anju.story.Fixtures.ZHANG_YULAN;
import static anju.story.Fixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import anju.flow.Reply;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Store;
import anju.order.Offer;
import anju.order.Order;
import anju.people.Role;
import anju.people.Worker;
import anju.pg.PgDatabase;
import anju.pg.SmallCity;
import anju.pg.store.PgJobRunner;
import anju.pg.store.PgStore;
import anju.unmet.UnmetNeed;
import anju.value.Id;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 李梅 asks for foot care, which nobody can do: it stays in the register until somebody can, or somebody ends it. */
class B30_UnmetNeedsIT {

    private static UnmetCity city;
    private static SmallCity small;

    @BeforeAll
    static void open() {
        city = new UnmetCity();
        small = city.small;
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @AfterEach
    void nobodyCanDoItAgain() {
        small.run("delete from assignment");
        small.run("delete from certificate where kind = 'foot-care'");
        small.run("delete from leave");
        small.run("delete from capacity_change");
        small.run("delete from job");
    }

    private static Id<Order> footCare(int hour) {
        Id<Order> order = city.asks("FOOT", hour);
        city.work();
        assertThat(city.stage(order)).isEqualTo("unmet");
        return order;
    }

    private static void accepts(Id<Worker> worker, Id<Order> order) {
        var offer = Id.<Offer>of(
            small
                .run("select id from offer where order_id = $1 and state = 'pending'", order)
                .iterator()
                .next()
                .getUUID(0)
        );
        city.done(unit -> LIFE.answer().accept(unit, new Actor(Id.of(worker.value()), Role.WORKER), offer));
    }

    @Test
    void it_is_in_the_register_with_what_it_lacks() {
        Id<Order> order = footCare(9);
        var need = small
            .run("select reason, lack::text, tried, ended, community_code from unmet_need where order_id = $1", order)
            .iterator()
            .next();
        assertThat(need.getString("reason")).isEqualTo("no-skill");
        assertThat(need.getString("lack")).contains("certificate-missing", "foot-care", "\"needed\": 1");
        assertThat(need.getString("community_code")).isEqualTo("c");
        assertThat(city.history(order)).isEqualTo("opened");
    }

    @Test
    void a_new_certificate_has_it_tried_again_and_met_by_itself() {
        Id<Order> order = footCare(9);
        city.certified(LIU_FANG, "foot-care");
        city.gains();
        assertThat(city.stage(order)).isEqualTo("offered");
        assertThat(city.open(order)).as("not met before somebody said yes").isEqualTo(1);
        accepts(LIU_FANG, order);
        assertThat(city.stage(order)).isEqualTo("dispatched");
        assertThat(city.history(order)).isEqualTo("opened found met");
    }

    @Test
    void who_is_back_from_leave_a_cancelled_visit_and_a_new_worker_count_too() {
        city.certified(LIU_FANG, "foot-care");
        small.run(
            "insert into leave values (gen_random_uuid(), $1, tstzrange(anju_now(), anju_now() + interval '3 days'), 'family')",
            LIU_FANG
        );
        Id<Order> order = footCare(14);
        city.gains();
        assertThat(city.history(order)).as("she was seen when it was asked").isEqualTo("opened tried");
        small.run("delete from leave");
        small.run(
            "insert into leave select gen_random_uuid(), $1, r, 'family' from unnest(array[tstzrange(null, $2), tstzrange($3, null)]) r",
            LIU_FANG,
            city.tomorrow(14),
            city.tomorrow(15)
        );
        city.gains();
        assertThat(city.stage(order)).isEqualTo("offered");
        accepts(LIU_FANG, order);

        Id<Order> other = footCare(14);
        city.done(unit -> LIFE.cancel().cancel(unit, LI, order, "不用了"));
        city.gains();
        assertThat(city.stage(other)).isEqualTo("offered");

        small.run("delete from certificate where kind = 'foot-care'");
        city.gains();
        Id<Order> third = footCare(17);
        Id<Worker> newcomer = id(300);
        small.worker(newcomer, "何春", CENTRE.id(), AT_HOME);
        city.certified(newcomer, "foot-care");
        city.gains();
        assertThat(city.stage(third)).isEqualTo("offered");
    }

    @Test
    void a_change_that_cannot_help_has_nothing_tried() {
        Id<Order> order = footCare(9);
        city.certified(LIU_FANG, "driver");
        city.gains();
        assertThat(city.history(order)).isEqualTo("opened");
    }

    @Test
    void a_wider_radius_has_the_needs_of_that_centre_tried() {
        small.run("update organisation set radius_metres = 10, lat = 23.2 where id = $1", CENTRE.id());
        Id<Order> order = city.asks("BATH_HOME", 9);
        city.work();
        assertThat(city.stage(order)).isEqualTo("unmet");
        small.run("update organisation set radius_metres = 5000, lat = 23.11 where id = $1", CENTRE.id());
        city.gains();
        assertThat(city.stage(order)).isEqualTo("offered");
    }

    @Test
    void who_said_no_is_not_asked_again_by_itself_but_the_next_one_is() {
        city.certified(LIU_FANG, "foot-care");
        Id<Order> order = city.asks("FOOT", 11);
        city.work();
        var offer = Id.<Offer>of(
            small.run("select id from offer where order_id = $1", order).iterator().next().getUUID(0)
        );
        city.done(unit ->
            LIFE.answer().decline(unit, new Actor(Id.of(LIU_FANG.value()), Role.WORKER), offer, "路程太远")
        );
        city.work();
        assertThat(city.stage(order)).isEqualTo("matched");
        assertThat(city.history(order)).as("at the desk it is not met either").isEqualTo("opened");
        city.certified(ZHANG_YULAN, "foot-care");
        city.gains();
        assertThat(city.stage(order)).isEqualTo("offered");
        accepts(ZHANG_YULAN, order);
        assertThat(city.history(order)).isEqualTo("opened found met");
    }

    @Test
    void the_family_takes_it_back_and_the_lead_closes_with_a_reason() {
        Id<Order> back = footCare(9);
        city.done(unit -> LIFE.cancel().cancel(unit, LI, back, "自己去店里修了"));
        assertThat(city.history(back)).isEqualTo("opened withdrawn");

        Id<Order> closed = footCare(11);
        Id<UnmetNeed> need = city.need(closed);
        city.done(unit -> LIFE.closeNeed().close(unit, ZHOU, need, "转到街道卫生站"));
        assertThat(city.stage(closed)).isEqualTo("cancelled");
        assertThat(city.history(closed)).isEqualTo("opened closed");
        assertThat(
            small.count("select count(*) from unmet_need where order_id = $1 and ended_by = $2", closed, ZHOU_MIN)
        ).isEqualTo(1);
        assertThat(city.reply(unit -> LIFE.closeNeed().close(unit, ZHOU, need, "again"))).isEqualTo(
            new Reply.Conflict<>("unmet.ended")
        );
    }

    @Test
    void the_lead_has_it_tried_by_hand() {
        Id<Order> order = footCare(9);
        Id<UnmetNeed> need = city.need(order);
        city.done(unit -> LIFE.secondTry().byHand(unit, ZHOU, need));
        assertThat(city.history(order)).isEqualTo("opened tried");
        city.certified(LIU_FANG, "foot-care");
        city.done(unit -> LIFE.secondTry().byHand(unit, ZHOU, need));
        city.work();
        assertThat(city.stage(order)).isEqualTo("offered");
        assertThat(city.reply(unit -> LIFE.secondTry().byHand(unit, ZHOU, need))).isEqualTo(
            new Reply.Conflict<>("unmet.being-asked")
        );
    }

    @Test
    void four_nodes_try_it_once_a_change() {
        small.run("delete from certificate where kind = 'bathing'");
        Id<Order> order = city.asks("BATH_BED", 9);
        city.work();
        // it takes two: one of them is another reason, and not enough
        city.certified(LIU_FANG, "bathing");
        List<PgDatabase> nodes = IntStream.range(0, 4)
            .mapToObj(i -> new PgDatabase(small.vertx, small.server.app().connectOptions(), 3, SmallCity.PATIENCE))
            .toList();
        List<Future<?>> runs = new ArrayList<>();
        for (PgDatabase node : nodes) {
            PgStore store = new PgStore(node, small.parts, () -> {});
            runs.add(
                store
                    .capacity()
                    .spread()
                    .compose(v -> store.capacity().spread())
                    .compose(v -> small.database.run("update job set due_at = anju_now() where done_at is null"))
                    .compose(v -> new PgJobRunner(node, store).runDue(LIFE.due(), 100))
            );
        }
        get(Future.join(runs));
        city.gains();
        nodes.forEach(node -> get(node.close()));
        assertThat(city.history(order)).isEqualTo("opened tried");
        assertThat(small.count("select count(*) from unmet_need where order_id = $1 and reason = 'no-pair'", order))
            .as("the reason is that of the last try")
            .isEqualTo(1);
        assertThat(small.count("select count(*) from capacity_change")).isZero();
        city.certified(ZHANG_YULAN, "bathing");
    }

    @Test
    void a_node_that_dies_between_leaves_the_try_to_another() {
        Id<Order> order = footCare(9);
        city.certified(LIU_FANG, "foot-care");
        // it dies while it hands the change on: the connection is gone before the commit
        PgDatabase node = new PgDatabase(small.vertx, small.server.app().connectOptions(), 1, SmallCity.PATIENCE);
        var lost = new PgStore(node, small.parts, () -> {}).inOne(unit ->
            small.database
                .run("select 1")
                .compose(v -> Future.<Void>failedFuture(new IllegalStateException("the node dies")))
        );
        assertThat(get(lost.map("done").otherwise("lost"))).isEqualTo("lost");
        get(node.close());
        get(small.store.capacity().spread());
        // and it dies after the match, before the commit
        BiFunction<Store.Unit, UUID, Future<Void>> dies = (unit, need) ->
            LIFE.secondTry()
                .due(unit, need)
                .compose(done -> Future.failedFuture(new IllegalStateException("the node dies")));
        small.run("update job set due_at = anju_now() where done_at is null");
        get(new PgJobRunner(small.database, small.store).runDue(Map.of(Jobs.Kind.SECOND_TRY, dies), 1));
        assertThat(city.history(order)).isEqualTo("opened");
        city.work();
        assertThat(city.history(order)).isEqualTo("opened found");
        assertThat(city.stage(order)).isEqualTo("offered");
        assertThat(small.count("select count(*) from offer where order_id = $1", order)).isEqualTo(1);
    }

    @Test
    void a_change_during_the_match_is_not_missed() {
        Id<Order> order = city.asks("FOOT", 9);
        Promise<Void> changed = Promise.promise();
        Promise<Void> matched = Promise.promise();
        // the node has matched and not committed yet when she gets her certificate
        BiFunction<Store.Unit, UUID, Future<Void>> slowly = (unit, subject) ->
            LIFE.match()
                .match(unit, subject)
                .onComplete(v -> matched.complete())
                .compose(v -> changed.future());
        Future<Integer> node = new PgJobRunner(small.database, small.store).runDue(Map.of(Jobs.Kind.MATCH, slowly), 1);
        get(matched.future());
        city.certified(LIU_FANG, "foot-care");
        get(small.store.capacity().spread());
        get(small.store.capacity().spread());
        assertThat(small.count("select count(*) from capacity_change"))
            .as("kept until the other has ended")
            .isPositive();
        changed.complete();
        get(node);
        assertThat(city.stage(order)).isEqualTo("unmet");
        city.gains();
        assertThat(city.stage(order)).isEqualTo("offered");
        assertThat(city.history(order)).isEqualTo("opened found");
    }

    @Test
    void an_unmet_request_cannot_be_without_a_need() {
        Id<Order> order = city.asks("FOOT", 9);
        var refused = small.database.run("update orders set stage = 'unmet' where id = $1", order);
        assertThat(get(refused.map("done").otherwise("refused"))).isEqualTo("refused");
    }

    @Test
    void many_are_tried_one_after_another_the_oldest_first() {
        List<Id<Order>> orders = new ArrayList<>();
        for (int hour = 8; hour < 16; hour++) {
            orders.add(footCare(hour));
        }
        city.certified(LIU_FANG, "foot-care");
        get(small.store.capacity().spread());
        var due = small.run(
            """
            select n.order_id, extract(epoch from j.due_at - lag(j.due_at) over (order by j.due_at))::float8 as apart
            from job j join unmet_need n on n.id = j.subject where j.kind = 'SECOND_TRY' order by j.due_at"""
        );
        List<Id<Order>> turns = new ArrayList<>();
        due.forEach(row -> turns.add(Id.of(row.getUUID("order_id"))));
        assertThat(turns).containsSubsequence(orders);
        due.forEach(row -> {
            if (row.getDouble("apart") != null) {
                assertThat(row.getDouble("apart")).isGreaterThan(0.49);
            }
        });
        orders.forEach(order -> city.done(unit -> LIFE.cancel().cancel(unit, LI, order, "不用了")));
    }
}
