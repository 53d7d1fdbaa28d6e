package anju.flow.careplan;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.CENTRE;
import static anju.story.Fixtures.CHEN_XIUYING;
import static anju.story.Fixtures.CITY;
import static anju.story.Fixtures.LI_MEI;
import static anju.story.Fixtures.WANG_JIANGUO;
import static anju.story.Fixtures.id;
import static org.assertj.core.api.Assertions.assertThat;

import anju.careplan.CarePlan;
import anju.careplan.Deviation;
import anju.careplan.Drafting.Draft;
import anju.careplan.PlanItem;
import anju.careplan.Recurrence;
import anju.flow.FlowSettings;
import anju.flow.Reply;
import anju.flow.life.Life;
import anju.flow.port.Actor;
import anju.flow.port.Jobs;
import anju.flow.port.Store;
import anju.matching.Matching;
import anju.people.Person;
import anju.people.Role;
import anju.pg.PgDatabase;
import anju.pg.SmallCity;
import anju.pg.store.PgJobRunner;
import anju.pg.store.PgStore;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 王建国 writes a plan for 陈秀英, 周敏 approves it, and its orders are made: once, whatever happens meanwhile. */
class B09_OrdersOfAPlanIT {

    private static final Id<Person> ZHOU_MIN = id(12);
    private static final Actor WANG = new Actor(WANG_JIANGUO, Role.COORDINATOR);
    private static final Actor ZHOU = new Actor(ZHOU_MIN, Role.CENTRE_LEAD);
    private static final Actor LI = new Actor(LI_MEI, Role.RELATIVE);
    private static final Life LIFE = Life.of(
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
    private static final int AHEAD = 14;

    private static SmallCity city;
    private static LocalDate today;

    @BeforeAll
    static void open() {
        city = new SmallCity();
        city.person(ZHOU_MIN, "周敏", "female");
        city.grant(ZHOU_MIN, "centre-lead", CENTRE.id());
        today = get(city.store.inOne(unit -> Future.succeededFuture(unit.now())))
            .atZone(CITY)
            .toLocalDate();
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @BeforeEach
    void nothingIsPlanned() {
        city.run("delete from job");
        city.run("delete from care_plan_order");
    }

    private static PlanItem item(Id<PlanItem> id, String service, String rule, String starts) {
        return new PlanItem(
            id,
            service,
            Recurrence.parse(rule),
            today,
            LocalTime.parse(starts),
            Duration.ofHours(2),
            null,
            null,
            "先敲门"
        );
    }

    private static Draft draft(LocalDate from, PlanItem... items) {
        return new Draft(from, null, List.of(items), null);
    }

    private static <T> T done(Function<Store.Unit, Future<Reply<T>>> verb) {
        Reply<T> reply = get(city.store.inOne(verb));
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done<T>) reply).value();
    }

    private static Id<CarePlan> approved(PlanItem... items) {
        CarePlan plan = done(unit -> LIFE.carePlanning().draft().draft(unit, WANG, CHEN_XIUYING, draft(today, items)));
        done(unit -> LIFE.carePlanning().decide().approve(unit, ZHOU, plan.id(), 1));
        return plan.id();
    }

    private static CarePlan read(Id<CarePlan> id) {
        return get(city.store.inOne(unit -> unit.carePlans().get(id)));
    }

    private static int work(BiFunction<Store.Unit, UUID, Future<Void>> make) {
        return get(new PgJobRunner(city.database, city.store).runDue(Map.of(Jobs.Kind.CARE_PLAN, make), 100));
    }

    private static int work() {
        return work(LIFE.carePlanning().make()::make);
    }

    private static long live(Id<CarePlan> plan) {
        return city.count(
            """
            select count(*) from order_event e join orders o on o.id = e.order_id
            where e.kind = 'requested' and e.facts ->> 'plan' = $1 and o.stage <> 'cancelled'""",
            plan.toString()
        );
    }

    private static long kept(Id<CarePlan> plan) {
        return city.count("select count(*) from care_plan_order where plan_id = $1", plan);
    }

    @Test
    void an_approved_plan_has_its_orders_made_two_weeks_ahead() {
        Id<CarePlan> plan = approved(item(null, "BATH_HOME", "FREQ=DAILY", "21:00"));
        work();
        // today's may come too soon; the others may not
        assertThat(live(plan)).isBetween((long) AHEAD, AHEAD + 1L);
        assertThat(kept(plan)).isEqualTo(live(plan));
        assertThat(
            city.count(
                "select count(*) from job where kind = 'MATCH' and subject in (select order_id from care_plan_order where plan_id = $1)",
                plan
            )
        ).isEqualTo(live(plan));
        assertThat(work()).as("nothing is due before the next night").isZero();
        assertThat(
            city.count("select count(*) from job where kind = 'CARE_PLAN' and subject = $1 and done_at is null", plan)
        ).isEqualTo(1);
    }

