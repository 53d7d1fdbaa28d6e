package anju.dispatch;

import static anju.story.Fixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import anju.order.Offer;
import anju.order.Order;
import anju.order.Stage;
import anju.people.Worker;
import anju.value.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The best alone, then the next three together, then the desk; the first who accepts has it. */
class A02_OfferingInRoundsTest {

    private static final Offering.Terms TERMS = new Offering.Terms(3, Duration.ofMinutes(30));

    @Test
    void theBestIsAskedAlone() {
        assertThat(workers(round(matched(), 1, ranked(5), EIGHT))).containsExactly(id(1));
    }

    @Test
    void thenTheNextThreeTogether() {
        var second = new Stage.Matched(CERTIFICATE, 1, Set.of(id(1)), false);
        assertThat(workers(round(second, 1, ranked(5).subList(1, 5), EIGHT))).containsExactly(id(2), id(3), id(4));
    }

    @Test
    void thenTheDesk() {
        var third = new Stage.Matched(CERTIFICATE, 2, Set.of(id(1)), false);
        assertThat(round(third, 1, ranked(5), EIGHT)).isInstanceOf(Offering.ToDesk.class);
    }

    @Test
    void nobodyLeftIsTheDeskToo() {
        assertThat(round(matched(), 1, List.of(), EIGHT)).isInstanceOf(Offering.ToDesk.class);
    }

    @Test
    void twoAreAskedAtOnceForAVisitThatNeedsTwoOrNobody() {
        assertThat(workers(round(matched(), 2, ranked(3), EIGHT))).containsExactly(id(1), id(2));
        assertThat(round(matched(), 2, ranked(1), EIGHT)).isInstanceOf(Offering.ToDesk.class);
    }

    @Test
    void nobodyThinksLongerThanUntilTheyWouldHaveToLeave() {
        Instant tenToNine = NINE_TO_ELEVEN.start().minus(Duration.ofMinutes(10)).minus(TRAVEL);
        var offered = (Offering.Offered) round(matched(), 1, ranked(1), tenToNine);
        assertThat(offered.offer().respondBy()).isEqualTo(NINE_TO_ELEVEN.start().minus(TRAVEL));
    }

    @Test
    void theFirstWhoAcceptsHasItAndTheOtherIsTold() {
        var offered = offered(1, ZHANG_YULAN, LIU_FANG);
        var won = (Answering.Dispatched) accept(offered, ZHANG_YULAN, EIGHT);
        assertThat(won.order().stage()).isEqualTo(dispatched(ZHANG_YULAN));
        var ended = with(offered.offer(), Offer.State.ACCEPTED);
        assertThat(
            Answering.accept(offered.order(), (Stage.Offered) offered.order().stage(), ended, LIU_FANG, EIGHT)
        ).isInstanceOf(Answering.Gone.class);
    }

    @Test
    void aSecondTooLateIsTooLate() {
        var offered = offered(1, ZHANG_YULAN);
        Instant by = offered.offer().respondBy();
        assertThat(accept(offered, ZHANG_YULAN, by.minusNanos(1))).isInstanceOf(Answering.Dispatched.class);
        assertThat(accept(offered, ZHANG_YULAN, by)).isInstanceOf(Answering.Gone.class);
    }

    @Test
    void whoWasNotInvitedCannotAccept() {
        assertThat(accept(offered(1, ZHANG_YULAN), LIU_FANG, EIGHT)).isInstanceOf(Answering.Gone.class);
    }

    @Test
    void twoAreNeededAndTheFirstWaitsForTheSecond() {
        var offered = offered(2, ZHANG_YULAN, LIU_FANG);
        assertThat(accept(offered, ZHANG_YULAN, EIGHT)).isInstanceOf(Answering.Waiting.class);
    }

    @Test
    void whoDeclinedIsPassedOverInTheNextRound() {
        var offered = offered(1, ZHANG_YULAN);
        var over = (Answering.Over) Answering.decline(
            offered.order(),
            (Stage.Offered) offered.order().stage(),
            offered.offer(),
            ZHANG_YULAN
        );
        assertThat(over.order().stage()).isEqualTo(new Stage.Matched(CERTIFICATE, 1, Set.of(ZHANG_YULAN), false));
    }

    @Test
    void oneOfThreeDeclinesAndTheOthersAreStillAsked() {
        var offered = offered(1, ZHANG_YULAN, LIU_FANG, ANOTHER);
        assertThat(
            Answering.decline(offered.order(), (Stage.Offered) offered.order().stage(), offered.offer(), LIU_FANG)
        ).isInstanceOf(Answering.OthersAsked.class);
    }

    @Test
    void everythingBeforeUnderWayCanBeCancelledAndNothingAfter() {
        List<Stage> before = List.of(
            new Stage.Requested(),
            matched(),
            offered(1, ZHANG_YULAN).order().stage(),
            dispatched(ZHANG_YULAN),
            new Stage.Unmet("no-skill", CERTIFICATE),
            new Stage.OnHold(matched(), "hospital")
        );
        assertThat(before).allMatch(s -> Cancelling.cancel(order(s), id(2), EIGHT) instanceof Cancelling.Cancelled);
        List<Stage> after = List.of(
            new Stage.UnderWay(List.of(), List.of()),
            new Stage.Missed(List.of()),
            new Stage.Aborted(List.of(), List.of(), "unsafe")
        );
        assertThat(after).allMatch(s -> Cancelling.cancel(order(s), id(2), EIGHT) instanceof Cancelling.TooLate);
    }

    @Test
    void theNoticeOfACancellationIsKept() {
        var cancelled = (Cancelling.Cancelled) Cancelling.cancel(order(dispatched(ZHANG_YULAN)), id(2), EIGHT);
        assertThat(cancelled.order().stage()).isEqualTo(new Stage.Cancelled(id(2), Duration.ofHours(1), "dispatched"));
    }

    private static Offering.Outcome round(Stage.Matched stage, int seats, List<Offer.Invited> ranked, Instant now) {
        return Offering.next(order(stage), stage, seats, ranked, TERMS, OFFER, now);
    }

    @SafeVarargs
    private static Offering.Offered offered(int seats, Id<Worker>... workers) {
        Order order = order(matched());
        List<Offer.Invited> invited = java.util.Arrays.stream(workers)
            .map(w -> invited(w))
            .toList();
        return Offering.choose(
            order,
            matched(),
            seats,
            invited,
            Duration.ofMinutes(30),
            OFFER,
            EIGHT,
            WANG_JIANGUO,
            "熟悉"
        );
    }

    private static Answering.Outcome accept(Offering.Offered offered, Id<Worker> worker, Instant now) {
        return Answering.accept(offered.order(), (Stage.Offered) offered.order().stage(), offered.offer(), worker, now);
    }

    private static List<Offer.Invited> ranked(int n) {
        return IntStream.rangeClosed(1, n)
            .mapToObj(i -> invited(id(i)))
            .toList();
    }

    private static List<Id<Worker>> workers(Offering.Outcome outcome) {
        return ((Offering.Offered) outcome).offer().invited().stream().map(Offer.Invited::worker).toList();
    }

    private static Offer with(Offer o, Offer.State state) {
        return new Offer(
            o.id(),
            o.order(),
            o.round(),
            o.seats(),
            state,
            o.madeAt(),
            o.respondBy(),
            o.invited(),
            o.madeBy(),
            o.reason(),
            o.version()
        );
    }
}
