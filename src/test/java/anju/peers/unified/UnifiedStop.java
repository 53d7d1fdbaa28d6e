package anju.peers.unified;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.NextElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowVariablesInconsistent;
import anju.planning.day.Day;
import anju.planning.day.Part;
import anju.planning.day.Patient;
import anju.planning.day.Pause;
import anju.planning.day.Span;
import anju.planning.day.Task;
import java.util.List;

/**
 * One service. Its times are declarative shadow variables, a chain along the tour; the break is taken on arriving where it
 * costs no time, or else where the visit would outlast the last moment for it. A service starts as early as a window allows.
 */
@PlanningEntity
public class UnifiedStop {

    @PlanningId
    public int number;

    private Day day;
    private int patient;
    private int task;
    public List<UnifiedStop> group = List.of(this);

    @InverseRelationShadowVariable(sourceVariableName = "stops")
    public UnifiedTour tour;

    @PreviousElementShadowVariable(sourceVariableName = "stops")
    public UnifiedStop previous;

    @NextElementShadowVariable(sourceVariableName = "stops")
    public UnifiedStop next;

    @ShadowVariable(supplierName = "whenReady")
    public Ready ready;

    @ShadowVariable(supplierName = "whenFirstStarts")
    public Double first;

    @ShadowVariablesInconsistent
    public boolean circular;

    /**
     * When the carer can begin.
     *
     * @param had whether the break is over then
     * @param idle the carer's time without travel, service or break before arriving
     */
    public record Ready(double arrival, boolean pausesHere, boolean had, double at, double idle) {}

    /** For Timefold, which copies it. */
    public UnifiedStop() {}

    UnifiedStop(int number, Day day, int patient, int task) {
        this.number = number;
        this.day = day;
        this.patient = patient;
        this.task = task;
    }

    /** Two services that depend on each other, the first first. */
    static void together(UnifiedStop one, UnifiedStop other) {
        one.group = List.of(one, other);
        other.group = one.group;
    }

    /** When the carer can begin: after the break if it is taken here, inside a window if there is one left. */
    @ShadowSources({ "tour", "previous.ready", "previous.first" })
    public Ready whenReady() {
        if (tour == null || (previous != null && previous.start() == null)) return null;
        double left = previous == null ? tour.carer().shift().start() : previous.end();
        int from = previous == null ? tour.carer().from() : previous.place();
        double arrival = left + day.travel().time(from, place());
        boolean had = previous != null && previous.ready.had();
        boolean pausesHere = !had && pausesAt(arrival);
        double free = pausesHere ? pauseFrom(arrival) + pause().duration() : arrival;
        return new Ready(arrival, pausesHere, had || pausesHere, whenInside(free), idleBefore());
    }

    private double idleBefore() {
        return previous == null ? 0 : previous.ready.idle() + previous.gapBefore();
    }

    private boolean pausesAt(double arrival) {
        if (!mayPause()) return false;
        double begin = pauseFrom(arrival);
        if (begin > lastPause()) return false;
        return begin + pause().duration() <= opens() || Math.max(arrival, opens()) + task().duration() > lastPause();
    }

    private double whenInside(double free) {
        double inside = day.endsInWindow() ? task().duration() : 0;
        for (Span window : patient().windows()) {
            double start = Math.max(free, window.start());
            if (start + inside <= window.end()) return start;
        }
        return Math.max(free, opens());
    }

    /** When the first service of those that depend on each other starts; the same for both. */
    @ShadowSources(value = "group[].ready", alignmentKey = "group")
    public Double whenFirstStarts() {
        if (group.stream().anyMatch(it -> it.ready == null)) return null;
        double one = group.get(0).ready.at();
        return group.size() == 1 ? one : Math.max(one, group.get(1).ready.at() - gap().end());
    }

    private boolean mayPause() {
        return tour.carer().pause() && day.pause().isPresent();
    }

    private Pause pause() {
        return day.pause().orElseThrow();
    }

    private double lastPause() {
        return pause().span().end() - (day.endsInWindow() ? pause().duration() : 0);
    }

    private double pauseFrom(double moment) {
        return Math.max(moment, pause().span().start());
    }

    /** When the break is taken on arriving; null if it is not. */
    Double pauseBefore() {
        return ready != null && ready.pausesHere() ? pauseFrom(ready.arrival()) : null;
    }

    private boolean pausesAfter() {
        return mayPause() && !ready.had() && pauseFrom(end()) <= lastPause();
    }

    /** Time between arriving and starting without the break. */
    private double gapBefore() {
        return start() - ready.arrival() - (ready.pausesHere() ? pause().duration() : 0);
    }

    /** When the break is taken after this last service; null if it is not. */
    Double pauseAfter() {
        return isLast() && start() != null && pausesAfter() ? pauseFrom(end()) : null;
    }

    private Span gap() {
        return patient().gap().orElseThrow();
    }

    private double opens() {
        return patient().windows().get(0).start();
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

    boolean isRelated() {
        return group.size() > 1;
    }

    /** When it starts; null where that is not known. */
    Double start() {
        if (first == null || ready == null || group.size() == 1 || group.get(0) == this) return first;
        return Math.max(ready.at(), first + gap().start());
    }

    double end() {
        return start() + task().duration();
    }

    boolean isCircular() {
        return circular;
    }

    boolean isOut() {
        return tour == null;
    }

    boolean isFirstTask() {
        return task == 0;
    }

    boolean mayBeOut() {
        return patient().optional();
    }

    boolean isForbidden() {
        return !day.may(tour.number(), patient(), task());
    }

    boolean isLast() {
        return tour != null && next == null;
    }

    double lateness() {
        Double start = start();
        return start == null ? 0 : patient().lateness(start, day.endsInWindow() ? end() : start);
    }

    /** What this stop costs by itself: lateness, waiting, being unwelcome. */
    long cost() {
        if (start() == null) return 0;
        double waited = previous == null ? 0 : gapBefore();
        boolean unwelcome = !patient().preferred().isEmpty() && !patient().preferred().contains(tour.number());
        return (
            price(Part.TOTAL_TARDINESS, lateness()) +
            price(Part.WAITING, waited) +
            (unwelcome ? price(Part.PREFERENCE, 1) : 0)
        );
    }

    /** What lateness like this costs when it is the highest. */
    long costIfLatest() {
        return price(Part.HIGHEST_TARDINESS, lateness());
    }

    /** What leaving the patient out costs. */
    long costOfLeavingOut() {
        return price(Part.LEFT_OUT, 1);
    }

    /** What the end of the day costs: overtime, no break, waiting for the break. */
    long costOfEnd() {
        if (start() == null) return 0;
        double waited = pausesAfter() ? pauseFrom(end()) - end() : 0;
        double over = Math.max(0, home() - tour.carer().shift().end());
        boolean missed = mayPause() && !ready.had() && !pausesAfter();
        return price(Part.OVERTIME, over) + price(Part.WAITING, waited) + (missed ? price(Part.MISSED_PAUSE, 1) : 0);
    }

    /** What the idle time of the whole shift costs when it is the largest. */
    long costOfIdle() {
        if (start() == null) return 0;
        double waited = pausesAfter() ? pauseFrom(end()) - end() : 0;
        return price(Part.IDLE, ready.idle() + gapBefore() + waited + Math.max(0, tour.carer().shift().end() - home()));
    }

    private double home() {
        double leaving = pausesAfter() ? pauseFrom(end()) + pause().duration() : end();
        return leaving + day.travel().time(place(), tour.carer().to());
    }

    private long price(Part part, double amount) {
        return UnifiedSolution.price(day, part, amount);
    }
}
