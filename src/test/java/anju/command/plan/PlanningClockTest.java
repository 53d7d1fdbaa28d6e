package anju.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anju.command.console.StartProblem;
import anju.planning.Budget;
import org.junit.jupiter.api.Test;

class PlanningClockTest {

    @Test
    void workSpendsTheProcessorsTimeAndMoreCoresHaveMoreOfIt() {
        Budget one = Clock.PROCESSOR.budget(0.05, 1);
        Budget four = Clock.PROCESSOR.budget(0.05, 4);
        long turns = 0;
        while (one.spentAfter(turns) < 1) turns++;
        assertThat(turns).isPositive();
        assertThat(four.spentAfter(turns)).isLessThan(one.spentAfter(turns));
    }

    @Test
    void theWallsTimePassesForAnyNumberOfCores() {
        Budget budget = Clock.WALL.budget(0.01, 64);
        long turns = 0;
        while (budget.spentAfter(turns) < 1) turns++;
        assertThat(turns).isPositive();
    }

    @Test
    void aClockThatThereIsNotIsRefused() {
        assertThat(Clock.of("processor")).isEqualTo(Clock.PROCESSOR);
        assertThatThrownBy(() -> Clock.of("sundial")).isInstanceOf(StartProblem.class);
    }
}
