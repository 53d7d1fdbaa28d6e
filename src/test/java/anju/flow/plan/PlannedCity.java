package anju.flow.plan;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.CENTRE;
import static anju.story.Fixtures.CITY;
import static anju.story.Fixtures.WANG_JIANGUO;

import anju.flow.FlowSettings;
import anju.flow.Reply;
import anju.flow.life.Life;
import anju.flow.plan.PlanViews.PlanView;
import anju.flow.port.Actor;
import anju.flow.port.Store;
import anju.matching.Matching;
import anju.order.Order;
import anju.people.Resident;
import anju.people.Role;
import anju.pg.SmallCity;
import anju.pg.plan.PgPlanRunner;
import anju.request.Requesting.Asking;
import anju.value.Id;
import anju.value.Place;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The street with some residents who all ask for a bath tomorrow, and 王建国 who plans their day. */
public final class PlannedCity implements AutoCloseable {

    private static final FlowSettings SETTINGS = new FlowSettings(
        CITY,
        Duration.ofMinutes(30),
        Duration.ofDays(90),
        Duration.ofMinutes(30),
        Duration.ofMinutes(5),
        3,
        Duration.ofDays(3)
    );

    public final SmallCity city = new SmallCity();
    public final Life life = Life.of(SETTINGS, Matching.standard(), UUID::randomUUID, () -> "4711");
    public final Actor wang = new Actor(WANG_JIANGUO, Role.COORDINATOR);
    public final LocalDate tomorrow = inOne(unit -> Future.succeededFuture(unit.now()))
        .atZone(CITY)
        .toLocalDate()
        .plusDays(1);
    private int residents;

    /** A resident next door asks for a bath tomorrow between these hours. */
    public Id<Order> asked(int from, int until) {
        int n = ++residents;
        Id<Resident> resident = Id.of(new UUID(0, 500 + n));
        Id<Resident.Address> address = Id.of(new UUID(0, 600 + n));
        city.resident(resident, "老人" + n, "c", address, new Place(23.11 + n * 0.002, 114.41));
        return asked(resident, from, until);
    }

    /** Who asked before asks for a bath more, between these hours. */
    public Id<Order> asked(Id<Resident> resident, int from, int until) {
        Id<Resident.Address> address = Id.of(new UUID(0, resident.value().getLeastSignificantBits() + 100));
        var window = new TimeWindow(at(from), at(until));
        Actor self = new Actor(Id.of(resident.value()), Role.RESIDENT);
        var asking = new Asking(resident, "BATH_HOME", window, address, null, Set.of(), null, self.person());
        return done(unit -> life.request().request(unit, self, asking)).id();
    }

    public Instant at(int hour) {
        return tomorrow.atStartOfDay().plusHours(hour).atZone(CITY).toInstant();
    }

    /** The city's clock says this hour of the planned day. */
    public void itIs(int hour, int minute) {
        city.server.execute(
            "update clock_shift set shift = timestamptz '%s' - clock_timestamp()".formatted(
                at(hour).plusSeconds(60L * minute)
            )
        );
    }

    /** Publishes all of a plan. */
    public void publish(Id<Plan> plan) {
        get(life.planning().publish().publish(city.store, wang, plan, null));
    }

    public Id<Plan> askPlan(int seconds) {
        return askPlan(seconds, null);
    }

    private Id<Plan> askPlan(int seconds, Id<Plan> from) {
        return askPlan(tomorrow, seconds, from);
    }

    private Id<Plan> askPlan(LocalDate day, int seconds, Id<Plan> from) {
        var asking = new PlanFlow.Asking(CENTRE.id(), day, seconds, from);
        return done(unit -> life.planning().plan().ask(unit, wang, asking)).id();
    }

    /** Somebody who computes plans. */
    public PgPlanRunner runner(String owner, Duration lease) {
        return new PgPlanRunner(
            city.vertx,
            city.database,
            city.store,
            life.planning().search(),
            owner,
            lease,
            () -> {}
        );
    }

    /** A plan of tomorrow that was computed. */
    public Id<Plan> planned() {
        return planned(null);
    }

    /** A plan of another day that was computed. */
    public Id<Plan> plannedOn(LocalDate day) {
        Id<Plan> plan = askPlan(day, 1, null);
        get(runner("node", Duration.ofSeconds(5)).runNext());
        return plan;
    }

    /** A plan of tomorrow that was computed from another one on. */
    public Id<Plan> planned(Id<Plan> from) {
        Id<Plan> plan = askPlan(1, from);
        get(runner("node", Duration.ofSeconds(5)).runNext());
        return plan;
    }

    public PlanView view(Id<Plan> plan) {
        return get(city.store.views().plans().find(plan, WANG_JIANGUO)).orElseThrow();
    }

    public Order order(Id<Order> id) {
        return inOne(unit -> unit.orders().get(id));
    }

    /** What happened to an order, in its order. */
    public List<String> events(Id<Order> order) {
        List<String> kinds = new ArrayList<>();
        city.run("select kind from order_event where order_id = $1 order by version", order).forEach(row ->
            kinds.add(row.getString(0))
        );
        return kinds;
    }

    public String state(Id<Plan> plan) {
        return city.run("select state from plan where id = $1", plan).iterator().next().getString(0);
    }

    /** Asks again and again until it is so, at most twenty seconds. */
    public void until(java.util.function.BooleanSupplier so) {
        long began = System.nanoTime();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - began > Duration.ofSeconds(20).toNanos()) {
                throw new AssertionError("not within twenty seconds");
            }
        }
    }

    public <T> T inOne(Function<Store.Unit, Future<T>> work) {
        return get(city.store.inOne(work));
    }

    public <T> T done(Function<Store.Unit, Future<Reply<T>>> verb) {
        Reply<T> reply = inOne(verb);
        if (reply instanceof Reply.Done<T> done) {
            return done.value();
        }
        throw new AssertionError("not done: " + reply);
    }

    @Override
    public void close() {
        city.close();
    }
}
