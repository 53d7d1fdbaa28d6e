package anju.careplan;

import static anju.careplan.Written.CITY;
import static anju.careplan.Written.approved;
import static anju.careplan.Written.item;
import static anju.careplan.Written.plan;
import static anju.careplan.Written.version;
import static org.assertj.core.api.Assertions.assertThat;

import anju.value.Id;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 陈秀英 is bathed every Tuesday and Friday; what comes of such a plan, and of what is done to it. */
class A01_DaysOfAPlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private static List<String> days(CarePlan plan, LocalDate from, LocalDate to) {
        return Expansion.expand(plan, from, to, CITY)
            .stream()
            .filter(Occurrence::takesPlace)
            .map(one -> one.day().toString().substring(5))
            .toList();
    }

    @Test
    void every_tuesday_and_friday_from_a_day_on() {
        var plan = plan(approved(1, MONDAY, null, item(1, "FREQ=WEEKLY;BYDAY=TU,FR", MONDAY, "09:00")));
        assertThat(days(plan, MONDAY.minusDays(10), MONDAY.plusDays(13))).containsExactly(
            "01-06",
            "01-09",
            "01-13",
            "01-16"
        );
        var first = Expansion.expand(plan, MONDAY, MONDAY.plusDays(1), CITY).getFirst();
        assertThat(first.window().start()).isEqualTo("2026-01-06T01:00:00Z");
        assertThat(first.window().end()).isEqualTo("2026-01-06T03:00:00Z");
    }

    @Test
    void the_31st_comes_in_seven_months_the_last_day_in_twelve() {
        LocalDate year = LocalDate.of(2026, 1, 1);
        var the31st = plan(approved(1, year, null, item(1, "FREQ=MONTHLY;BYMONTHDAY=31", year, "09:00")));
        assertThat(days(the31st, year, year.plusYears(1).minusDays(1))).containsExactly(
            "01-31",
            "03-31",
            "05-31",
            "07-31",
            "08-31",
            "10-31",
            "12-31"
        );
        var last = plan(approved(1, year, null, item(1, "FREQ=MONTHLY;BYMONTHDAY=-1", year, "09:00")));
        assertThat(days(last, year, year.plusYears(1).minusDays(1)))
            .hasSize(12)
            .contains("02-28", "04-30");
    }

    @Test
    void the_29th_of_february_comes_every_four_years() {
        LocalDate from = LocalDate.of(2025, 1, 1);
        var leap = plan(approved(1, from, null, item(1, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", from, "09:00")));
        assertThat(Expansion.expand(leap, from, from.plusYears(8), CITY))
            .extracting(Occurrence::day)
            .containsExactly(LocalDate.of(2028, 2, 29), LocalDate.of(2032, 2, 29));
    }

    @Test
    void a_change_is_a_new_version_from_a_day_on() {
        var plan = plan(
            approved(1, MONDAY, null, item(1, "FREQ=WEEKLY;BYDAY=TU", MONDAY, "09:00")),
            approved(2, MONDAY.plusDays(7), null, item(1, "FREQ=WEEKLY;BYDAY=WE", MONDAY, "09:00")),
            version(3, PlanVersion.State.PROPOSED, MONDAY, null, item(1, "FREQ=DAILY", MONDAY, "09:00"))
        );
        assertThat(days(plan, MONDAY, MONDAY.plusDays(20))).containsExactly("01-06", "01-14", "01-21");
        assertThat(plan.lastDay(plan.versions().getFirst())).isEqualTo(MONDAY.plusDays(6));
        assertThat(plan.on(MONDAY.plusDays(6)).orElseThrow().number()).isEqualTo(1);
        assertThat(plan.on(MONDAY.plusDays(7)).orElseThrow().number()).isEqualTo(2);
        assertThat(plan.on(MONDAY.minusDays(1))).isEmpty();
    }

    @Test
    void a_version_that_ends_brings_no_earlier_one_back() {
        var plan = plan(
            approved(1, MONDAY, null, item(1, "FREQ=DAILY", MONDAY, "09:00")),
            approved(2, MONDAY.plusDays(2), MONDAY.plusDays(3), item(1, "FREQ=DAILY", MONDAY, "09:00"))
        );
        assertThat(days(plan, MONDAY, MONDAY.plusDays(20))).containsExactly("01-05", "01-06", "01-07", "01-08");
    }

    @Test
    void skipped_paused_at_another_time_by_somebody_else() {
        var daily = item(1, "FREQ=DAILY", MONDAY, "09:00");
        var other = item(2, "FREQ=DAILY", MONDAY, "15:00");
        var zhang = Id.<anju.people.Worker>of(new UUID(0, 21));
        var plan = Written.with(
            plan(approved(1, MONDAY, null, daily, other)),
            Written.deviation(daily, MONDAY, MONDAY, new Deviation.Skip()),
            Written.deviation(
                daily,
                MONDAY.plusDays(1),
                MONDAY.plusDays(1),
                new Deviation.OtherTime(LocalTime.of(14, 30), Duration.ofHours(1))
            ),
            Written.deviation(null, MONDAY.plusDays(2), MONDAY.plusDays(2), new Deviation.OtherWorker(zhang)),
            Written.deviation(null, MONDAY.plusDays(3), MONDAY.plusDays(9), new Deviation.Pause())
        );
        var all = Expansion.expand(plan, MONDAY, MONDAY.plusDays(10), CITY);
        assertThat(all).hasSize(22);
        assertThat(days(plan, MONDAY, MONDAY.plusDays(10))).containsExactly(
            "01-05",
            "01-06",
            "01-06",
            "01-07",
            "01-07",
            "01-15",
            "01-15"
        );
        assertThat(all.get(2).window().start()).isEqualTo("2026-01-06T06:30:00Z");
        assertThat(all.get(2).otherwise()).isTrue();
        assertThat(all.get(4).worker()).isEqualTo(zhang);
        assertThat(all.get(6).off().word()).isEqualTo("pause");
    }

    @Test
    void where_the_clock_leaps_a_visit_keeps_its_place_on_it() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDate spring = LocalDate.of(2026, 3, 28);
        var plan = plan(
            approved(1, spring, null, item(1, "FREQ=DAILY", spring, "09:00"), item(2, "FREQ=DAILY", spring, "02:30"))
        );
        var nights = Expansion.expand(plan, spring, spring.plusDays(2), berlin);
        assertThat(nights)
            .extracting(one -> one.window().start().atZone(berlin).toLocalTime().toString())
            .containsExactly("02:30", "09:00", "03:30", "09:00", "02:30", "09:00");
        assertThat(nights)
            .extracting(one -> one.window().length())
            .containsOnly(Duration.ofHours(2));
        LocalDate autumn = LocalDate.of(2026, 10, 25);
        assertThat(Expansion.expand(plan, autumn, autumn, berlin).getFirst().window().start())
            .as("the first of the two half past two")
            .isEqualTo("2026-10-25T00:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "",
            "nonsense",
            "FREQ=HOURLY",
            "FREQ=DAILY;BYHOUR=9",
            "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=DAILY;UNTIL=20260106T000000Z",
            "FREQ=WEEKLY;BYDAY=XX"
        }
    )
    void what_is_no_rule_of_days_is_refused(String written) {
        assertThat(Recurrence.of(written)).isEmpty();
    }
}
