package anju.flow.plan;

import static anju.pg.SmallCity.get;
import static anju.story.Fixtures.CENTRE;
import static anju.story.Fixtures.LIU_FANG;
import static anju.story.Fixtures.ZHANG_YULAN;
import static org.assertj.core.api.Assertions.assertThat;

import anju.flow.Reply;
import anju.flow.plan.PlanViews.PlanView;
import anju.order.Agreed;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Worker;
import anju.planning.centre.Change;
import anju.planning.centre.Proposal.Said;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 王建国 plans tomorrow and publishes it; a worker calls in ill; two plan the same day at once. */
class PlannedDayIT {

    private static final String DOUBLE = """
    select count(*) from assignment a join assignment b on a.worker_id = b.worker_id and a.id < b.id
      and a.during && b.during where a.live and b.live
    """;

    private final PlannedCity anju = new PlannedCity();

    @AfterEach
    void close() {
        anju.close();
    }

    @Test
    void aPlannedDayIsTheRosterAndGoesOnWhenAWorkerCallsInIll() {
        List<Id<Order>> orders = List.of(anju.asked(8, 10), anju.asked(9, 12), anju.asked(13, 16), anju.asked(14, 18));
        Id<Plan> plan = anju.planned();

        PlanView proposed = anju.view(plan);
        assertThat(proposed.plan().state()).isEqualTo(Plan.State.PROPOSED);
        assertThat(proposed.visits())
            .extracting(one -> one.placed().change())
            .containsOnly(Change.NEW);
        assertThat(proposed.cost()).isLessThan(proposed.costBefore());
        assertThat(anju.city.count("select count(*) from assignment")).as("a proposal reserves nothing").isZero();

        get(anju.life.planning().publish().publish(anju.city.store, anju.wang, plan, null));
        assertThat(anju.state(plan)).isEqualTo("published");
        for (Id<Order> order : orders) {
            assertThat(coming(order)).hasSize(1);
            assertThat(get(anju.city.store.views().orders().history(order)).getLast().kind()).isEqualTo("published");
        }
        assertThat(anju.city.count("select count(*) from assignment where live")).isEqualTo(4);
        assertThat(anju.city.count("select count(*) from match_certificate")).isEqualTo(4);
        assertThat(anju.city.count("select count(*) from proof_code")).isEqualTo(4);
        assertThat(anju.city.count("select count(*) from audit where operation = 'publishPlan'")).isEqualTo(
            proposed.parts().size()
        );

        Id<Worker> ill = coming(orders.getFirst()).getFirst().worker();
        Plan repair = anju.done(unit ->
            anju.life
                .planning()
                .repair()
                .repair(
                    unit,
                    anju.wang,
                    CENTRE.id(),
                    new Cause.WorkerIll(ill, new TimeWindow(anju.at(0), anju.at(24 - 1)))
                )
        );
        assertThat(anju.city.count("select count(*) from leave where worker_id = $1", ill)).isEqualTo(1);
        PlanView difference = anju.view(repair.id());
        assertThat(difference.plan().state()).isEqualTo(Plan.State.PROPOSED);
        var changed = difference
            .visits()
            .stream()
            .filter(one -> one.placed().isChanged())
            .toList();
        assertThat(changed)
            .isNotEmpty()
            .allMatch(one -> one.placed().was().getFirst().worker().equals(ill));

        int first = difference.parts().getFirst().part();
        get(anju.life.planning().publish().publish(anju.city.store, anju.wang, repair.id(), Set.of(first)));
        assertThat(part(repair.id(), first)).isEqualTo("published");
        get(anju.life.planning().publish().publish(anju.city.store, anju.wang, repair.id(), null));
        assertThat(anju.state(repair.id())).isEqualTo("published");
        Id<Worker> other = ill.equals(ZHANG_YULAN) ? LIU_FANG : ZHANG_YULAN;
        for (var one : changed) {
            Id<Order> order = one.placed().order();
            assertThat(coming(order)).extracting(Agreed::worker).containsExactly(other);
            assertThat(get(anju.city.store.views().orders().history(order)).getLast().kind()).isEqualTo("moved");
        }
        assertThat(anju.city.count("select count(*) from assignment where live and worker_id = $1", ill)).isZero();
        var news = get(
            anju.city.store.views().work().changes(Id.of(ill.value()), anju.tomorrow, java.time.Instant.EPOCH)
        );
        assertThat(news).anyMatch(one -> one.to() == null);
    }

