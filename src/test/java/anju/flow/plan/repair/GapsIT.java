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
import anju.flow.whereabouts.WhereaboutsFlow.Said;
import anju.order.Agreed;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Resident;
import anju.people.whereabouts.Where;
import anju.planning.centre.Change;
import anju.value.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody goes to hospital: their visit leaves a gap that can be used, and when they are back they are fitted in again. */
class GapsIT {

    private final PlannedCity anju = new PlannedCity();
    private Id<Order> bath;
    private Id<Order> later;
    private Id<Order> unmet;
    private Id<Resident> who;

    /** 张玉兰 is alone: a bath at nine and one after it; for another at nine there is nobody. */
    @BeforeEach
    void planned() {
        anju.city.run(
            "insert into leave (id, worker_id, during, reason) values (gen_random_uuid(), $1, tstzrange($2, $3), 'x')",
            LIU_FANG,
            anju.at(0),
            anju.at(48)
        );
        bath = anju.asked(9, 10);
        later = anju.asked(10, 14);
        anju.publish(anju.planned());
        who = anju.order(bath).asked().resident();
        unmet = anju.asked(9, 10);
        anju.inOne(unit -> anju.life.match().match(unit, unmet.value()));
        assertThat(anju.order(unmet).stage()).isInstanceOf(Stage.Unmet.class);
        anju.itIs(7, 0);
    }

    @AfterEach
    void close() {
        anju.close();
    }

    @Test
    void whoHadNobodyIsTakenIntoTheGapAndWhoComesBackIsFittedInAgain() {
        said(Where.HOSPITAL, null);
        assertThat(anju.order(bath).stage()).isInstanceOf(Stage.OnHold.class);

        Plan gap = done(new Cause.ResidentAway(who));
        assertThat(anju.view(gap.id()).leftOutBefore()).isEqualTo(1);
        assertThat(anju.view(gap.id()).leftOut()).isZero();
        assertThat(visit(gap, unmet).placed().change()).isEqualTo(Change.NEW);
        assertThat(visit(gap, later).placed().now().getFirst().visit().start())
            .as("within the window that was told")
            .isBetween(anju.at(10), anju.at(13));
        anju.publish(gap.id());
        assertThat(coming(unmet)).extracting(Agreed::worker).containsExactly(ZHANG_YULAN);

        said(Where.HOME, anju.at(7).plus(Duration.ofMinutes(10)));
        assertThat(anju.order(bath).stage()).as("her place is taken").isInstanceOf(Stage.Requested.class);
        anju.city.run("delete from leave");
        Plan back = done(new Cause.ResidentBack(who));
        assertThat(visit(back, bath).placed().change()).isEqualTo(Change.NEW);
        assertThat(visit(back, unmet).placed().change()).isEqualTo(Change.SAME);
        anju.publish(back.id());
        assertThat(coming(bath)).extracting(Agreed::worker).containsExactly(LIU_FANG);
    }

    @Test
    void whoLeavesNothingFreeOrHasEverybodyIsToldSo() {
        assertThat(asked(new Cause.ResidentAway(who))).isEqualTo(
            Reply.refused("cause.residentId", "plan.no-gap.resident-away")
        );
        assertThat(asked(new Cause.ResidentBack(who))).isEqualTo(
            Reply.refused("cause.residentId", "plan.no-gap.resident-back")
        );
        assertThat(anju.city.count("select count(*) from plan where kind = 'repair'")).isZero();
    }

    @Test
    void aLongerStayIsLookedAtDayByDay() {
        Id<Order> nextDay = anju.asked(who, 24 + 9, 24 + 11);
        anju.city.run("delete from leave");
        anju.publish(anju.plannedOn(anju.tomorrow.plusDays(1)));
        assertThat(coming(nextDay)).hasSize(1);
        said(Where.HOSPITAL, null);
        Plan first = done(new Cause.ResidentAway(who));
        assertThat(first.day()).isEqualTo(anju.tomorrow);
        PlanView.Line second = anju.view(first.id()).together().getFirst();
        get(anju.runner("node", Duration.ofSeconds(5)).runNext());
        assertThat(anju.state(second.id())).isEqualTo("proposed");
    }

    private void said(Where where, Instant from) {
        anju.inOne(unit ->
            anju.life
                .whereabouts()
                .enter(unit, anju.wang, who, new Said(where, from == null ? unit.now() : from, null, null, null, null))
                .map(done -> null)
        );
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
