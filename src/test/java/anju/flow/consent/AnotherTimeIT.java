package anju.flow.consent;

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
import anju.order.Order;
import anju.order.Stage;
import anju.people.Role;
import anju.pg.SmallCity;
import anju.pg.store.PgJobRunner;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A promise can only be kept at another time than was told: nothing of it is published before somebody has said yes. */
class AnotherTimeIT {

    private final PlannedCity anju = new PlannedCity();
    private Id<Order> bath;
    private Plan repair;

    /** 张玉兰 is to come between nine and ten, and ill until noon; 刘芳 has leave. */
    @BeforeEach
    void planned() {
        anju.city.run(
            "insert into leave (id, worker_id, during, reason) values (gen_random_uuid(), $1, tstzrange($2, $3), 'x')",
            LIU_FANG,
            anju.at(0),
            anju.at(24)
        );
        bath = anju.asked(9, 10);
        anju.publish(anju.planned());
        anju.itIs(7, 30);
        var illness = new Cause.WorkerIll(ZHANG_YULAN, new TimeWindow(anju.at(7), anju.at(12)));
        repair = anju.done(unit -> anju.life.planning().repair().repair(unit, anju.wang, CENTRE.id(), illness));
    }

    @AfterEach
    void close() {
        anju.close();
    }

    @Test
    void aYesOfTheResidentLetsItBePublishedAndIsTheWindowToldFromThenOn() {
        PlanView.Visit visit = visit();
        assertThat(visit.placed().consent()).isTrue();
        assertThat(visit.placed().now().getFirst().busy().start()).isAfterOrEqualTo(anju.at(12));

        anju.publish(repair.id());
        assertThat(anju.state(repair.id())).as("nobody has said yes").isEqualTo("proposed");
        assertThat(window()).isEqualTo(new TimeWindow(anju.at(9), anju.at(10)));

        ask();
        assertThat(visit().asked()).isEqualTo("asked");
        assertThat(visit().answerBy()).isBetween(anju.at(9), anju.at(9).plusSeconds(60));
        anju.publish(repair.id());
        assertThat(anju.state(repair.id())).as("nor now").isEqualTo("proposed");

        done(self(), true, null);
        assertThat(visit().asked()).isEqualTo("yes");
        assertThat(window())
            .as("a yes books nothing")
            .isEqualTo(new TimeWindow(anju.at(9), anju.at(10)));
        anju.publish(repair.id());
        assertThat(anju.state(repair.id())).isEqualTo("published");
        List<Agreed> coming = ((Stage.Dispatched) anju.order(bath).stage()).agreed();
        assertThat(coming).isEqualTo(visit.placed().now());
        assertThat(window()).isEqualTo(coming.getFirst().visit());
        assertThat(events()).containsSubsequence("time-asked", "time-yes", "moved");
        assertThat(anju.city.count("select count(*) from order_event where kind = 'moved' and facts ? 'windowStart'"))
            .as("what was told before is not lost")
            .isEqualTo(1);
    }

    @Test
    void aNoOnThePhoneIsWrittenDownWithWhoSaidItAndTheVisitGoesBack() {
        ask();
        assertThat(answered(anju.wang, false, null)).isEqualTo(Reply.refused("saidBy", "field.missing"));
        done(anju.wang, false, "女儿李梅");
        assertThat(anju.order(bath).stage()).isInstanceOf(Stage.Requested.class);
        assertThat(anju.view(repair.id()).parts()).extracting(PlanView.Part::state).containsExactly("refused");
        runJobs();
        assertThat(anju.order(bath).stage()).isInstanceOf(Stage.Unmet.class);
        assertThat(answered(self(), true, null))
            .as("too late")
            .isEqualTo(new Reply.Conflict<>("consent.none"));
        assertThat(anju.city.count("select count(*) from consent where said_by_enc is not null")).isEqualTo(1);
    }

    @Test
    void whoDoesNotAnswerInTimeHasNotAgreed() {
        ask();
        anju.itIs(9, 1);
        runJobs();
        assertThat(events()).containsSubsequence("time-asked", "time-lapsed", "unassigned");
        anju.publish(repair.id());
        assertThat(anju.state(repair.id())).isEqualTo("proposed");
        assertThat(window()).isEqualTo(new TimeWindow(anju.at(9), anju.at(10)));
    }

    @Test
    void aPlanThatIsThrownAwayAsksNoMore() {
        ask();
        anju.done(unit -> anju.life.planning().plan().discard(unit, anju.wang, repair.id()));
        assertThat(answered(self(), true, null)).isEqualTo(new Reply.Conflict<>("consent.none"));
        assertThat(events()).containsSubsequence("time-asked", "time-withdrawn");
        anju.itIs(9, 1);
        runJobs();
        assertThat(events()).doesNotContain("time-lapsed");
    }

    private void ask() {
        anju.done(unit -> anju.life.consent().ask(unit, anju.wang, repair.id(), 1, Duration.ofMinutes(90)));
    }

    private Actor self() {
        return new Actor(Id.of(anju.order(bath).asked().resident().value()), Role.RESIDENT);
    }

    private void done(Actor actor, boolean yes, String saidBy) {
        anju.done(unit -> anju.life.consent().answer(unit, actor, bath, yes, saidBy));
    }

    private Reply<Consent> answered(Actor actor, boolean yes, String saidBy) {
        return anju.inOne(unit -> anju.life.consent().answer(unit, actor, bath, yes, saidBy));
    }

    private PlanView.Visit visit() {
        return anju.view(repair.id()).visits().getFirst();
    }

    private TimeWindow window() {
        return anju.order(bath).asked().window();
    }

    private List<String> events() {
        return anju.events(bath);
    }

    private void runJobs() {
        var all = Map.copyOf(anju.life.due());
        SmallCity.get(new PgJobRunner(anju.city.database, anju.city.store).runDue(all, 20));
    }
}
