package anju.careplan;

import anju.careplan.PlanVersion.State;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The days that come of a plan. The same plan gives the same occurrences, whenever and however often it is asked. */
public final class Expansion {

    private Expansion() {}

    /**
     * Every occurrence of the approved versions from a day to a day, both inclusive, in the order of their time; also
     * those that do not take place. The times are those of the zone: one that the clock leaps over is as much later as it
     * leaps, one that comes twice is the first of the two.
     */
    public static List<Occurrence> expand(CarePlan plan, LocalDate from, LocalDate to, ZoneId zone) {
        List<Occurrence> all = new ArrayList<>();
        for (PlanVersion version : plan.versions()) {
            if (version.state() == State.APPROVED) {
                LocalDate last = plan.lastDay(version);
                expand(
                    plan,
                    version,
                    later(from, version.from()),
                    last == null || to.isBefore(last) ? to : last,
                    zone,
                    all
                );
            }
        }
        return sorted(all);
    }

    /** The occurrences of a version as though it were the whole plan, from a day to a day, both inclusive. */
    public static List<Occurrence> of(PlanVersion version, LocalDate from, LocalDate to, ZoneId zone) {
        List<Occurrence> all = new ArrayList<>();
        LocalDate last = version.until() == null || to.isBefore(version.until()) ? to : version.until();
        expand(null, version, later(from, version.from()), last, zone, all);
        return sorted(all);
    }

    private static List<Occurrence> sorted(List<Occurrence> all) {
        all.sort(
            Comparator.comparing((Occurrence one) -> one.window().start())
                .thenComparing(Occurrence::day)
                .thenComparing(one -> one.item().id())
        );
        return List.copyOf(all);
    }

    private static void expand(
        CarePlan plan,
        PlanVersion version,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        List<Occurrence> into
    ) {
        for (PlanItem item : version.items()) {
            for (LocalDate day : item.rule().days(item.begins(), later(from, item.begins()), to)) {
                into.add(occurrence(item, day, plan == null ? List.of() : plan.deviations(), zone));
            }
        }
    }

    private static Occurrence occurrence(PlanItem item, LocalDate day, List<Deviation> deviations, ZoneId zone) {
        LocalTime starts = item.starts();
        Duration window = item.window();
        Id<Worker> worker = item.worker();
        Deviation off = null;
        boolean otherwise = false;
        for (Deviation one : deviations) {
            if (one.touches(item.id(), day)) {
                switch (one.what()) {
                    case Deviation.Skip s -> off = one;
                    case Deviation.Pause p -> off = one;
                    case Deviation.OtherTime t -> {
                        starts = t.starts();
                        window = t.window();
                        otherwise = true;
                    }
                    case Deviation.OtherWorker w -> {
                        worker = w.worker();
                        otherwise = true;
                    }
                }
            }
        }
        TimeWindow at = TimeWindow.from(day.atTime(starts).atZone(zone).toInstant(), window);
        return new Occurrence(item, day, at, worker, off, otherwise);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
