package anju.verification;

import static anju.story.Fixtures.LIU_FANG;
import static anju.story.Fixtures.WANG_JIANGUO;
import static anju.story.Fixtures.ZHANG_YULAN;
import static anju.story.Fixtures.agreed;
import static anju.story.Fixtures.dispatched;
import static anju.story.Fixtures.id;
import static anju.story.Fixtures.order;
import static org.assertj.core.api.Assertions.assertThat;

import anju.order.Agreed;
import anju.order.Difference;
import anju.order.Mark;
import anju.order.Stage;
import anju.people.Person;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Money;
import anju.value.Problem;
import anju.verification.Correction.Found;
import anju.verification.Correction.Reversal;
import anju.verification.Correction.State;
import anju.verification.Correction.Status;
import anju.verification.Correction.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 张玉兰 forgot to check out of an hour that began at nine; or told a wrong time; 王建国 proposes, 周敏 decides. */
class CorrectingTest {

    private static final Id<Person> ZHOU_MIN = id(12);
    private static final Instant NINE = agreed(ZHANG_YULAN).visit().start();
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final Instant NIGHT = NINE.plus(Duration.ofHours(14));
    private static final List<String> TASKS = List.of("bath");

    @Test
    void aForgottenCheckOutEndsTheVisitAndNobodyHasProvedIt() {
        var underWay = order(new Stage.UnderWay(promises(ZHANG_YULAN), List.of(in(ZHANG_YULAN, NINE))));
        var approved = approved(underWay, proposal(out(TEN)), List.of());
        var visited = (Stage.Visited) approved.order().stage();
        assertThat(approved.filled().flags()).containsExactly("by-correction", "unproved");
        assertThat(visited.undone()).as("nobody told of the tasks").isEqualTo(TASKS);
        assertThat(Comparing.differences(visited, Tolerance.DEFAULT, false)).containsExactly(
            new Difference("unproved", 1)
        );
    }

    @Test
    void theOtherOfTwoIsStillThere() {
        var both = order(
            new Stage.UnderWay(promises(ZHANG_YULAN, LIU_FANG), List.of(in(ZHANG_YULAN, NINE), in(LIU_FANG, NINE)))
        );
        assertThat(
            approved(both, proposal(out(TEN)), List.of())
                .order()
                .stage()
        ).isInstanceOf(Stage.UnderWay.class);
    }

    @Test
    void whoForgotBothEndsIsPutRightOneAfterTheOther() {
        var coming = order(dispatched(ZHANG_YULAN));
        assertThat(problems(Correcting.propose(coming, out(TEN), List.of(), NIGHT))).containsExactly(
            "correction.in-first"
        );
        var begun = approved(coming, proposal(new Time(ZHANG_YULAN, Mark.Which.IN, NINE)), List.of()).order();
        assertThat(begun.stage()).isInstanceOf(Stage.UnderWay.class);
        assertThat(
            approved(begun, proposal(out(TEN)), List.of())
                .order()
                .stage()
        ).isInstanceOf(Stage.Visited.class);
    }

    @Test
    void theTimeThatWasToldStaysAndTheLatestThatCountsStands() {
        var late = NINE.plus(Duration.ofMinutes(40));
        var visited = visited(late, TEN);
        var first = approvedAlready(1, new Time(ZHANG_YULAN, Mark.Which.IN, NINE.plus(Duration.ofMinutes(30))));
        var second = approvedAlready(2, new Time(ZHANG_YULAN, Mark.Which.IN, NINE));
        var waiting = proposal(new Time(ZHANG_YULAN, Mark.Which.IN, late.plusSeconds(60)));
        var stands = Correcting.stands(visited, List.of(first, second, waiting));
        assertThat(stands.marks().getFirst().at()).isEqualTo(NINE);
        assertThat(visited.marks().getFirst().at()).isEqualTo(late);
        assertThat(Comparing.differences(stands, Tolerance.DEFAULT, false)).isEmpty();
        assertThat(Correcting.propose(order(visited), waiting.change(), List.of(first), NIGHT)).isEqualTo(
            new Correcting.Proposed(NINE.plus(Duration.ofMinutes(30)))
        );
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        var visited = order(visited(NINE, TEN));
        assertThat(problems(Correcting.propose(visited, out(NIGHT.plusSeconds(1)), List.of(), NIGHT))).containsExactly(
            "correction.future"
        );
        assertThat(problems(Correcting.propose(visited, out(NINE), List.of(), NIGHT))).containsExactly(
            "visit.out-before-in"
        );
        var lastWeek = new Time(ZHANG_YULAN, Mark.Which.IN, NINE.minus(Duration.ofDays(7)));
        assertThat(problems(Correcting.propose(visited, lastWeek, List.of(), NIGHT))).containsExactly(
            "correction.far-off"
        );
        assertThat(Correcting.propose(visited, new Time(LIU_FANG, Mark.Which.IN, NINE), List.of(), NIGHT)).isEqualTo(
            new Correcting.NotNow("correction.not-in-this-stage")
        );
    }

    @Test
    void nobodyApprovesTheirOwnAndNothingIsDecidedTwice() {
        var visited = order(visited(NINE, TEN));
        var own = proposal(out(TEN.plusSeconds(60)));
        assertThat(Correcting.approve(visited, own, List.of(own), WANG_JIANGUO, TASKS, NIGHT)).isEqualTo(
            new Correcting.NotNow("correction.own")
        );
        var decided = approvedAlready(1, out(TEN.plusSeconds(60)));
        assertThat(Correcting.approve(visited, decided, List.of(decided), ZHOU_MIN, TASKS, NIGHT)).isEqualTo(
            new Correcting.NotNow("correction.decided")
        );
    }