    @Test
    void twoPlansOfOneDayPublishedAtOnceBookNobodyTwiceAndTellEachPartTruly() {
        for (int hour = 8; hour < 16; hour++) {
            anju.asked(hour, hour + 3);
        }
        Id<Plan> one = anju.planned();
        Id<Plan> other = anju.planned();
        var publish = anju.life.planning().publish();
        get(
            Future.all(
                publish.publish(anju.city.store, anju.wang, one, null),
                publish.publish(anju.city.store, anju.wang, other, null)
            )
        );
        assertThat(anju.city.count(DOUBLE)).isZero();
        assertThat(anju.city.count("select count(*) from plan_part where state = 'proposed'")).isZero();
        assertThat(
            anju.city.count("select count(*) from plan_part where state = 'refused' and problem is null")
        ).isZero();
        long placed = anju.city.count("select count(*) from orders where stage = 'dispatched'");
        assertThat(anju.city.count("select count(*) from order_event where kind = 'published'")).isEqualTo(placed);
        assertThat(
            anju.city.count(
                "select count(*) from plan_visit v join plan_part p using (plan_id, part) where p.state = 'published'"
            )
        )
            .as("what is told as published is what is published")
            .isEqualTo(placed);
        assertThat(placed).isPositive();
        assertThat(anju.city.count("select count(*) from plan_part where state = 'refused'")).isPositive();
    }

    @Test
    void whatChangedSinceThePlanIsRefusedAndTheRestIsPublished() {
        Id<Order> taken = anju.asked(8, 10);
        Id<Order> left = anju.asked(14, 16);
        Id<Plan> plan = anju.planned();
        Order order = anju.order(taken);
        anju.done(unit -> anju.life.cancel().cancel(unit, anju.wang, order.id(), "不需要了"));
        anju.inOne(unit -> anju.life.match().match(unit, left.value()));
        assertThat(anju.order(left).stage()).isInstanceOf(Stage.Offered.class);
        get(anju.life.planning().publish().publish(anju.city.store, anju.wang, plan, null));
        assertThat(anju.city.count("select count(*) from offer where state = 'withdrawn'"))
            .as("an offer that nobody took promises nothing")
            .isEqualTo(1);
        assertThat(anju.state(plan)).isEqualTo("partly-published");
        assertThat(anju.view(plan).parts())
            .extracting(PlanView.Part::problem)
            .containsExactlyInAnyOrder(
                List.of(new Said("plan.refused.visit", List.of("老人1")), new Said("plan.order-changed", List.of())),
                List.of()
            );
        assertThat(anju.order(taken).stage()).isInstanceOf(Stage.Cancelled.class);
        assertThat(coming(left)).hasSize(1);
    }

    @Test
    void anOrderThatComesAfterPublicationIsMatchedAndToldAndPlannedWithTheRestFromThere() {
        Id<Order> early = anju.asked(8, 12);
        Id<Plan> plan = anju.planned();
        anju.publish(plan);
        Id<Order> late = anju.asked(9, 12);
        anju.inOne(unit -> anju.life.match().match(unit, late.value()));
        assertThat(anju.order(late).stage()).as("best insertion takes it in").isInstanceOf(Stage.Offered.class);
        assertThat(anju.view(plan).since()).extracting(PlanView.Later::order).containsExactly(late);

        anju.city.run("update plan_visit set pinned = true");
        Id<Plan> again = anju.planned(plan);
        PlanView next = anju.view(again);
        assertThat(next.since()).isEmpty();
        assertThat(next.visits())
            .extracting(one -> one.placed().change())
            .containsExactlyInAnyOrder(Change.SAME, Change.NEW);
        anju.publish(again);
        assertThat(coming(late)).hasSize(1);
        assertThat(coming(early)).hasSize(1);
    }

