package anju.people.roster;

import static org.assertj.core.api.Assertions.assertThat;

import anju.people.Worker.Shift;
import anju.people.roster.Roster.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** 张玉兰 works on weekdays; then her hours change, and one day is otherwise. */
class RosterTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);

    @Test
    void a_new_pattern_begins_on_its_day_and_the_old_one_stays_before() {
        List<Shift> next = Roster.from(week("08:00", "17:00"), MONDAY, hours(5, "07:00", "15:00"));
        assertThat(starts(next, MONDAY.minusDays(3))).containsExactly("08:00");
        assertThat(starts(next, MONDAY)).containsExactly("07:00");
        assertThat(starts(next, MONDAY.plusDays(8))).containsExactly("07:00");
        assertThat(starts(next, MONDAY.plusDays(5)))
            .as("Saturday")
            .isEmpty();
    }

    @Test
    void one_day_off_is_that_day_alone() {
        List<Shift> next = Roster.on(week("08:00", "17:00"), MONDAY, List.of());
        assertThat(starts(next, MONDAY)).isEmpty();
        assertThat(starts(next, MONDAY.minusDays(7))).containsExactly("08:00");
        assertThat(starts(next, MONDAY.plusDays(7))).containsExactly("08:00");
        assertThat(starts(next, MONDAY.plusDays(1))).containsExactly("08:00");
    }

    @Test
    void other_hours_on_one_day_are_changed_once_more() {
        List<Shift> late = Roster.on(week("08:00", "17:00"), MONDAY, one(MONDAY, "12:00", "20:00"));
        List<Shift> later = Roster.on(late, MONDAY, one(MONDAY, "13:00", "21:00"));
        assertThat(starts(later, MONDAY)).containsExactly("13:00");
        assertThat(later).hasSize(late.size());
    }

    @Test
    void a_break_lies_inside_and_hours_do_not_lie_over_each_other() {
        assertThat(hours("08:00", "08:00", null, null).wrong()).isEqualTo("roster.ends-before");
        assertThat(hours("08:00", "17:00", "12:00", null).wrong()).isEqualTo("roster.half-break");
        assertThat(hours("08:00", "17:00", "07:30", "08:30").wrong()).isEqualTo("roster.break-outside");
        assertThat(hours("08:00", "17:00", "12:00", "13:00").wrong()).isNull();
        Hours early = hours("08:00", "12:00", null, null);
        assertThat(Roster.overlap(List.of(early, hours("11:00", "17:00", null, null)))).isTrue();
        assertThat(Roster.overlap(List.of(early, hours("12:00", "17:00", null, null)))).isFalse();
    }

    /** Whatever is changed from today on, in whatever order: every day is as the last change that concerns it says. */
    @Property(tries = 200)
    void every_day_is_as_the_last_change_of_it_says(
        @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 79) Integer> changes
    ) {
        List<Shift> shifts = week("08:00", "17:00");
        String[] thought = new String[40];
        for (int day = 0; day < thought.length; day++) {
            thought[day] = MONDAY.plusDays(day).getDayOfWeek().getValue() <= 5 ? "08:00" : "";
        }
        int hour = 9;
        for (int change : changes) {
            LocalDate day = MONDAY.plusDays(change % 40);
            String starts = "%02d:00".formatted(hour++);
            boolean only = change >= 40;
            shifts = only
                ? Roster.on(shifts, day, one(day, starts, "21:00"))
                : Roster.from(shifts, day, hours(7, starts, "21:00"));
            for (int at = change % 40; at < (only ? (change % 40) + 1 : 40); at++) {
                thought[at] = starts;
            }
        }
        for (int day = 0; day < thought.length; day++) {
            assertThat(String.join(",", starts(shifts, MONDAY.plusDays(day))))
                .as("day " + day)
                .isEqualTo(thought[day]);
        }
        assertThat(starts(shifts, MONDAY.minusDays(3)))
            .as("the past")
            .containsExactly("08:00");
    }

    private static List<String> starts(List<Shift> shifts, LocalDate day) {
        return shifts
            .stream()
            .filter(shift -> shift.on(day))
            .map(shift -> shift.starts().toString())
            .toList();
    }

    private static List<Shift> week(String starts, String ends) {
        return Roster.from(List.of(), SINCE, hours(5, starts, ends));
    }

    private static List<Hours> hours(int days, String starts, String ends) {
        return List.of(DayOfWeek.values())
            .subList(0, days)
            .stream()
            .map(day -> new Hours(day, LocalTime.parse(starts), LocalTime.parse(ends), null, null))
            .toList();
    }

    private static List<Hours> one(LocalDate day, String starts, String ends) {
        return List.of(new Hours(day.getDayOfWeek(), LocalTime.parse(starts), LocalTime.parse(ends), null, null));
    }

    private static Hours hours(String starts, String ends, String breakFrom, String breakUntil) {
        return new Hours(DayOfWeek.MONDAY, time(starts), time(ends), time(breakFrom), time(breakUntil));
    }

    private static LocalTime time(String written) {
        return written == null ? null : LocalTime.parse(written);
    }
}
