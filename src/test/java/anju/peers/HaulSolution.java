package anju.peers;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import anju.planning.transport.Errand;
import anju.planning.transport.Haul;
import java.util.ArrayList;
import java.util.List;

/** A day of transport as Timefold sees it; distance in thousandths. */
@PlanningSolution
public class HaulSolution {

    @PlanningEntityCollectionProperty
    public List<HaulTour> tours = new ArrayList<>();

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    public List<HaulStop> stops = new ArrayList<>();

    @PlanningScore
    public HardMediumSoftScore score;

    /** For Timefold, which copies it. */
    public HaulSolution() {}

    static HaulSolution of(Haul haul) {
        var solution = new HaulSolution();
        for (int i = 0; i < haul.fleet(); i++) solution.tours.add(new HaulTour(i, haul));
        for (int i = 1; i < haul.stops().size(); i++) solution.stops.add(new HaulStop(i, haul));
        for (Errand errand : haul.errands()) {
            if (errand.isPair()) solution.stops
                .get(errand.pickup() - 1)
                .deliveredAt(solution.stops.get(errand.delivery() - 1));
        }
        return solution;
    }

    HardMediumSoftScore score() {
        return score;
    }

    List<List<Integer>> routes() {
        return tours
            .stream()
            .filter(HaulTour::isUsed)
            .map(tour -> tour.stops().stream().map(HaulStop::number).toList())
            .toList();
    }

    /** Feasible tours of least distance. */
    public static class Rules implements ConstraintProvider {

        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            return new Constraint[] {
                factory
                    .forEach(HaulTour.class)
                    .filter(tour -> tour.overloaded() > 0)
                    .penalize(HardMediumSoftScore.ONE_HARD, HaulTour::overloaded)
                    .asConstraint("load"),
                factory
                    .forEach(HaulTour.class)
                    .filter(tour -> tour.lateHome() > 0)
                    .penalize(HardMediumSoftScore.ONE_HARD, HaulTour::lateHome)
                    .asConstraint("home"),
                factory
                    .forEach(HaulStop.class)
                    .filter(stop -> stop.late() > 0)
                    .penalize(HardMediumSoftScore.ONE_HARD, HaulStop::late)
                    .asConstraint("late"),
                factory
                    .forEach(HaulTour.class)
                    .filter(tour -> tour.apart() > 0)
                    .penalize(HardMediumSoftScore.ofHard(100_000), HaulTour::apart)
                    .asConstraint("apart"),
                factory
                    .forEach(HaulTour.class)
                    .filter(HaulTour::isUsed)
                    .penalize(HardMediumSoftScore.ONE_SOFT, HaulTour::distance)
                    .asConstraint("distance")
            };
        }
    }

    /** The same, where one vehicle less is worth any distance. */
    public static final class FewestVehicles extends Rules {

        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            List<Constraint> all = new ArrayList<>(List.of(super.defineConstraints(factory)));
            all.add(
                factory
                    .forEach(HaulTour.class)
                    .filter(HaulTour::isUsed)
                    .penalize(HardMediumSoftScore.ONE_MEDIUM)
                    .asConstraint("vehicles")
            );
            return all.toArray(Constraint[]::new);
        }
    }
}
