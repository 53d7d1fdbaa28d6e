package anju.peers.unified;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.max;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import anju.planning.day.Day;
import anju.planning.day.Part;
import anju.planning.day.Plan;
import anju.planning.day.Plan.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A day of the unified problem; its cost in thousandths. */
@PlanningSolution
public class UnifiedSolution {

    @PlanningEntityCollectionProperty
    public List<UnifiedTour> tours = new ArrayList<>();

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    public List<UnifiedStop> stops = new ArrayList<>();

    @PlanningScore
    public HardSoftScore score;

    /** For Timefold, which copies it. */
    public UnifiedSolution() {}

    /** A day with nothing planned. */
    public static UnifiedSolution of(Day day) {
        var solution = new UnifiedSolution();
        for (int i = 0; i < day.carers().size(); i++) solution.tours.add(new UnifiedTour(i, day));
        for (int p = 0; p < day.patients().size(); p++) {
            var patient = day.patients().get(p);
            for (int t = 0; t < patient.tasks().size(); t++) {
                var stop = new UnifiedStop(solution.stops.size(), day, p, t);
                if (t == 1 && patient.gap().isPresent()) {
                    UnifiedStop.together(solution.stops.get(solution.stops.size() - 1), stop);
                }
                solution.stops.add(stop);
            }
        }
        return solution;
    }

    /** What so much of a part costs, in thousandths; a forbidden part costs more than all others together. */
    static long price(Day day, Part part, double amount) {
        double weight = day.weights().of(part);
        return weight == 0 ? 0 : Math.round(1000 * weight * amount);
    }

    /** How good it is. */
    public HardSoftScore score() {
        return score;
    }

    /** As a plan of ours. */
    public Plan plan() {
        List<Plan.Route> routes = new ArrayList<>();
        for (UnifiedTour tour : tours) {
            List<Stop> calls = new ArrayList<>();
            for (UnifiedStop stop : tour.stops()) {
                double start = stop.start() == null ? 0 : stop.start();
                Double before = stop.pauseBefore();
                if (before != null) calls.add(pause(tour, stop, before));
                calls.add(new Stop(stop.patientNumber(), stop.taskNumber(), start, start + stop.task().duration()));
                Double after = stop.pauseAfter();
                if (after != null) calls.add(pause(tour, stop, after));
            }
            if (tour.isEmpty() && tour.mayPauseAtHome()) calls.add(tour.pauseAtHome());
            routes.add(new Plan.Route(tour.number(), calls));
        }
        return new Plan(routes);
    }

    private static Stop pause(UnifiedTour tour, UnifiedStop stop, double begin) {
        return new Stop(stop.patientNumber(), Stop.PAUSE, begin, begin + tour.pauseLength());
    }

    /** What it may not do, and what it costs. */
    public static final class Rules implements ConstraintProvider {

        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            return new Constraint[] {
                hard(factory, "circle", UnifiedStop::isCircular),
                hard(factory, "mandatory", stop -> stop.isOut() && !stop.mayBeOut()),
                hard(factory, "skill", stop -> !stop.isOut() && stop.isForbidden()),
                factory
                    .forEachUnfiltered(UnifiedStop.class)
                    .filter(UnifiedStop::isFirstTask)
                    .join(
                        factory.forEachUnfiltered(UnifiedStop.class).filter(stop -> !stop.isFirstTask()),
                        Joiners.equal(UnifiedStop::patientNumber)
                    )
                    .filter((one, other) -> one.isOut() != other.isOut())
                    .penalize(HardSoftScore.ONE_HARD)
                    .asConstraint("both or none"),
                factory
                    .forEach(UnifiedTour.class)
                    .filter(tour -> tour.alone() > 0)
                    .penalize(HardSoftScore.ONE_HARD, UnifiedTour::alone)
                    .asConstraint("two carers"),
                factory
                    .forEach(UnifiedTour.class)
                    .penalize(HardSoftScore.ONE_SOFT, UnifiedTour::costOfTravel)
                    .asConstraint("travel"),
                factory
                    .forEach(UnifiedStop.class)
                    .filter(stop -> stop.cost() > 0)
                    .penalize(HardSoftScore.ONE_SOFT, UnifiedStop::cost)
                    .asConstraint("at a stop"),
                factory
                    .forEach(UnifiedStop.class)
                    .groupBy(max(UnifiedStop::costIfLatest))
                    .penalize(HardSoftScore.ONE_SOFT, cost -> cost)
                    .asConstraint("highest lateness"),
                factory
                    .forEachUnfiltered(UnifiedStop.class)
                    .filter(stop -> stop.isOut() && stop.isFirstTask())
                    .penalize(HardSoftScore.ONE_SOFT, UnifiedStop::costOfLeavingOut)
                    .asConstraint("left out"),
                factory
                    .forEach(UnifiedStop.class)
                    .filter(stop -> stop.isLast() && stop.costOfEnd() > 0)
                    .penalize(HardSoftScore.ONE_SOFT, UnifiedStop::costOfEnd)
                    .asConstraint("the end of the day"),
                factory
                    .forEach(UnifiedStop.class)
                    .filter(UnifiedStop::isLast)
                    .map(UnifiedStop::costOfIdle)
                    .concat(
                        factory.forEach(UnifiedTour.class).filter(UnifiedTour::isEmpty).map(UnifiedTour::costOfIdle)
                    )
                    .groupBy(max())
                    .penalize(HardSoftScore.ONE_SOFT, cost -> cost)
                    .asConstraint("idle time"),
                factory
                    .forEach(UnifiedTour.class)
                    .groupBy(toList())
                    .penalize(HardSoftScore.ONE_SOFT, UnifiedTour::costOfBalance)
                    .asConstraint("balance")
            };
        }

        private static Constraint hard(ConstraintFactory factory, String name, Predicate<UnifiedStop> broken) {
            return factory
                .forEachUnfiltered(UnifiedStop.class)
                .filter(broken::test)
                .penalize(HardSoftScore.ONE_HARD)
                .asConstraint(name);
        }
    }
}
