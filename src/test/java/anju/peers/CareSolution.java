package anju.peers;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.max;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import anju.planning.day.Day;
import anju.planning.day.Plan;
import java.util.ArrayList;
import java.util.List;

/** A day of the HHCRSP as Timefold sees it; three times the cost, in thousandths. */
@PlanningSolution
public class CareSolution {

    @PlanningEntityCollectionProperty
    public List<CareTour> tours = new ArrayList<>();

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    public List<CareStop> stops = new ArrayList<>();

    @PlanningScore
    public HardSoftScore score;

    /** For Timefold, which copies it. */
    public CareSolution() {}

    static CareSolution of(Day day) {
        var solution = new CareSolution();
        for (int i = 0; i < day.carers().size(); i++) solution.tours.add(new CareTour(i, day));
        for (int p = 0; p < day.patients().size(); p++) {
            var patient = day.patients().get(p);
            for (int t = 0; t < patient.tasks().size(); t++) {
                var stop = new CareStop(solution.stops.size(), day, p, t);
                if (t == 1 && patient.gap().isPresent()) {
                    CareStop.together(solution.stops.get(solution.stops.size() - 1), stop);
                }
                solution.stops.add(stop);
            }
        }
        return solution;
    }

    HardSoftScore score() {
        return score;
    }

    Plan plan() {
        List<Plan.Route> routes = new ArrayList<>();
        for (CareTour tour : tours) {
            List<Plan.Stop> calls = new ArrayList<>();
            for (CareStop stop : tour.stops()) {
                double start = stop.start() == null ? 0 : stop.start();
                calls.add(
                    new Plan.Stop(stop.patientNumber(), stop.taskNumber(), start, start + stop.task().duration())
                );
            }
            routes.add(new Plan.Route(tour.number(), calls));
        }
        return new Plan(routes);
    }

    /** What it may not do, and what it costs. */
    public static final class Rules implements ConstraintProvider {

        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            return new Constraint[] {
                factory
                    .forEachUnfiltered(CareStop.class)
                    .filter(CareStop::isCircular)
                    .penalize(HardSoftScore.ONE_HARD)
                    .asConstraint("circle"),
                factory
                    .forEach(CareStop.class)
                    .filter(CareStop::isForbidden)
                    .penalize(HardSoftScore.ONE_HARD)
                    .asConstraint("skill"),
                factory
                    .forEach(CareTour.class)
                    .filter(tour -> tour.alone() > 0)
                    .penalize(HardSoftScore.ONE_HARD, CareTour::alone)
                    .asConstraint("two carers"),
                factory
                    .forEach(CareTour.class)
                    .penalize(HardSoftScore.ONE_SOFT, CareTour::travel)
                    .asConstraint("travel"),
                factory
                    .forEach(CareStop.class)
                    .filter(stop -> stop.late() > 0)
                    .penalize(HardSoftScore.ONE_SOFT, CareStop::late)
                    .asConstraint("lateness"),
                factory
                    .forEach(CareStop.class)
                    .groupBy(max(CareStop::late))
                    .penalize(HardSoftScore.ONE_SOFT, late -> late)
                    .asConstraint("largest lateness")
            };
        }
    }
}
