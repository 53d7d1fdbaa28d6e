package anju.dispatch.petition;

import static org.assertj.core.api.Assertions.assertThat;

import anju.dispatch.petition.Petition.Kind;
import anju.dispatch.petition.Petition.State;
import anju.order.Agreed;
import anju.order.Order;
import anju.order.Stage;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 张玉兰 asks 刘芳 and the desk: one after the other answers, and once it is over nobody does. */
class A05_AskedOfTheDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");
    private static final Id<Worker> ZHANG = Id.of(new UUID(0, 21));
    private static final Id<Worker> LIU = Id.of(new UUID(0, 22));
    private static final Id<Organisation> DESK = Id.of(new UUID(0, 7));
    private static final Id<Organisation> OTHER_DESK = Id.of(new UUID(0, 8));
    private static final Id<Petition> ID = Id.of(new UUID(0, 99));

    private static final Order HERS = promised(1, ZHANG, 9);
    private static final Order THEIRS = promised(2, LIU, 14);

    @Test
    void aVisitIsGivenAwayByWhoPromisedItAndBeforeItBegins() {
        assertThat(given(null).state()).isEqualTo(State.AT_DESK);
        assertThat(given(LIU).state()).as("the colleague first").isEqualTo(State.ASKED);
        assertThat(swap(Kind.GIVE, LIU, HERS, null, NOW))
            .as("not hers")
            .isInstanceOf(Petitioning.NotNow.class);
        assertThat(swap(Kind.GIVE, ZHANG, HERS, null, at(9)))
            .as("it begins")
            .isInstanceOf(Petitioning.NotNow.class);
        assertThat(swap(Kind.GIVE, ZHANG, HERS, ZHANG, NOW))
            .as("herself")
            .isInstanceOf(Petitioning.Wrong.class);
        assertThat(swap(Kind.EXCHANGE, ZHANG, HERS, null, NOW))
            .as("with nobody")
            .isInstanceOf(Petitioning.Wrong.class);
    }

    @Test
    void inAnExchangeTheColleagueNamesAVisitOfTheirOwn() {
        Petition asked = next(swap(Kind.EXCHANGE, ZHANG, HERS, LIU, NOW));
        assertThat(Petitioning.agree(asked, ZHANG, THEIRS, NOW)).isInstanceOf(Petitioning.NotNow.class);
        assertThat(Petitioning.agree(asked, LIU, null, NOW)).isInstanceOf(Petitioning.Wrong.class);
        assertThat(Petitioning.agree(asked, LIU, HERS, NOW)).isInstanceOf(Petitioning.Wrong.class);
        Petition agreed = next(Petitioning.agree(asked, LIU, THEIRS, NOW));
        assertThat(agreed.theirs().order()).isEqualTo(THEIRS.id());
        assertThat(approve(agreed, List.of(HERS, THEIRS), NOW)).isInstanceOf(Petitioning.Next.class);
        assertThat(approve(agreed, List.of(HERS, THEIRS), at(14)))
            .as("theirs has begun")
            .isEqualTo(new Petitioning.NotNow("petition.over"));
    }

    @Test
    void theDeskDecidesWhatIsAsItWasAsked() {
        Petition asked = given(null);
        assertThat(Petitioning.approve(asked, OTHER_DESK, List.of(HERS), NOW)).isInstanceOf(Petitioning.NotNow.class);
        assertThat(approve(given(LIU), List.of(HERS), NOW)).isEqualTo(new Petitioning.NotNow("petition.not-agreed"));
        Order moved = promised(1, ZHANG, 10);
        assertThat(approve(asked, List.of(moved), NOW)).isEqualTo(new Petitioning.NotNow("petition.over"));
        assertThat(approve(asked, List.of(promised(1, LIU, 9)), NOW)).isEqualTo(
            new Petitioning.NotNow("petition.over")
        );
        assertThat(next(approve(asked, List.of(HERS), NOW)).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void whatIsOverStaysAsItIs() {
        for (Petition over : List.of(
            next(Petitioning.withdraw(given(LIU), ZHANG)),
            next(Petitioning.refuse(given(null), DESK)),
            next(Petitioning.decline(given(LIU), LIU)),
            next(approve(given(null), List.of(HERS), NOW))
        )) {
            assertThat(over.isOpen()).isFalse();
            assertThat(Petitioning.withdraw(over, ZHANG)).isInstanceOf(Petitioning.NotNow.class);
            assertThat(Petitioning.refuse(over, DESK)).isInstanceOf(Petitioning.NotNow.class);
            assertThat(Petitioning.agree(over, LIU, null, NOW)).isInstanceOf(Petitioning.NotNow.class);
            assertThat(approve(over, List.of(HERS), NOW)).isInstanceOf(Petitioning.NotNow.class);
        }
        assertThat(Petitioning.withdraw(given(null), LIU))
            .as("not hers")
            .isInstanceOf(Petitioning.NotNow.class);
    }

    @Test
    void leaveMayBeDecidedUntilItEnds() {
        var day = new TimeWindow(at(0), at(24));
        Petition leave = next(Petitioning.leave(ID, ZHANG, DESK, day, NOW));
        assertThat(approve(leave, List.of(), at(12))).isInstanceOf(Petitioning.Next.class);
        assertThat(approve(leave, List.of(), at(24))).isInstanceOf(Petitioning.NotNow.class);
        assertThat(Petitioning.leave(ID, ZHANG, DESK, day, at(24))).isInstanceOf(Petitioning.Wrong.class);
    }

    private static Petition given(Id<Worker> colleague) {
        return next(swap(Kind.GIVE, ZHANG, HERS, colleague, NOW));
    }

    private static Petitioning.Outcome swap(Kind kind, Id<Worker> by, Order order, Id<Worker> to, Instant now) {
        return Petitioning.swap(ID, kind, by, DESK, order, to, now);
    }

    private static Petitioning.Outcome approve(Petition petition, List<Order> visits, Instant now) {
        return Petitioning.approve(petition, DESK, visits, now);
    }

    private static Petition next(Petitioning.Outcome outcome) {
        return ((Petitioning.Next) outcome).petition();
    }

    private static Instant at(int hour) {
        return NOW.plus(Duration.ofDays(1)).plus(Duration.ofHours(hour));
    }

    private static Order promised(int number, Id<Worker> worker, int hour) {
        var visit = TimeWindow.from(at(hour), Duration.ofHours(1));
        Id<Resident> chen = Id.of(new UUID(0, 1));
        var asked = new Order.Asked(
            chen,
            "COMPANY",
            visit,
            Id.of(new UUID(0, 2)),
            DESK,
            null,
            Set.of(),
            null,
            Id.<Person>of(new UUID(0, 3)),
            NOW
        );
        var agreed = List.of(new Agreed(worker, visit, Duration.ofMinutes(10)));
        var stage = new Stage.Dispatched(agreed, Id.of(new UUID(0, 4)));
        return new Order(Id.of(new UUID(1, number)), number, asked, stage, 1, 3);
    }
}
