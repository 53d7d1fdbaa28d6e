package anju.flow.plan.repair;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.CENTRE;
import static anju.story.Fixtures.LIU_FANG;
import static anju.story.Fixtures.ZHANG_YULAN;
import static org.assertj.core.api.Assertions.assertThat;

import anju.flow.Reply;
import anju.flow.plan.Cause;
import anju.flow.plan.Plan;
import anju.flow.plan.PlanViews.PlanView;
import anju.flow.plan.PlannedCity;
import anju.flow.port.Actor;
import anju.order.Agreed;
import anju.order.Mark;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Role;
import anju.planning.centre.Change;
import anju.value.Id;
import anju.value.TimeWindow;
import anju.visit.Failing;
import anju.visit.Visiting;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day that was planned goes wrong in every way that there is, and goes on. */
class RepairsIT {

    private final PlannedCity anju = new PlannedCity();
    private Id<Order> first;
    private Id<Order> next;

    /** 张玉兰 has a bath at nine and one after it. */
    @BeforeEach
    void planned() {
        anju.city.run(
            "insert into leave (id, worker_id, during, reason) values (gen_random_uuid(), $1, tstzrange($2, $3), 'x')",
            LIU_FANG,
            anju.at(7),
            anju.at(12)
        );
        first = anju.asked(9, 10);
        next = anju.asked(10, 14);
        anju.publish(anju.planned());
        assertThat(coming(first)).extracting(Agreed::worker).containsExactly(ZHANG_YULAN);
        anju.city.run("delete from leave");
    }

    @AfterEach
    void close() {
        anju.close();
    }

    @Test
    void aVisitThatLastsLongerPushesTheNextOneWithinItsWindowOrGivesItToSomebodyElse() {
        anju.itIs(9, 30);
        Agreed before = coming(next).getFirst();
        Plan plan = done(new Cause.OverRun(first, 45));

        PlanView.Visit moved = visit(plan, next);
        assertThat(moved.placed().change()).isIn(Change.TIME, Change.WORKER);
        assertThat(visit(plan, first).placed().change()).as("what has begun stays").isEqualTo(Change.SAME);
        Agreed now = moved.placed().now().getFirst();
        if (now.worker().equals(ZHANG_YULAN)) {
            assertThat(now.busy().start()).isAfterOrEqualTo(anju.at(10).plus(Duration.ofMinutes(45)));
        }
        assertThat(before.busy().start()).isBefore(anju.at(10).plus(Duration.ofMinutes(45)));
        anju.publish(plan.id());
        assertThat(anju.state(plan.id())).isEqualTo("published");
        assertThat(coming(next)).isEqualTo(moved.placed().now());
    }

    @Test
    void whoLeavesEarlierThanWasSaidIsFreeFromThenOn() {
        anju.itIs(9, 30);
        done(new Cause.OverRun(first, 60));
        anju.itIs(10, 20);
        Actor zhang = new Actor(Id.of(ZHANG_YULAN.value()), Role.WORKER);
        var told = new Visiting.Told(anju.at(9), null, null, null, Mark.ProofKind.NONE, null);
        anju.done(unit -> anju.life.visit().checkIn(unit, zhang, first, told));
        assertThat(away()).as("while the visit lasts").isEqualTo(1);
        var left = new Visiting.Told(anju.at(10).plusSeconds(20 * 60), null, null, null, Mark.ProofKind.NONE, null);
        anju.done(unit -> anju.life.visit().breakOff(unit, zhang, first, left, Failing.Why.UNWELL, null));
        assertThat(away()).isZero();
    }

    private long away() {
        return anju.city.count("select count(*) from leave where upper(during) > anju_now() + interval '5 minutes'");
    }

    @Test
    void anOverRunIsOfAVisitThatHasBegunAndIsNotOver() {
        assertThat(asked(new Cause.OverRun(next, 30))).isEqualTo(new Reply.Conflict<>("plan.not-under-way"));
        anju.itIs(11, 0);
        assertThat(asked(new Cause.OverRun(first, 30))).isEqualTo(Reply.refused("cause.minutes", "plan.over"));
        assertThat(anju.city.count("select count(*) from leave")).isZero();
        assertThat(anju.city.count("select count(*) from plan where kind = 'repair'")).isZero();
    }

