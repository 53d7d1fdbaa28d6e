package anju.flow.plan.day;

import anju.matching.index.WorkerDay;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Workers who cannot work from then until then, though nothing in the database says so yet. */
public record Absence(Set<Id<Worker>> workers, TimeWindow during) {
    /** Copies the set. */
    public Absence {
        workers = Set.copyOf(workers);
    }

    /** The day of a worker with this absence in it. */
    WorkerDay in(WorkerDay day) {
        Worker worker = day.worker();
        if (!workers.contains(worker.id())) {
            return day;
        }
        List<TimeWindow> leave = new ArrayList<>(worker.leave());
        leave.add(during);
        var gone = new Worker(
            worker.id(),
            worker.name(),
            worker.gender(),
            worker.organisation(),
            worker.start(),
            worker.area(),
            worker.dialects(),
            worker.minutesPerDay(),
            worker.minutesPerWeek(),
            worker.employedFrom(),
            worker.employedUntil(),
            worker.certificates(),
            worker.shifts(),
            leave
        );
        return new WorkerDay(gone, day.commitments(), day.weekMinutes(), day.visits(), day.hardVisits(), day.version());
    }
}
