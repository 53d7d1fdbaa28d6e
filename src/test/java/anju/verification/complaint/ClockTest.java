package anju.verification.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.people.Person;
import anju.people.Role;
import anju.value.Id;
import anju.verification.complaint.Clock.Colour;
import anju.verification.complaint.Complaint.About;
import anju.verification.complaint.Complaint.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** 李梅 is not content: how long there is, who sees to it when nobody does, and who never may. */
class ClockTest {

    private static final Instant RAISED = Instant.parse("2026-09-30T22:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Clock CLOCK = new Clock.Limits(Duration.ofHours(24), Duration.ofHours(120), 50).from(RAISED);
    private static final Id<Person> WANG = someone(1);
    private static final Id<Person> ZHOU = someone(2);
    private static final Id<Person> LIN = someone(3);
    private static final Id<Person> ZHANG = someone(4);

    private static Id<Person> someone(int number) {
        return Id.of(new UUID(0, number));
    }

    private static Instant after(long hours) {
        return RAISED.plus(Duration.ofHours(hours));
    }

    private static Complaint about(About about) {
        return new Complaint(
            Id.of(new UUID(1, 1)),
            CLOCK,
            about,
            Set.of(ZHANG),
            about.begins(),
            null,
            null,
            null,
            null,
            false,
            null
        );
    }

    @Test
    void greenTurnsYellowWhenHalfIsLeftAndRedAtTheMomentItself() {
        assertThat(CLOCK.colour(RAISED, false)).isEqualTo(Colour.GREEN);
        assertThat(CLOCK.colour(after(12).minus(SECOND), false)).isEqualTo(Colour.GREEN);
        assertThat(CLOCK.colour(after(12), false)).isEqualTo(Colour.YELLOW);
        assertThat(CLOCK.colour(after(24).minus(SECOND), false)).isEqualTo(Colour.YELLOW);
        assertThat(CLOCK.colour(after(24), false)).isEqualTo(Colour.RED);
        assertThat(CLOCK.colour(after(24), true))
            .as("the first answer is given")
            .isEqualTo(Colour.GREEN);
        assertThat(CLOCK.colour(after(60), true)).isEqualTo(Colour.YELLOW);
        assertThat(CLOCK.colour(after(120).minus(SECOND), true)).isEqualTo(Colour.YELLOW);
        assertThat(CLOCK.colour(after(120), true)).isEqualTo(Colour.RED);
    }

    @Test
    void aHolidayIsADayLikeEveryOther() {
        // raised on the eve of the national holiday of the city: the hours run on through it
        assertThat(CLOCK.firstDue()).isEqualTo("2026-10-01T22:00:00Z");
        assertThat(CLOCK.finalDue()).isEqualTo("2026-10-05T22:00:00Z");
    }

    @Test
    void itClimbsToTheLeadAndThenToTheCityAndNeverComesDown() {
        Complaint open = about(About.VISIT);
        assertThat(open.rung(after(24).minus(SECOND))).isEqualTo(Rung.DESK);
        assertThat(open.rung(after(24))).isEqualTo(Rung.LEAD);
        Complaint replied = open
            .after(Step.TAKEN, WANG, Rung.DESK, after(1))
            .after(Step.REPLIED, WANG, Rung.DESK, after(2));
        assertThat(replied.rung(after(24)))
            .as("the first answer is given")
            .isEqualTo(Rung.DESK);
        assertThat(replied.rung(after(120))).isEqualTo(Rung.CITY);
        assertThat(open.at(Rung.LEAD).after(Step.TAKEN, ZHOU, Rung.LEAD, after(25)).rung(after(26))).isEqualTo(
            Rung.LEAD
        );
    }

    @Test
    void nobodyAnswersForThemselvesNorForTheirOwnCentre() {
        assertThat(about(About.VISIT).refuses(Step.TAKEN, ZHANG, Role.COORDINATOR)).isEqualTo(
            "complaint.about-yourself"
        );
        Complaint centre = about(About.CENTRE);
        assertThat(centre.refuses(Step.TAKEN, WANG, Role.COORDINATOR)).isEqualTo("complaint.rung.city");
        assertThat(centre.refuses(Step.TAKEN, ZHOU, Role.CENTRE_LEAD)).isEqualTo("complaint.rung.city");
        assertThat(centre.refuses(Step.TAKEN, LIN, Role.SUPERVISOR)).isNull();
    }

    @Test
    void oneHandlesItAndIsRelievedOnlyFromAbove() {
        Complaint open = about(About.OTHER);
        assertThat(open.refuses(Step.ANSWERED, WANG, Role.COORDINATOR)).isEqualTo("complaint.not-yours");
        assertThat(open.refuses(Step.TAKEN, LIN, Role.SUPERVISOR))
            .as("it has not climbed")
            .isEqualTo("complaint.rung.desk");
        Complaint taken = open.after(Step.TAKEN, WANG, Rung.DESK, after(1));
        assertThat(taken.refuses(Step.TAKEN, someone(9), Role.COORDINATOR)).isEqualTo("complaint.taken");
        assertThat(taken.refuses(Step.TAKEN, ZHOU, Role.CENTRE_LEAD)).isNull();
        assertThat(taken.at(Rung.LEAD).refuses(Step.ANSWERED, WANG, Role.COORDINATOR))
            .as("late, but answered")
            .isNull();
        assertThat(open.at(Rung.LEAD).refuses(Step.TAKEN, WANG, Role.COORDINATOR)).isEqualTo("complaint.rung.lead");
    }

    @Test
    void whoIsNotContentIsAnsweredByTheCityOnce() {
        Complaint answered = about(About.VISIT)
            .after(Step.TAKEN, WANG, Rung.DESK, after(1))
            .after(Step.ANSWERED, WANG, Rung.DESK, after(3));
        assertThat(about(About.VISIT).refusesWord()).isEqualTo("complaint.not-answered");
        assertThat(answered.colour(after(500)))
            .as("keeps the colour of its answer")
            .isEqualTo(Colour.GREEN);
        assertThat(answered.judged(true, after(4)).closedAt()).isEqualTo(after(4));
        Complaint again = answered.judged(false, after(30));
        assertThat(again.clock().firstDue()).isEqualTo(after(54));
        assertThat(again.clock().finalDue()).isEqualTo(after(150));
        assertThat(again.refuses(Step.TAKEN, WANG, Role.COORDINATOR)).isEqualTo("complaint.rung.city");
        Complaint ended = again
            .after(Step.TAKEN, LIN, Rung.CITY, after(31))
            .after(Step.ANSWERED, LIN, Rung.CITY, after(32))
            .judged(false, after(33));
        assertThat(ended.closedAt()).as("not a third time").isEqualTo(after(33));
        assertThat(ended.refusesWord()).isEqualTo("complaint.closed");
    }

    @Test
    void aClockThatCannotRunIsRefused() {
        assertThatThrownBy(() -> new Clock(RAISED, after(5), after(5), 50)).isInstanceOf(
            IllegalArgumentException.class
        );
        assertThatThrownBy(() -> new Clock(RAISED, after(1), after(5), 101)).isInstanceOf(
            IllegalArgumentException.class
        );
    }

    @Property(tries = 200)
    void withTimeAClockOnlyGetsWorse(
        @ForAll @IntRange(min = 1, max = 200) int first,
        @ForAll @IntRange(min = 1, max = 200) int more,
        @ForAll @IntRange(min = 0, max = 100) int share,
        @ForAll boolean given
    ) {
        Clock clock = new Clock.Limits(Duration.ofHours(first), Duration.ofHours(first + more), share).from(RAISED);
        Colour colour = Colour.GREEN;
        Rung rung = Rung.DESK;
        for (int hours = 0; hours <= first + more; hours++) {
            assertThat(clock.colour(after(hours), given)).isGreaterThanOrEqualTo(colour);
            assertThat(clock.climbed(after(hours), given)).isGreaterThanOrEqualTo(rung);
            colour = clock.colour(after(hours), given);
            rung = clock.climbed(after(hours), given);
        }
        assertThat(colour).isEqualTo(Colour.RED);
        assertThat(rung).isEqualTo(Rung.CITY);
    }
}
