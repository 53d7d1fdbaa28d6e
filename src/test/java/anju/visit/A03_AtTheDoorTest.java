package anju.visit;

import static anju.story.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import anju.order.Mark;
import anju.order.Order;
import anju.order.Stage;
import anju.value.Place;
import anju.value.Problem;
import anju.verification.Comparing;
import anju.verification.Confirming;
import anju.verification.Tolerance;
import anju.verification.Verifying;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 张玉兰 comes, does the tasks and leaves; asked, agreed and done are compared. */
class A03_AtTheDoorTest {

    private static final Instant NINE = NINE_TO_ELEVEN.start();
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final Visiting.Known KNOWN = new Visiting.Known(AT_HOME, 200, "4711", CITY);
    private static final List<Visiting.Task> ALL_DONE = List.of(
        new Visiting.Task("blood-pressure", "done", null),
        new Visiting.Task("bath", "done", null)
    );

    @Test
    void asAgreedIsVerifiedAtOnce() {
        assertThat(compared(visited(NINE, TEN))).isInstanceOf(Verifying.Verified.class);
    }

    @Test
    void aWrongCodeIsRefused() {
        assertThat(problems(checkIn(told(NINE, "0000")))).containsExactly(Problem.of("proof.code", "visit.wrong-code"));
    }

    @Test
    void anotherDayIsRefused() {
        assertThat(problems(checkIn(told(NINE.plus(Duration.ofDays(1)), "4711"))))
            .extracting(Problem::key)
            .containsExactly("visit.other-day");
    }

    @Test
    void twoMinutesToMidnightIsStillTheDayAndTheCitysDayCounts() {
        Instant lateInTheCity = Instant.parse("2026-11-23T15:58:00Z");
        assertThat(checkIn(told(lateInTheCity, "4711"))).isInstanceOf(Visiting.Marked.class);
        assertThat(problems(checkIn(told(lateInTheCity.plusSeconds(120), "4711")))).isNotEmpty();
    }

    @Test
    void farAndEarlyAndUnprovedAreTakenAndFlagged() {
        var told = new Visiting.Told(
            NINE.minus(Duration.ofMinutes(16)),
            new Place(23.2, 114.41),
            10.0,
            400.0,
            Mark.ProofKind.NONE,
            null
        );
        assertThat(mark(checkIn(told)).flags()).containsExactly("far", "old-fix", "early", "unproved");
    }

    @Test
    void aQuarterOfAnHourIsNotYetLate() {
        assertThat(mark(checkIn(told(NINE.plus(Duration.ofMinutes(15)), "4711"))).flags()).doesNotContain("late");
        assertThat(mark(checkIn(told(NINE.plus(Duration.ofMinutes(15)).plusSeconds(1), "4711"))).flags()).contains(
            "late"
        );
    }

    @Test
    void lateIsDisputedAndTheCoordinatorDecides() {
        var disputed = (Verifying.Disputed) compared(
            visited(NINE.plus(Duration.ofMinutes(40)), TEN.plus(Duration.ofMinutes(40)))
        );
        var stage = (Stage.Disputed) disputed.order().stage();
        assertThat(stage.differences())
            .extracting(d -> d.code() + d.amount())
            .containsExactly("late40");
        assertThat(Verifying.verify(disputed.order(), stage, WANG_JIANGUO).stage()).isInstanceOf(Stage.Verified.class);
        assertThat(Verifying.reject(disputed.order(), stage, WANG_JIANGUO).stage()).isInstanceOf(Stage.Rejected.class);
    }

    @Test
    void tooShortIsDisputed() {
        var disputed = (Verifying.Disputed) compared(visited(NINE, NINE.plus(Duration.ofMinutes(30))));
        assertThat(((Stage.Disputed) disputed.order().stage()).differences())
            .extracting(d -> d.code())
            .containsExactly("short");
    }

