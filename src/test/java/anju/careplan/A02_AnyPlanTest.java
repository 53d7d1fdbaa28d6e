package anju.careplan;

import static anju.careplan.Written.approved;
import static anju.careplan.Written.item;
import static anju.careplan.Written.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every plan, whatever its rule, its zone and its exceptions. */
class A02_AnyPlanTest {

    private static final LocalDate START = LocalDate.of(2023, 12, 1);

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe").map(
            ZoneId::of
        );
    }

    @Provide
    Arbitrary<String> rules() {
        return Arbitraries.of(
            "FREQ=DAILY",
            "FREQ=DAILY;INTERVAL=3",
            "FREQ=WEEKLY;BYDAY=TU,FR",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU",
            "FREQ=MONTHLY;BYMONTHDAY=31",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=MONTHLY;BYDAY=1SU,-1FR",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
            "FREQ=DAILY;COUNT=40",
            "FREQ=WEEKLY;BYDAY=WE;UNTIL=20240301"
        );
    }

    @Property(tries = 300)
    void the_same_day_comes_once_at_its_time_on_the_clock(
        @ForAll("rules") String rule,
        @ForAll("zones") ZoneId zone,
        @ForAll @IntRange(max = 800) int from,
        @ForAll @IntRange(max = 120) int length,
        @ForAll @IntRange(max = 21) int hour
    ) {
        var plan = plan(approved(1, START, null, item(1, rule, START, "%02d:30".formatted(hour))));
        LocalDate first = START.plusDays(from);
        var all = Expansion.expand(plan, first, first.plusDays(length), zone);
        assertThat(all.stream().map(Occurrence::day).collect(Collectors.toSet())).hasSameSizeAs(all);
        for (Occurrence one : all) {
            assertThat(one.day()).isBetween(first, first.plusDays(length));
            var local = one.window().start().atZone(zone);
            assertThat(local.toLocalDate()).isEqualTo(one.day());
            var gap = zone.getRules().getTransition(one.day().atTime(hour, 30));
            long leap = gap == null || !gap.isGap() ? 0 : gap.getDuration().toMinutes();
            assertThat(local.toLocalTime()).isEqualTo(java.time.LocalTime.of(hour, 30).plusMinutes(leap));
        }
    }

    @Property(tries = 200)
    void looking_piece_by_piece_finds_what_looking_at_once_finds(
        @ForAll("rules") String rule,
        @ForAll("zones") ZoneId zone,
        @ForAll @IntRange(min = 1, max = 40) int piece
    ) {
        var plan = plan(approved(1, START, null, item(1, rule, START, "09:00")));
        LocalDate last = START.plusDays(500);
        List<Occurrence> pieces = new ArrayList<>();
        for (LocalDate from = START; !from.isAfter(last); from = from.plusDays(piece)) {
            LocalDate to = from.plusDays(piece - 1).isAfter(last) ? last : from.plusDays(piece - 1);
            pieces.addAll(Expansion.expand(plan, from, to, zone));
        }
        assertThat(pieces).isEqualTo(Expansion.expand(plan, START, last, zone));
    }

    @Property(tries = 100)
    void the_rules_mean_what_a_calendar_says(@ForAll @IntRange(max = 1500) int day) {
        LocalDate one = START.plusDays(day);
        boolean monthEnd = one.plusDays(1).getDayOfMonth() == 1;
        boolean everyOtherWeek =
            (one.getDayOfWeek() == DayOfWeek.MONDAY || one.getDayOfWeek() == DayOfWeek.SUNDAY) &&
            ChronoUnit.WEEKS.between(monday(START), monday(one)) % 2 == 0;
        assertThat(on("FREQ=MONTHLY;BYMONTHDAY=-1", one)).isEqualTo(monthEnd);
        assertThat(on("FREQ=MONTHLY;BYMONTHDAY=31", one)).isEqualTo(one.getDayOfMonth() == 31);
        assertThat(on("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", one)).isEqualTo(
            one.getMonthValue() == 2 && one.getDayOfMonth() == 29
        );
        assertThat(on("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU", one)).isEqualTo(everyOtherWeek);
        assertThat(on("FREQ=DAILY;INTERVAL=3", one)).isEqualTo(day % 3 == 0);
        assertThat(on("FREQ=DAILY;COUNT=40", one)).isEqualTo(day < 40);
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1);
    }

    private static boolean on(String rule, LocalDate day) {
        return !Recurrence.parse(rule).days(START, day, day).isEmpty();
    }

    @Property(tries = 200)
    void an_exception_touches_its_days_and_no_others(
        @ForAll("rules") String rule,
        @ForAll @IntRange(max = 400) int from,
        @ForAll @IntRange(max = 30) int length
    ) {
        var one = item(1, rule, START, "09:00");
        var other = item(2, rule, START, "15:00");
        var plain = plan(approved(1, START, null, one, other));
        LocalDate first = START.plusDays(from);
        LocalDate last = first.plusDays(length);
        var paused = Written.with(plain, Written.deviation(one, first, last, new Deviation.Pause()));
        var zone = Written.CITY;
        var before = Expansion.expand(plain, START, START.plusDays(500), zone);
        var after = Expansion.expand(paused, START, START.plusDays(500), zone);
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            Occurrence was = before.get(i);
            boolean inside = was.item().equals(one) && !was.day().isBefore(first) && !was.day().isAfter(last);
            assertThat(after.get(i).takesPlace()).isEqualTo(!inside);
            assertThat(after.get(i).window()).isEqualTo(was.window());
        }
    }

    @Property(tries = 200)
    void doing_what_has_to_be_done_leaves_nothing_to_do(
        @ForAll("rules") String before,
        @ForAll("rules") String after,
        @ForAll @IntRange(max = 200) int today,
        @ForAll @IntRange(min = 1, max = 14) int stopped
    ) {
        LocalDate day = START.plusDays(today);
        var now = day.atTime(10, 0).atZone(Written.CITY).toInstant();
        var first = plan(approved(1, START, null, item(1, before, START, "09:00"), item(2, before, START, "15:00")));
        var second = plan(approved(1, START, null, item(1, after, START, "09:00"), item(3, after, START, "16:00")));
        List<Keeping.Made> made = done(first, List.of(), day, now, Integer.MAX_VALUE);
        List<Keeping.Made> half = done(second, made, day, now, stopped);
        List<Keeping.Made> whole = done(second, half, day, now, Integer.MAX_VALUE);
        var wanted = Expansion.expand(second, day, day.plusDays(14), Written.CITY);
        assertThat(Keeping.compare(wanted, whole, now, now)).isEmpty();
        Set<String> keys = new HashSet<>();
        whole.forEach(one -> assertThat(keys.add(one.item() + " " + one.day())).isTrue());
        assertThat(
            whole
                .stream()
                .filter(one -> one.window().start().isAfter(now))
                .count()
        ).isEqualTo(
            wanted
                .stream()
                .filter(one -> one.window().start().isAfter(now))
                .count()
        );
    }

    /** What is made when somebody who dies after so many steps does what has to be done. */
    private static List<Keeping.Made> done(
        CarePlan plan,
        List<Keeping.Made> made,
        LocalDate day,
        java.time.Instant now,
        int steps
    ) {
        List<Keeping.Made> then = new ArrayList<>(made);
        var wanted = Expansion.expand(plan, day, day.plusDays(14), Written.CITY);
        Keeping.compare(wanted, made, now, now)
            .stream()
            .limit(steps)
            .forEach(step -> {
                switch (step) {
                    case Keeping.Make make -> then.add(made(make.occurrence()));
                    case Keeping.Drop drop -> then.remove(drop.made());
                    case Keeping.Remake remake -> {
                        then.remove(remake.made());
                        then.add(made(remake.occurrence()));
                    }
                }
            });
        return then;
    }

    private static Keeping.Made made(Occurrence one) {
        return new Keeping.Made(
            one.item().id(),
            one.day(),
            anju.value.Id.of(java.util.UUID.randomUUID()),
            one.asked(),
            one.window(),
            "requested"
        );
    }
}
