package anju.peers.unified;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import anju.planning.day.Carer;
import anju.planning.day.Day;
import anju.planning.day.Part;
import anju.planning.day.Plan.Stop;
import java.util.ArrayList;
import java.util.List;

/** What one carer does, in order: a planning list variable, whose values may stay unassigned. */
@PlanningEntity
public class UnifiedTour {

    @PlanningId
    public int carer;

    private Day day;

    @PlanningListVariable(allowsUnassignedValues = true)
    public List<UnifiedStop> stops = new ArrayList<>();

    /** For Timefold, which copies it. */
    public UnifiedTour() {}

    UnifiedTour(int carer, Day day) {
        this.carer = carer;
        this.day = day;
    }

    int number() {
        return carer;
    }

    Carer carer() {
        return day.carers().get(carer);
    }

    List<UnifiedStop> stops() {
        return stops;
    }

    boolean isEmpty() {
        return stops.isEmpty();
    }

    private double travel() {
        if (stops.isEmpty()) return 0;
        int at = carer().from();
        double sum = 0;
        for (UnifiedStop stop : stops) {
            sum += day.travel().time(at, stop.place());
            at = stop.place();
        }
        return sum + day.travel().time(at, carer().to());
    }

    /** Travel and services, which the balance compares. */
    double work() {
        return (
            travel() +
            stops
                .stream()
                .mapToDouble(stop -> stop.task().duration())
                .sum()
        );
    }

    /** What all travel of the tour costs. */
    long costOfTravel() {
        return UnifiedSolution.price(day, Part.TRAVEL, travel());
    }

    /** What differences between all tours' work cost. */
    static long costOfBalance(List<UnifiedTour> tours) {
        double mean = tours.stream().mapToDouble(UnifiedTour::work).average().orElse(0);
        double sum = 0;
        for (UnifiedTour tour : tours) sum += Math.ceil(Math.abs(tour.work() - mean) - 1e-6);
        return UnifiedSolution.price(tours.get(0).day, Part.BALANCE, sum);
    }

    /** What the idle time of a carer costs who visits nobody: all of the shift. */
    long costOfIdle() {
        return UnifiedSolution.price(
            day,
            Part.IDLE,
            carer().shift().end() - carer().shift().start() - (mayPauseAtHome() ? pauseLength() : 0)
        );
    }

    /** Whether a carer who visits nobody has the break at home. */
    boolean mayPauseAtHome() {
        return carer().pause() && day.pause().isPresent();
    }

    Stop pauseAtHome() {
        double begin = Math.max(carer().shift().start(), day.pause().orElseThrow().span().start());
        return new Stop(Stop.NOBODY, Stop.PAUSE, begin, begin + pauseLength());
    }

    double pauseLength() {
        return day.pause().orElseThrow().duration();
    }

    /** How many patients it would serve alone who need two carers at related times. */
    long alone() {
        long related = stops.stream().filter(UnifiedStop::isRelated).count();
        return (
            related - stops.stream().filter(UnifiedStop::isRelated).map(UnifiedStop::patientNumber).distinct().count()
        );
    }
}
