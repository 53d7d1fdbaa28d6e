package anju.flow.unmet;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.CENTRE;
import static anju.story.Fixtures.CHEN_XIUYING;
import static anju.story.Fixtures.CITY;
import static anju.story.Fixtures.LI_MEI;
import static anju.story.Fixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import anju.flow.FlowSettings;
import anju.flow.Reply;
import anju.flow.life.Life;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Store;
import anju.matching.Matching;
import anju.order.Order;
import anju.people.Person;
import anju.people.Role;
import anju.people.Worker;
import anju.pg.SmallCity;
import anju.pg.store.PgJobRunner;
import anju.request.Requesting;
import anju.unmet.UnmetNeed;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The small city where nobody can do foot care, and what its people do there. */
final class UnmetCity implements AutoCloseable {

    static final Id<Person> ZHOU_MIN = id(12);
    static final Actor ZHOU = new Actor(ZHOU_MIN, Role.CENTRE_LEAD);
    static final Actor LI = new Actor(LI_MEI, Role.RELATIVE);
    static final Life LIFE = Life.of(
        new FlowSettings(
            CITY,
            Duration.ofMinutes(30),
            Duration.ofDays(90),
            Duration.ofMinutes(30),
            Duration.ofMinutes(5),
            3,
            Duration.ofDays(3)
        ),
        Matching.standard(),
        UUID::randomUUID,
        () -> "4711"
    );

    final SmallCity small = new SmallCity();

    UnmetCity() {
        small.person(ZHOU_MIN, "周敏", "female");
        small.grant(ZHOU_MIN, "centre-lead", CENTRE.id());
        small.run("delete from capacity_change");
    }

    Instant tomorrow(int hour) {
        return get(small.store.inOne(unit -> Future.succeededFuture(unit.now())))
            .atZone(CITY)
            .toLocalDate()
            .plusDays(1)
            .atTime(hour, 0)
            .atZone(CITY)
            .toInstant();
    }

    Id<Order> asks(String service, int hour) {
        TimeWindow window = TimeWindow.from(tomorrow(hour), Duration.ofHours(2));
        return done(unit ->
            LIFE.request().request(
                unit,
                LI,
                new Requesting.Asking(CHEN_XIUYING, service, window, null, null, Set.of(), null, LI_MEI)
            )
        ).id();
    }

    /** Does what is due, also what has its place a little later. */
    void work() {
        var runner = new PgJobRunner(small.database, small.store);
        do {
            small.run("update job set due_at = anju_now() where kind = 'SECOND_TRY' and done_at is null");
        } while (get(runner.runDue(LIFE.due(), 500)) > 0);
    }

    /** Does what is due of one kind alone. */
    void works(String kind) {
        Jobs.Kind only = Jobs.Kind.valueOf(kind);
        get(new PgJobRunner(small.database, small.store).runDue(Map.of(only, LIFE.due().get(only)), 100));
    }

    /** What gave somebody more hands is handed on and done. */
    void gains() {
        get(small.store.capacity().spread());
        work();
    }

    void certified(Id<Worker> worker, String kind) {
        small.run(
            "insert into certificate values (gen_random_uuid(), $1, $2, '2020-01-01', '2099-12-31')",
            worker,
            kind
        );
    }

    String stage(Id<Order> order) {
        return small.run("select stage from orders where id = $1", order).iterator().next().getString(0);
    }

    Id<UnmetNeed> need(Id<Order> order) {
        return Id.of(small.run("select id from unmet_need where order_id = $1", order).iterator().next().getUUID(0));
    }

    long open(Id<Order> order) {
        return small.count("select count(*) from unmet_need where order_id = $1 and ended_at is null", order);
    }

    /** The history of the need of an order, as one line. */
    String history(Id<Order> order) {
        return small
            .run(
                """
                select coalesce(string_agg(e.kind, ' ' order by e.id), '') from unmet_need n
                  join unmet_event e on e.need_id = n.id where n.order_id = $1""",
                order
            )
            .iterator()
            .next()
            .getString(0);
    }

    <T> Reply<T> reply(Function<Store.Unit, Future<Reply<T>>> verb) {
        return get(small.store.inOne(verb));
    }

    <T> T done(Function<Store.Unit, Future<Reply<T>>> verb) {
        Reply<T> reply = reply(verb);
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done<T>) reply).value();
    }

    @Override
    public void close() {
        small.close();
    }
}
