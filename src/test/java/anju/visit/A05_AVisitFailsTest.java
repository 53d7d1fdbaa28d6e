package anju.visit;

import static anju.story.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import anju.order.Mark;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Problem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Nobody opens, or 张玉兰 has to break off, or she never came. */
class A05_AVisitFailsTest {

    private static final Instant NINE = NINE_TO_ELEVEN.start();
    private static final Visiting.Known KNOWN = new Visiting.Known(AT_HOME, 200, "4711", CITY);

    @Test
    void thatNobodyOpensIsSaidAfterTenMinutesOfWaiting() {
        assertThat(problems(notHome(NINE.plusSeconds(599)))).containsExactly(Problem.of("at", "visit.wait-first", 10L));
        var marked = (Visiting.Marked) notHome(NINE.plusSeconds(600));
        assertThat(marked.mark().flags()).containsExactly("unproved");
        assertThat(marked.order().stage()).isEqualTo(
            new Stage.NotHome(dispatched(ZHANG_YULAN).agreed(), java.util.List.of(marked.mark()))
        );
    }

    @Test
    void onAnotherDayItIsRefused() {
        assertThat(problems(notHome(NINE.plus(Duration.ofDays(1)))))
            .extracting(Problem::key)
            .containsExactly("visit.other-day");
    }

    @Test
    void whoIsInsideCannotSayThatNobodyOpens() {
        Order inside = in();
        assertThat(Failing.notHome(inside, ZHANG_YULAN, told(NINE.plusSeconds(600)), KNOWN, NINE)).isEqualTo(
            new Visiting.NotNow("visit.not-dispatched")
        );
        assertThat(
            Failing.notHome(order(dispatched(ZHANG_YULAN)), LIU_FANG, told(NINE.plusSeconds(600)), KNOWN, NINE)
        ).isEqualTo(new Visiting.NotNow("visit.not-dispatched"));
    }

    @Test
    void brokenOffKeepsBothEndsAndTheReason() {
        Instant soon = NINE.plus(Duration.ofMinutes(12));
        var off = (Visiting.Marked) Failing.breakOff(in(), ZHANG_YULAN, told(soon), Failing.Why.UNWELL, KNOWN, soon);
        var stage = (Stage.Aborted) off.order().stage();
        assertThat(stage.reason()).isEqualTo("unwell");
        assertThat(stage.marks()).extracting(Mark::which).containsExactly(Mark.Which.IN, Mark.Which.OUT);
    }

    @Test
    void nobodyBreaksOffWhatHasNotBegun() {
        assertThat(breakOff(order(dispatched(ZHANG_YULAN)), ZHANG_YULAN, NINE)).isEqualTo(
            new Visiting.NotNow("visit.not-under-way")
        );
        assertThat(breakOff(in(), LIU_FANG, NINE)).isEqualTo(new Visiting.NotNow("visit.not-checked-in"));
        assertThat(problems(breakOff(in(), ZHANG_YULAN, NINE)))
            .extracting(Problem::key)
            .containsExactly("visit.out-before-in");
    }

    @Test
    void nobodyCameOnceItIsAQuarterOfAnHourLate() {
        Order agreed = order(dispatched(ZHANG_YULAN));
        assertThat(Failing.missed(agreed, NINE.plus(Duration.ofMinutes(15)).minusSeconds(1))).isEqualTo(
            new Failing.NotMissed("visit.not-yet-late")
        );
        var missed = (Failing.Missed) Failing.missed(agreed, NINE.plus(Duration.ofMinutes(15)));
        assertThat(missed.order().stage()).isInstanceOf(Stage.Missed.class);
        assertThat(Failing.missed(in(), NINE.plus(Duration.ofHours(9)))).isEqualTo(
            new Failing.NotMissed("visit.not-missed")
        );
    }

    @Test
    void anArrivalToldLateIsStillTakenWhenItWasThoughtThatNobodyCame() {
        var missed = (
            (Failing.Missed) Failing.missed(order(dispatched(ZHANG_YULAN)), NINE.plus(Duration.ofHours(2)))
        ).order();
        var taken = (Visiting.Marked) Visiting.checkIn(
            missed,
            ZHANG_YULAN,
            told(NINE),
            KNOWN,
            NINE.plus(Duration.ofHours(3))
        );
        assertThat(taken.order().stage()).isInstanceOf(Stage.UnderWay.class);
        assertThat(taken.mark().flags()).contains("reported-late");
    }

    private static Visiting.Told told(Instant at) {
        return new Visiting.Told(at, AT_HOME, 8.0, 3.0, Mark.ProofKind.NONE, null);
    }

    private static Visiting.Outcome notHome(Instant at) {
        return Failing.notHome(order(dispatched(ZHANG_YULAN)), ZHANG_YULAN, told(at), KNOWN, at);
    }

    private static Visiting.Outcome breakOff(Order order, Id<Worker> worker, Instant at) {
        return Failing.breakOff(order, worker, told(at), Failing.Why.UNSAFE, KNOWN, at);
    }

    private static Order in() {
        var order = order(dispatched(ZHANG_YULAN));
        return ((Visiting.Marked) Visiting.checkIn(order, ZHANG_YULAN, told(NINE), KNOWN, NINE)).order();
    }

    private static java.util.List<Problem> problems(Visiting.Outcome outcome) {
        return ((Visiting.Refused) outcome).problems();
    }
}
