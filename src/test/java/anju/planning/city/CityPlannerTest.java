package anju.planning.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.command.benchmark.day.InventedDay;
import anju.planning.Budget;
import anju.planning.check.PlanCheck;
import anju.planning.day.Day;
import anju.planning.day.Part;
import anju.planning.day.Plan;
import anju.planning.day.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A day of 1,300 visits, which is three districts. */
class CityPlannerTest {

    private static final InventedDay CITY = InventedDay.of(1300, 130, 5);

    @Test
    void noRoundBreaksAHardRuleOrIsDearerThanTheOneBefore() {
        List<Double> costs = new ArrayList<>();
        List<Plan> plans = new ArrayList<>();
        CityPlanner.plan(CITY.day(), CITY.streets(), Budget.steps(400_000), 1, 1, plan -> {
            var verdict = PlanCheck.of(CITY.day(), plan);
            assertThat(verdict.breaches())
                .as("round " + costs.size())
                .isEmpty();
            costs.add(verdict.costs().total());
            plans.add(plan);
        });
        for (int round = 1; round < costs.size(); round++) {
            assertThat(costs.get(round))
                .as("round " + round)
                .isLessThan(costs.get(round - 1));
        }
        assertThat(moved(plans.getFirst(), plans.getLast())).isGreaterThan(100);
    }

    @Test
    void theSameSeedStepsAndCoresGiveTheSamePlan() {
        assertThat(plan(CITY.day(), 30_000, 2)).isEqualTo(plan(CITY.day(), 30_000, 2));
    }

    @Test
    void moreThanASumOfDistrictsIsRefused() {
        var idle = new Weights(Map.of(Part.TRAVEL, 1.0, Part.TOTAL_TARDINESS, Weights.HARD, Part.IDLE, 1.0));
        assertThatThrownBy(() -> plan(weighing(idle), 1_000, 1)).hasMessageContaining("IDLE");
        var soft = new Weights(Map.of(Part.TRAVEL, 1.0, Part.TOTAL_TARDINESS, 1.0));
        assertThatThrownBy(() -> plan(weighing(soft), 1_000, 1)).hasMessageContaining("lateness");
    }

    private static Plan plan(Day day, long steps, int cores) {
        return CityPlanner.plan(day, CITY.streets(), Budget.steps(steps), cores, 3, plan -> {});
    }

    private static Day weighing(Weights weights) {
        var day = CITY.day();
        return new Day("priced", day.carers(), day.patients(), day.travel(), weights, day.pause(), false);
    }

    private static int moved(Plan before, Plan after) {
        Map<Integer, Integer> carers = new HashMap<>();
        for (var route : before.routes()) for (var stop : route.stops()) carers.put(stop.patient(), route.carer());
        int moved = 0;
        for (var route : after.routes())
            for (var stop : route.stops()) {
                if (carers.containsKey(stop.patient()) && carers.get(stop.patient()) != route.carer()) moved++;
            }
        return moved;
    }
}