    @Test
    void what_nobody_approved_makes_nothing_and_nobody_approves_their_own() {
        CarePlan plan = done(unit ->
            LIFE.carePlanning()
                .draft()
                .draft(unit, ZHOU, CHEN_XIUYING, draft(today, item(null, "BATH_HOME", "FREQ=DAILY", "10:00")))
        );
        Reply<CarePlan> reply = get(
            city.store.inOne(unit -> LIFE.carePlanning().decide().approve(unit, ZHOU, plan.id(), 1))
        );
        assertThat(reply).isEqualTo(new Reply.Conflict<>("care.own-proposal"));
        work();
        assertThat(live(plan.id())).isZero();
    }

    @Test
    void four_nodes_at_once_make_each_order_once() {
        Id<CarePlan> plan = approved(
            item(null, "BATH_HOME", "FREQ=DAILY", "21:00"),
            item(null, "MEAL_DELIVER", "FREQ=DAILY", "11:00"),
            item(null, "MEAL_DELIVER", "FREQ=DAILY", "17:00")
        );
        List<PgDatabase> nodes = IntStream.range(0, 4)
            .mapToObj(i -> new PgDatabase(city.vertx, city.server.app().connectOptions(), 3, SmallCity.PATIENCE))
            .toList();
        List<Future<Integer>> runs = new ArrayList<>();
        BiFunction<Store.Unit, UUID, Future<Void>> make = LIFE.carePlanning().make()::make;
        for (PgDatabase node : nodes) {
            PgJobRunner runner = new PgJobRunner(node, new PgStore(node, city.parts, () -> {}));
            runs.add(runner.runDue(Map.of(Jobs.Kind.CARE_PLAN, make), 100));
            // and somebody who comes without a job, as after a clock that jumped
            runs.add(new PgStore(node, city.parts, () -> {}).inOne(unit -> make.apply(unit, plan.value())).map(0));
        }
        get(Future.join(runs).otherwiseEmpty());
        work();
        assertThat(live(plan)).isBetween(3L * AHEAD, 3L * (AHEAD + 1));
        assertThat(kept(plan)).isEqualTo(live(plan));
        nodes.forEach(node -> get(node.close()));
    }

    @Test
    void a_node_that_dies_before_its_commit_has_made_nothing_and_another_makes_all() {
        Id<CarePlan> plan = approved(item(null, "BATH_HOME", "FREQ=DAILY", "21:00"));
        int[] deaths = new int[1];
        work((unit, subject) ->
            LIFE.carePlanning()
                .make()
                .make(unit, subject)
                .compose(made ->
                    deaths[0]++ < 3
                        ? Future.failedFuture(new IllegalStateException("the node dies"))
                        : Future.succeededFuture(made)
                )
        );
        assertThat(live(plan)).isZero();
        // put off after each death, as any job that failed
        for (int i = 0; i < 3; i++) {
            city.run("update job set due_at = anju_now() - interval '1 second' where done_at is null");
            work();
        }
        assertThat(live(plan)).isBetween((long) AHEAD, AHEAD + 1L);
        assertThat(kept(plan)).isEqualTo(live(plan));
    }