    @Test
    void whoIsLostGivesEverythingAwayThatIsNotDoneAndNothingSaysWhy() {
        anju.itIs(8, 0);
        Plan plan = done(new Cause.WorkerLost(ZHANG_YULAN, new TimeWindow(anju.at(8), anju.at(23))));
        anju.publish(plan.id());
        assertThat(coming(first)).extracting(Agreed::worker).containsExactly(LIU_FANG);
        assertThat(coming(next)).extracting(Agreed::worker).containsExactly(LIU_FANG);
        assertThat(anju.city.count("select count(*) from leave where reason = 'ill'")).isZero();

        Id<Order> later = anju.asked(15, 17);
        anju.inOne(unit -> anju.life.match().match(unit, later.value()));
        assertThat(anju.city.count("select count(*) from offer_worker where worker_id = $1", ZHANG_YULAN))
            .as("nor is she asked again today")
            .isZero();
    }

    @Test
    void anUrgentOrderFindsItsPlaceThoughOthersHaveToMoveForIt() {
        anju.itIs(8, 0);
        anju.city.run(
            "insert into leave (id, worker_id, during, reason) values (gen_random_uuid(), $1, tstzrange($2, $3), 'x')",
            LIU_FANG,
            anju.at(7),
            anju.at(20)
        );
        Agreed before = coming(next).getFirst();
        assertThat(before.visit().end()).as("in the way of what comes at eleven").isAfter(anju.at(11));
        Id<Order> urgent = anju.asked(11, 12);
        Plan plan = done(new Cause.Urgent(urgent));
        assertThat(visit(plan, urgent).placed().change()).isEqualTo(Change.NEW);
        assertThat(visit(plan, next).placed().change()).isEqualTo(Change.TIME);
        anju.publish(plan.id());
        assertThat(coming(urgent)).hasSize(1);
        assertThat(coming(next)).isNotEqualTo(List.of(before));
        assertThat(asked(new Cause.Urgent(urgent))).isEqualTo(new Reply.Conflict<>("plan.not-waiting"));
        assertThat(asked(new Cause.Urgent(Id.of(new java.util.UUID(9, 9))))).isEqualTo(
            Reply.refused("cause.orderId", "plan.not-of-centre")
        );
    }

    @Test
    void anIllnessOfTwoDaysProposesBoth() {
        var illness = new TimeWindow(anju.at(0), anju.at(48));
        Id<Order> dayAfter = anju.asked(24 + 9, 24 + 11);
        anju.city.run(
            "insert into leave (id, worker_id, during, reason) values (gen_random_uuid(), $1, tstzrange($2, $3), 'x')",
            LIU_FANG,
            anju.at(24),
            anju.at(48)
        );
        Id<Plan> other = anju
            .done(unit ->
                anju.life
                    .planning()
                    .plan()
                    .ask(
                        unit,
                        anju.wang,
                        new anju.flow.plan.PlanFlow.Asking(CENTRE.id(), anju.tomorrow.plusDays(1), 1, null)
                    )
            )
            .id();
        get(anju.runner("node", Duration.ofSeconds(5)).runNext());
        anju.publish(other);
        anju.city.run("delete from leave");

        Plan today = done(new Cause.WorkerIll(ZHANG_YULAN, illness));
        PlanView.Line tomorrow = anju.view(today.id()).together().getFirst();
        assertThat(tomorrow.day()).isEqualTo(anju.tomorrow.plusDays(1));
        get(anju.runner("node", Duration.ofSeconds(5)).runNext());
        assertThat(anju.state(tomorrow.id())).isEqualTo("proposed");
        assertThat(anju.view(tomorrow.id()).together()).extracting(PlanView.Line::id).containsExactly(today.id());
        anju.publish(tomorrow.id());
        assertThat(coming(dayAfter)).extracting(Agreed::worker).containsExactly(LIU_FANG);
    }

    private Plan done(Cause cause) {
        return anju.done(unit -> anju.life.planning().repair().repair(unit, anju.wang, CENTRE.id(), cause));
    }

    private Reply<Plan> asked(Cause cause) {
        return anju.inOne(unit -> anju.life.planning().repair().repair(unit, anju.wang, CENTRE.id(), cause));
    }

    private PlanView.Visit visit(Plan plan, Id<Order> order) {
        return anju
            .view(plan.id())
            .visits()
            .stream()
            .filter(one -> one.placed().order().equals(order))
            .findFirst()
            .orElseThrow();
    }

    private List<Agreed> coming(Id<Order> order) {
        return ((Stage.Dispatched) anju.order(order).stage()).agreed();
    }
}