    @Test
    void outBeforeInUnknownTaskAndAMissingReasonAreSaidAtOnce() {
        var in = ((Visiting.Marked) checkIn(told(NINE, "4711"))).order();
        var tasks = List.of(new Visiting.Task("dance", "done", null), new Visiting.Task("bath", "refused", " "));
        var out = Visiting.checkOut(in, ZHANG_YULAN, told(NINE, "4711"), tasks, bath(), KNOWN, TEN);
        assertThat(problems(out))
            .extracting(Problem::key)
            .containsExactly("visit.out-before-in", "visit.unknown-task", "visit.task-reason");
    }

    @Test
    void whatWasNotToldCountsAsUndone() {
        var in = ((Visiting.Marked) checkIn(told(NINE, "4711"))).order();
        var out = (Visiting.Marked) Visiting.checkOut(
            in,
            ZHANG_YULAN,
            told(TEN, "4711"),
            List.of(ALL_DONE.getFirst()),
            bath(),
            KNOWN,
            TEN
        );
        assertThat(((Stage.Visited) out.order().stage()).undone()).containsExactly("bath");
    }

    @Test
    void aVisitOfTwoIsOverWhenTheSecondHasLeft() {
        Order order = order(dispatched(ZHANG_YULAN, LIU_FANG));
        order = in(order, anju.story.Fixtures.ZHANG_YULAN);
        order = in(order, LIU_FANG);
        order = out(order, ZHANG_YULAN);
        assertThat(order.stage()).isInstanceOf(Stage.UnderWay.class);
        assertThat(out(order, LIU_FANG).stage()).isInstanceOf(Stage.Visited.class);
    }

    @Test
    void twiceInIsNotPossible() {
        Order order = in(order(dispatched(ZHANG_YULAN)), ZHANG_YULAN);
        assertThat(Visiting.checkIn(order, ZHANG_YULAN, told(NINE, "4711"), KNOWN, NINE)).isEqualTo(
            new Visiting.NotNow("visit.checked-in")
        );
    }

    @Test
    void onlyAVerifiedVisitIsConfirmed() {
        var verified = ((Verifying.Verified) compared(visited(NINE, TEN))).order();
        assertThat(Confirming.confirm(verified, LI_MEI, 5)).isInstanceOf(Confirming.Confirmed.class);
        assertThat(Confirming.confirm(visited(NINE, TEN), LI_MEI, 5)).isInstanceOf(Confirming.NotNow.class);
    }

    private static Visiting.Told told(Instant at, String code) {
        return new Visiting.Told(at, AT_HOME, 8.0, 3.0, Mark.ProofKind.ONE_TIME_CODE, code);
    }

    private static Visiting.Outcome checkIn(Visiting.Told told) {
        return Visiting.checkIn(order(dispatched(ZHANG_YULAN)), ZHANG_YULAN, told, KNOWN, told.at());
    }

    private static Order in(Order order, anju.value.Id<anju.people.Worker> worker) {
        return ((Visiting.Marked) Visiting.checkIn(order, worker, told(NINE, "4711"), KNOWN, NINE)).order();
    }

    private static Order out(Order order, anju.value.Id<anju.people.Worker> worker) {
        return (
            (Visiting.Marked) Visiting.checkOut(order, worker, told(TEN, "4711"), ALL_DONE, bath(), KNOWN, TEN)
        ).order();
    }

    private static Order visited(Instant in, Instant out) {
        var begun = ((Visiting.Marked) checkIn(told(in, "4711"))).order();
        return (
            (Visiting.Marked) Visiting.checkOut(begun, ZHANG_YULAN, told(out, "4711"), ALL_DONE, bath(), KNOWN, out)
        ).order();
    }

    private static Verifying.Outcome compared(Order order) {
        var visited = (Stage.Visited) order.stage();
        return Verifying.compare(order, visited, Comparing.differences(visited, Tolerance.DEFAULT, false));
    }

    private static List<Problem> problems(Visiting.Outcome outcome) {
        return ((Visiting.Refused) outcome).problems();
    }

    private static Mark mark(Visiting.Outcome outcome) {
        return ((Visiting.Marked) outcome).mark();
    }
}
