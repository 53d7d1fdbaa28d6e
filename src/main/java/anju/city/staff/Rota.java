package anju.city.staff;

import anju.city.seed.Chance;
import anju.people.Worker.Shift;
import anju.value.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Shifts of every week, breaks and leave. */
final class Rota {

    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final LocalTime LAST = LocalTime.of(23, 59);

    /** Five shifts a week; the k-th of an organisation rests on other days than the next one. */
    static List<Shift> days(Chance chance, int k, LocalDate from) {
        int kind = chance.weighted(60, 25, 15);
        LocalTime starts = List.of(LocalTime.of(8, 0), LocalTime.of(7, 0), LocalTime.of(11, 30)).get(kind);
        LocalTime ends = List.of(LocalTime.of(17, 30), LocalTime.of(15, 30), LocalTime.of(20, 0)).get(kind);
        LocalTime breakFrom = List.of(LocalTime.of(12, 0), LocalTime.of(11, 0), LocalTime.of(15, 30)).get(kind);
        LocalTime breakUntil = List.of(LocalTime.of(13, 30), LocalTime.of(11, 30), LocalTime.of(16, 0)).get(kind);
        List<Shift> shifts = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            int rest = Math.floorMod(day.getValue() - 1 - k * 2, 7);
            if (rest > 1) {
                shifts.add(new Shift(day, starts, ends, breakFrom, breakUntil, from, null));
            }
        }
        return List.copyOf(shifts);
    }

    /** The night watch: evenings or from midnight on, so that somebody may come at any hour. */
    static List<Shift> nights(int k, LocalDate from) {
        List<Shift> shifts = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            shifts.add(
                k % 2 == 0
                    ? new Shift(day, EVENING, LAST, null, null, from, null)
                    : new Shift(day, LocalTime.MIDNIGHT, LocalTime.of(7, 0), null, null, from, null)
            );
        }
        return List.copyOf(shifts);
    }

    /** Every day from and to, without a break. */
    static List<Shift> everyDay(LocalTime starts, LocalTime ends, LocalDate from) {
        List<Shift> shifts = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            shifts.add(new Shift(day, starts, ends, null, null, from, null));
        }
        return List.copyOf(shifts);
    }

    /** Every seventh has some days of leave around the day of loading. */
    static List<TimeWindow> leave(Chance chance, LocalDate today, ZoneId zone) {
        if (!chance.in(0.14)) {
            return List.of();
        }
        LocalDate first = today.plusDays(chance.from(-6, 25));
        LocalDate back = first.plusDays(chance.from(1, 6));
        return List.of(new TimeWindow(first.atStartOfDay(zone).toInstant(), back.atStartOfDay(zone).toInstant()));
    }

    private Rota() {}
}