    @Test
    void aFindingIsPutRightOrTakenBack() {
        var rejected = order(new Stage.Rejected(visited(NINE, TEN), List.of(new Difference("late", 40)), WANG_JIANGUO));
        assertThat(stage(rejected, Status.HAPPENED)).isInstanceOf(Stage.Verified.class);
        assertThat(((Stage.Disputed) stage(rejected, Status.REOPENED)).differences()).containsExactly(
            new Difference("late", 40),
            new Difference("reopened", 0)
        );
        var confirmed = order(new Stage.Confirmed(visited(NINE, TEN), WANG_JIANGUO, 5));
        assertThat(stage(confirmed, Status.NOT_HAPPENED)).isInstanceOf(Stage.Rejected.class);
        var disputed = order(new Stage.Disputed(visited(NINE, TEN), List.of()));
        for (Status status : Status.values()) {
            assertThat(Correcting.propose(disputed, new Found(status), List.of(), NIGHT)).isInstanceOf(
                Correcting.NotNow.class
            );
        }
    }

    @Test
    void aCorrectionIsTakenBackByACorrectionOnce() {
        var late = approvedAlready(1, new Time(ZHANG_YULAN, Mark.Which.IN, NINE.plus(Duration.ofMinutes(40))));
        var verified = order(new Stage.Verified(visited(NINE, TEN), List.of(), WANG_JIANGUO));
        var back = proposal(new Reversal(late.id()));
        assertThat(approved(verified, back, List.of(late)).order().stage()).isEqualTo(visited(NINE, TEN));
        var gone = new Correction(late.id(), late.change(), late.by(), State.APPROVED, true);
        assertThat(problems(Correcting.propose(verified, back.change(), List.of(gone), NIGHT))).containsExactly(
            "correction.nothing-to-reverse"
        );
        var found = approvedAlready(2, new Found(Status.HAPPENED));
        assertThat(
            approved(verified, proposal(new Reversal(found.id())), List.of(found))
                .order()
                .stage()
        ).isInstanceOf(Stage.Disputed.class);
    }

    @Test
    void whatWasPaidForIsNotTakenBackByACorrection() {
        var late = approvedAlready(1, new Time(ZHANG_YULAN, Mark.Which.IN, NINE.plus(Duration.ofMinutes(40))));
        var settled = order(new Stage.Settled(visited(NINE, TEN), new Money(6000)));
        assertThat(Correcting.propose(settled, new Reversal(late.id()), List.of(late), NIGHT)).isEqualTo(
            new Correcting.NotNow("correction.not-in-this-stage")
        );
    }

    @Test
    void anEndThatOnlyACorrectionToldIsNotTakenBackButSetRight() {
        var filled = new Mark(
            ZHANG_YULAN,
            Mark.Which.OUT,
            TEN,
            NIGHT,
            null,
            null,
            null,
            Mark.ProofKind.NONE,
            List.of("by-correction", "unproved")
        );
        var visited = new Stage.Visited(promises(ZHANG_YULAN), List.of(in(ZHANG_YULAN, NINE), filled), TASKS);
        var told = approvedAlready(1, out(TEN));
        var disputed = order(new Stage.Disputed(visited, List.of()));
        assertThat(
            problems(Correcting.propose(disputed, new Reversal(told.id()), List.of(told), NIGHT))
        ).containsExactly("correction.only-time");
        assertThat(Correcting.propose(disputed, out(TEN.plusSeconds(600)), List.of(told), NIGHT)).isInstanceOf(
            Correcting.Proposed.class
        );
    }

    private static Stage stage(anju.order.Order order, Status status) {
        return approved(order, proposal(new Found(status)), List.of())
            .order()
            .stage();
    }

    private static Correcting.Approved approved(anju.order.Order order, Correction one, List<Correction> others) {
        var all = new java.util.ArrayList<>(others);
        all.add(one);
        return (Correcting.Approved) Correcting.approve(order, one, all, ZHOU_MIN, TASKS, NIGHT);
    }

    private static Correction proposal(Correction.Change change) {
        return new Correction(id(70), change, WANG_JIANGUO, State.PROPOSED, false);
    }

    private static Correction approvedAlready(int n, Correction.Change change) {
        return new Correction(id(60 + n), change, WANG_JIANGUO, State.APPROVED, false);
    }

    private static Time out(Instant at) {
        return new Time(ZHANG_YULAN, Mark.Which.OUT, at);
    }

    @SafeVarargs
    private static List<Agreed> promises(Id<Worker>... workers) {
        return java.util.Arrays.stream(workers)
            .map(worker -> agreed(worker))
            .toList();
    }

    private static Stage.Visited visited(Instant in, Instant out) {
        return new Stage.Visited(
            promises(ZHANG_YULAN),
            List.of(in(ZHANG_YULAN, in), end(ZHANG_YULAN, Mark.Which.OUT, out)),
            List.of()
        );
    }

    private static Mark in(Id<Worker> worker, Instant at) {
        return end(worker, Mark.Which.IN, at);
    }

    private static Mark end(Id<Worker> worker, Mark.Which which, Instant at) {
        return new Mark(worker, which, at, at, 20.0, 8.0, 3.0, Mark.ProofKind.ONE_TIME_CODE, List.of());
    }

    private static List<String> problems(Correcting.Outcome outcome) {
        return ((Correcting.Refused) outcome).problems().stream().map(Problem::key).toList();
    }
}
