package anju.dispatch;

import anju.people.Worker;
import anju.value.TimeWindow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a worker has promised and cannot keep any more, because of what changed since: their leave, a certificate, their
 * shifts, or that they have left. The names are those of the rules of matching that nobody may override.
 */
public final class Unkept {

    private Unkept() {}

    /** What was promised: the visit, all the time that it takes with its travel, and what the item asks for. */
    public record Promise(TimeWindow visit, TimeWindow busy, List<Set<String>> qualifications) {
        /** Copies the list. */
        public Promise {
            qualifications = List.copyOf(qualifications);
        }
    }

    /** The rules that the promise breaks as the worker is now, by the days of that zone; none when it holds. */
    public static List<String> broken(Worker worker, Promise promise, ZoneId zone) {
        LocalDate day = promise.visit().start().atZone(zone).toLocalDate();
        List<String> broken = new ArrayList<>();
        if (!worker.worksOn(day)) {
            broken.add("not-employed");
        }
        if (
            !promise
                .qualifications()
                .stream()
                .allMatch(kinds -> holds(worker, kinds, day))
        ) {
            broken.add("certificate-expired");
        }
        if (
            worker
                .shifts()
                .stream()
                .noneMatch(shift -> covers(shift, promise.visit(), day, zone))
        ) {
            broken.add("shift");
        }
        if (worker.leave().stream().anyMatch(promise.busy()::overlaps)) {
            broken.add("leave");
        }
        return broken;
    }

    private static boolean holds(Worker worker, Set<String> kinds, LocalDate day) {
        return worker
            .certificates()
            .stream()
            .anyMatch(one -> kinds.contains(one.kind()) && one.validOn(day));
    }

    private static boolean covers(Worker.Shift shift, TimeWindow visit, LocalDate day, ZoneId zone) {
        return (
            shift.on(day) &&
            !visit.start().isBefore(day.atTime(shift.starts()).atZone(zone).toInstant()) &&
            !visit.end().isAfter(day.atTime(shift.ends()).atZone(zone).toInstant())
        );
    }
}