    @Test
    void a_connection_that_is_killed_mid_way_leaves_nothing_half_made() {
        Id<CarePlan> plan = approved(item(null, "BATH_HOME", "FREQ=DAILY", "21:00"));
        PgDatabase node = new PgDatabase(city.vertx, city.server.app().connectOptions(), 1, SmallCity.PATIENCE);
        PgStore store = new PgStore(node, city.parts, () -> {});
        Future<Void> killed = store.inOne(unit ->
            LIFE.carePlanning()
                .make()
                .make(unit, plan.value())
                .compose(made ->
                    city.database.run(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where state = 'idle in transaction' and pid <> pg_backend_pid()"""
                    )
                )
                .mapEmpty()
        );
        assertThat(get(killed.map("committed").otherwise("lost"))).isEqualTo("lost");
        get(node.close());
        assertThat(live(plan)).isZero();
        work();
        assertThat(live(plan)).isBetween((long) AHEAD, AHEAD + 1L);
    }

    @Test
    void a_changed_plan_makes_anew_what_has_not_begun_and_leaves_the_rest() {
        Id<CarePlan> plan = approved(item(null, "BATH_HOME", "FREQ=DAILY", "21:00"));
        work();
        long before = live(plan);
        PlanItem was = read(plan).versions().getFirst().items().getFirst();
        LocalDate from = today.plusDays(5);
        String begun = order(plan, today.plusDays(6));
        city.run("update orders set stage = 'under-way' where id = $1", UUID.fromString(begun));
        String early = order(plan, today.plusDays(4));
        String late = order(plan, today.plusDays(7));
        done(unit ->
            LIFE.carePlanning()
                .draft()
                .change(unit, LI, plan, draft(from, item(was.id(), "BATH_HOME", "FREQ=DAILY", "15:00")))
        );
        work();
        assertThat(order(plan, today.plusDays(7)))
            .as("not before it is approved")
            .isEqualTo(late);
        done(unit -> LIFE.carePlanning().decide().approve(unit, ZHOU, plan, 2));
        work();
        assertThat(live(plan)).isEqualTo(before);
        assertThat(order(plan, today.plusDays(4)))
            .as("before the change")
            .isEqualTo(early);
        assertThat(order(plan, today.plusDays(6)))
            .as("has begun")
            .isEqualTo(begun);
        assertThat(order(plan, today.plusDays(7)))
            .as("made anew")
            .isNotEqualTo(late);
        assertThat(
            city.count(
                "select count(*) from order_event where order_id = $1 and kind = 'plan-changed' and actor_id = $2",
                UUID.fromString(late),
                ZHOU_MIN
            )
        ).isEqualTo(1);
        work();
        assertThat(live(plan)).isEqualTo(before);
    }

    @Test
    void skipped_by_the_family_and_taken_back_again() {
        Id<CarePlan> plan = approved(item(null, "BATH_HOME", "FREQ=DAILY", "21:00"));
        work();
        LocalDate day = today.plusDays(3);
        PlanItem item = read(plan).versions().getFirst().items().getFirst();
        Id<PlanItem> one = item.id();
        long before = live(plan);
        done(unit ->
            LIFE.carePlanning()
                .deviate()
                .deviate(unit, LI, plan, new Deviation(null, one, day, day, new Deviation.Skip(), null, "去看病"))
        );
        work();
        assertThat(live(plan)).isEqualTo(before - 1);
        assertThat(order(plan, day)).isNull();
        Id<Deviation> skip = read(plan).deviations().getFirst().id();
        done(unit -> LIFE.carePlanning().deviate().withdraw(unit, LI, plan, skip));
        work();
        assertThat(live(plan)).isEqualTo(before);
        assertThat(order(plan, day)).isNotNull();
    }

    @Test
    void a_visit_that_the_family_cancelled_is_not_made_again() {
        Id<CarePlan> plan = approved(item(null, "BATH_HOME", "FREQ=DAILY", "21:00"));
        work();
        long before = live(plan);
        UUID order = UUID.fromString(order(plan, today.plusDays(3)));
        done(unit -> LIFE.cancel().cancel(unit, LI, Id.of(order), "不用了"));
        get(city.store.inOne(unit -> LIFE.carePlanning().make().make(unit, plan.value())));
        assertThat(live(plan)).isEqualTo(before - 1);
    }

    @Test
    void tomorrow_the_horizon_has_moved_by_a_day() {
        Id<CarePlan> plan = approved(item(null, "BATH_HOME", "FREQ=DAILY", "21:00"));
        work();
        long before = live(plan);
        city.server.execute("update clock_shift set shift = interval '1 day'");
        // when in the night it comes is the plan's own; here it is now
        city.run("update job set due_at = anju_now() where kind = 'CARE_PLAN' and done_at is null");
        work();
        city.server.execute("update clock_shift set shift = interval '0'");
        assertThat(live(plan)).isEqualTo(before + 1);
    }

    @Test
    void what_needs_a_plan_is_matched_by_a_real_one() {
        assertThat(covered("REHAB", today.plusDays(1))).isFalse();
        Id<CarePlan> plan = approved(item(null, "REHAB", "FREQ=WEEKLY", "09:00"));
        assertThat(covered("REHAB", today.plusDays(1))).isTrue();
        assertThat(covered("NURSE", today.plusDays(1)))
            .as("outside the plan")
            .isFalse();
        assertThat(covered("REHAB", today.minusDays(1)))
            .as("before its day")
            .isFalse();
        PlanItem other = item(null, "BATH_HOME", "FREQ=WEEKLY", "09:00");
        done(unit ->
            LIFE.carePlanning()
                .draft()
                .change(unit, WANG, plan, draft(today.plusDays(5), other))
        );
        done(unit -> LIFE.carePlanning().decide().approve(unit, ZHOU, plan, 2));
        assertThat(covered("REHAB", today.plusDays(4))).isTrue();
        assertThat(covered("REHAB", today.plusDays(5)))
            .as("the new version has it no more")
            .isFalse();
    }

    private static boolean covered(String service, LocalDate day) {
        return get(
            city.store.inOne(unit -> unit.residents().known(CHEN_XIUYING, service, day, Id.of(UUID.randomUUID())))
        ).planApproved();
    }

    private static String order(Id<CarePlan> plan, LocalDate day) {
        var rows = city.run("select order_id from care_plan_order where plan_id = $1 and day = $2", plan, day);
        return rows.size() == 0 ? null : rows.iterator().next().getUUID("order_id").toString();
    }
}
