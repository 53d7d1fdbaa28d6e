package anju.peers;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowVariablesInconsistent;
import anju.planning.day.Day;
import anju.planning.day.Patient;
import anju.planning.day.Span;
import anju.planning.day.Task;
import java.util.List;

/**
 * One service as Timefold sees it. Its times are declarative shadow variables: two services of a patient that depend on each
 * other both follow from when both carers are there, and a circle of waiting is inconsistent.
 */
@PlanningEntity
public class CareStop {

    @PlanningId
    public int number;

    private Day day;
    private int patient;
    private int task;
    public List<CareStop> group = List.of(this);

    @InverseRelationShadowVariable(sourceVariableName = "stops")
    public CareTour tour;

    @PreviousElementShadowVariable(sourceVariableName = "stops")
    public CareStop previous;

    @ShadowVariable(supplierName = "whenReady")
    public Double ready;

    @ShadowVariable(supplierName = "whenFirstStarts")
    public Double first;

    @ShadowVariablesInconsistent
    public boolean circular;

    /** For Timefold, which copies it. */
    public CareStop() {}

    CareStop(int number, Day day, int patient, int task) {
        this.number = number;
        this.day = day;
        this.patient = patient;
        this.task = task;
    }

    /** Two services that depend on each other, the first first. */
    static void together(CareStop one, CareStop other) {
        one.group = List.of(one, other);
        other.group = one.group;
    }

    @ShadowSources({ "tour", "previous.ready", "previous.first" })
    public Double whenReady() {
        if (tour == null || (previous != null && previous.start() == null)) return null;
        double free = previous == null ? tour.carer().shift().start() : previous.start() + previous.task().duration();
        int from = previous == null ? tour.carer().from() : previous.place();
        return Math.max(free + day.travel().time(from, place()), patient().windows().get(0).start());
    }

    /** When the first service of those that depend on each other starts; the same for both. */
    @ShadowSources(value = "group[].ready", alignmentKey = "group")
    public Double whenFirstStarts() {
        if (group.stream().anyMatch(it -> it.ready == null)) return null;
        double first = group.get(0).ready;
        return group.size() == 1 ? first : Math.max(first, group.get(1).ready - gap().end());
    }

    private Span gap() {
        return patient().gap().orElseThrow();
    }

    Patient patient() {
        return day.patients().get(patient);
    }

    int patientNumber() {
        return patient;
    }

    int taskNumber() {
        return task;
    }

    Task task() {
        return patient().tasks().get(task);
    }

    int place() {
        return patient().place();
    }

    /** When it starts; null where that is not known yet. */
    Double start() {
        if (first == null || ready == null || group.size() == 1 || group.get(0) == this) return first;
        return Math.max(ready, first + gap().start());
    }

    boolean isCircular() {
        return circular;
    }

    boolean isForbidden() {
        return !day.may(tour.number(), patient(), task());
    }

    /** How late it starts, in thousandths of the day's unit. */
    long late() {
        Double start = start();
        return start == null ? 0 : Math.round(1000 * patient().lateness(start, start));
    }
}
