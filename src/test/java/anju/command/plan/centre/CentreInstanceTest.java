package anju.command.plan.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anju.command.plan.Instance;
import anju.command.plan.Lane;
import anju.matching.CentreCity;
import anju.matching.Matching;
import anju.planning.Budget;
import org.junit.jupiter.api.Test;

/** A centre's day as the command line plans it. */
class CentreInstanceTest {

    @Test
    void itIsPlannedCheckedPricedByPartWrittenAndDrawn() {
        var instance = new CentreInstance("centre 2026-11-25", CentreCity.day(1, 20, 8), Matching.standard());
        Instance.Result plan = instance.plan(Budget.steps(40), 1, 1, cost -> {});
        assertThat(plan.breaches()).isEmpty();
        assertThat(plan.cost()).isCloseTo(plan.parts().stream().mapToDouble(Instance.Share::cost).sum(), within(1e-6));
        assertThat(plan.parts().getFirst()).isEqualTo(new Instance.Share("visits", 20, 0));
        assertThat(plan.file().get("visits")).hasSize(20);
        long drawn = plan.lanes().stream().map(Lane::calls).mapToLong(java.util.List::size).sum();
        assertThat(drawn).as("most visits find somebody, some need two").isGreaterThanOrEqualTo(15);
        assertThat(plan.lanes()).hasSize(8);
    }
}