    @Test
    void aRefusedPartNamesTheRuleAndThePeople() {
        Id<Order> order = anju.asked(8, 10);
        Id<Plan> plan = anju.planned();
        for (Id<Worker> worker : List.of(ZHANG_YULAN, LIU_FANG)) {
            anju.city.run(
                "insert into leave (id, worker_id, during, reason) values (gen_random_uuid(), $1, tstzrange($2, $3), 'x')",
                worker,
                anju.at(7),
                anju.at(20)
            );
        }
        anju.publish(plan);
        List<Said> problem = anju.view(plan).parts().getFirst().problem();
        assertThat(problem).extracting(Said::key).containsExactly("plan.refused", "rule.leave");
        assertThat(problem.getFirst().args().getFirst()).isEqualTo("老人1");
        assertThat((String) problem.getFirst().args().getLast()).isIn("张玉兰", "刘芳");
        assertThat(anju.order(order).stage()).isInstanceOf(Stage.Requested.class);
    }

    @Test
    void aPlanThatIsStoppedStandsAndOneThatIsDiscardedLeavesNothingBehind() {
        anju.asked(8, 10);
        var runner = anju.runner("node", Duration.ofSeconds(5));
        Id<Plan> stopped = anju.askPlan(120);
        var computing = runner.runNext();
        anju.until(() -> anju.state(stopped).equals("running"));
        anju.done(unit -> anju.life.planning().plan().stop(unit, stopped));
        get(computing);
        assertThat(anju.state(stopped)).isEqualTo("proposed");
        Reply<Plan> again = anju.inOne(unit -> anju.life.planning().plan().stop(unit, stopped));
        assertThat(again).isEqualTo(new Reply.Conflict<>("plan.not-running"));

        Id<Plan> discarded = anju.askPlan(120);
        var more = runner.runNext();
        anju.until(() -> anju.state(discarded).equals("running"));
        anju.done(unit -> anju.life.planning().plan().discard(unit, anju.wang, discarded));
        get(more);
        anju.done(unit -> anju.life.planning().plan().discard(unit, anju.wang, stopped));
        for (String table : List.of("plan", "plan_visit", "plan_part", "assignment")) {
            assertThat(anju.city.count("select count(*) from " + table))
                .as(table)
                .isZero();
        }
        assertThat(anju.city.count("select count(*) from orders where version > 1")).isZero();
    }

    @Test
    void aNodeThatFallsSilentLosesThePlanToAnotherAndKeepsNothing() {
        anju.asked(8, 10);
        Id<Plan> plan = anju.askPlan(2);
        var silent = anju.runner("silent", Duration.ofSeconds(60)).runNext();
        anju.until(() -> anju.state(plan).equals("running"));
        assertThat(get(anju.runner("early", Duration.ofSeconds(5)).runNext()))
            .as("while the lease lasts")
            .isFalse();

        // as if it had slept past the end of its lease
        anju.city.run("update plan set until = anju_now() - interval '1 second', owner = 'frozen'");
        get(anju.runner("other", Duration.ofSeconds(60)).runNext());
        get(silent);
        assertThat(anju.state(plan)).isEqualTo("proposed");
        assertThat(anju.city.count("select epoch from plan where id = $1", plan)).isEqualTo(2);
        assertThat(anju.city.count("select count(*) from outbox where kind = 'plan' and stage = 'proposed'"))
            .as("kept once")
            .isEqualTo(1);
    }

    private List<Agreed> coming(Id<Order> order) {
        return ((Stage.Dispatched) anju.order(order).stage()).agreed();
    }

    private String part(Id<Plan> plan, int part) {
        return anju.city
            .run("select state from plan_part where plan_id = $1 and part = $2", plan, part)
            .iterator()
            .next()
            .getString(0);
    }
}
