package anju.people.whereabouts;

import static org.assertj.core.api.Assertions.assertThat;

import anju.people.Role;
import anju.story.Fixtures;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** 陈秀英 goes to hospital and comes home; whatever is said first, it comes to the same. */
class TimelineTest {

    private static final Instant MONDAY = Fixtures.EIGHT;

    @Test
    void whoOfNobodyHasSaidAnythingIsAtHome() {
        assertThat(Timeline.of(List.of()).at(MONDAY)).isEqualTo(Where.HOME);
        assertThat(Timeline.of(List.of()).stays()).isEmpty();
    }

    @Test
    void inHospitalUntilSheIsHomeAgain() {
        var timeline = Timeline.of(List.of(said(1, Where.HOME, day(3), null), said(2, Where.HOSPITAL, day(0), null)));
        assertThat(timeline.stays()).containsExactly(new Stay(Where.HOSPITAL, day(0), day(3)));
        assertThat(timeline.at(day(2))).isEqualTo(Where.HOSPITAL);
        assertThat(timeline.at(day(3))).isEqualTo(Where.HOME);
    }

    @Test
    void homeForTwoDaysOutOfHospitalAndBackWithoutAnotherWord() {
        var timeline = Timeline.of(List.of(said(1, Where.HOSPITAL, day(0), null), said(2, Where.HOME, day(3), day(5))));
        assertThat(timeline.stays()).containsExactly(
            new Stay(Where.HOSPITAL, day(0), day(3)),
            new Stay(Where.HOSPITAL, day(5), null)
        );
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItCorrectsAndAStrikeLeavesNothing() {
        var wrong = said(1, Where.HOSPITAL, day(0), null);
        var right = corrects(2, wrong, Where.AWAY, day(1), day(2));
        assertThat(Timeline.of(List.of(right, wrong)).stays()).containsExactly(new Stay(Where.AWAY, day(1), day(2)));
        var struck = corrects(3, right, null, day(1), null);
        assertThat(Timeline.of(List.of(struck, right, wrong)).stays()).isEmpty();
    }

    @Test
    void nobodyComesBackFromDeathButByACorrection() {
        var death = said(1, Where.DECEASED, day(2), null);
        var home = said(2, Where.HOME, day(4), null);
        assertThat(Timeline.of(List.of(home, death)).stays()).containsExactly(new Stay(Where.DECEASED, day(2), null));
        var strike = corrects(3, death, null, day(2), null);
        assertThat(Timeline.of(List.of(strike, home, death)).stays()).isEmpty();
    }

    @Test
    void theDayOfComingCountsAndTheDayOfLeavingDoesNot() {
        var zone = Fixtures.CITY;
        var year = LocalDate.of(2026, 1, 1);
        var stay = new Stay(Where.HOSPITAL, day(0), day(3));
        assertThat(stay.days(year, year.plusYears(1), zone)).isEqualTo(3);
        assertThat(
            new Stay(Where.HOSPITAL, day(0), day(0).plusSeconds(60)).days(year, year.plusYears(1), zone)
        ).isZero();
        var open = new Stay(Where.HOSPITAL, Instant.parse("2026-12-30T02:00:00Z"), null);
        assertThat(open.days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), zone)).isEqualTo(2);
        assertThat(open.days(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 10), zone)).isEqualTo(10);
    }

    @Test
    void whatCannotBeIsRefusedWithAllThatIsWrong() {
        var death = said(1, Where.DECEASED, day(0), null);
        var dead = Timeline.of(List.of(death));
        assertThat(Entering.enter(dead, said(2, Where.AWAY, day(1), null), day(2))).isEqualTo(
            refused("where", "whereabouts.after-death")
        );
        assertThat(Entering.enter(dead, said(2, Where.DECEASED, day(9), null), day(2))).isEqualTo(
            refused("from", "whereabouts.not-yet")
        );
        var unexplained = new Entry(
            Fixtures.id(3),
            null,
            day(0),
            null,
            Entry.Source.FAMILY,
            null,
            Fixtures.LI_MEI,
            Role.RELATIVE,
            day(2),
            Fixtures.id(7)
        );
        assertThat(((Entering.Refused) Entering.enter(dead, unexplained, day(2))).problems())
            .extracting(anju.value.Problem::key)
            .containsExactly("whereabouts.unknown", "whereabouts.say-why");
        var strike = corrects(4, death, null, day(0), null);
        assertThat(Entering.enter(dead.with(strike), corrects(5, death, null, day(0), null), day(2))).isEqualTo(
            refused("corrects", "whereabouts.corrected-before")
        );
    }

    /** Whatever is said, in whatever order it comes: the same stays, none overlapping, and each moment as it is asked. */
    @Property
    void anyOrderOfEntriesEndsInTheSameState(@ForAll long seed) {
        var chance = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 1 + chance.nextInt(9); i++) {
            Instant from = day(chance.nextInt(12));
            Instant until = chance.nextInt(3) == 0 ? from.plus(Duration.ofDays(1 + chance.nextInt(6))) : null;
            Where where = Where.values()[chance.nextInt(chance.nextInt(5) == 0 ? 6 : 5)];
            Entry corrected =
                entries.isEmpty() || chance.nextInt(3) > 0 ? null : entries.get(chance.nextInt(entries.size()));
            entries.add(
                corrected == null
                    ? said(i + 1, where, from, where.ends() ? null : until)
                    : corrects(i + 1, corrected, chance.nextBoolean() ? null : where, from, where.ends() ? null : until)
            );
        }
        var expected = Timeline.of(entries);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(entries, chance);
            Timeline shuffled = Timeline.of(List.of());
            for (Entry entry : entries) {
                shuffled = shuffled.with(entry);
            }
            assertThat(shuffled.stays()).isEqualTo(expected.stays());
        }
        List<Stay> stays = expected.stays();
        for (int i = 1; i < stays.size(); i++) {
            assertThat(stays.get(i - 1).until())
                .isNotNull()
                .isBeforeOrEqualTo(stays.get(i).from());
        }
        for (int half = 0; half < 48; half++) {
            var moment = new TimeWindow(
                day(0).plus(Duration.ofHours(12L * half)),
                day(0).plus(Duration.ofHours(12L * half + 1))
            );
            var stay = expected.during(moment);
            assertThat(stay.isEmpty() ? Where.HOME : stay.getFirst().where()).isEqualTo(expected.at(moment.start()));
        }
    }

    private static Entering.Refused refused(String field, String key) {
        return new Entering.Refused(List.of(anju.value.Problem.of(field, key)));
    }

    private static Instant day(int n) {
        return MONDAY.plus(Duration.ofDays(n));
    }

    private static Entry said(int id, Where where, Instant from, Instant until) {
        return new Entry(
            Id.of(new UUID(0, id)),
            where,
            from,
            until,
            Entry.Source.FAMILY,
            null,
            Fixtures.LI_MEI,
            Role.RELATIVE,
            MONDAY,
            null
        );
    }

    private static Entry corrects(int id, Entry other, Where where, Instant from, Instant until) {
        return new Entry(
            Id.of(new UUID(0, id)),
            where,
            from,
            until,
            Entry.Source.FAMILY,
            "写错了",
            Fixtures.LI_MEI,
            Role.RELATIVE,
            MONDAY,
            other.id()
        );
    }
}
