package anju.planning.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final int VISITS = 10;

    @Test
    void aBudgetForFewStepsIsAShortRoundAndALongOne() {
        assertThat(coolings(Rounds.of(VISITS), 100_000)).isEqualTo(2);
    }

    @Test
    void aBudgetForManyStepsIsSeveralRounds() {
        assertThat(coolings(Rounds.of(VISITS), 6_000_000)).isEqualTo(1 + 4);
    }

    @Test
    void aPartOfACoolingIsNotHeatedAgain() {
        assertThat(coolings(Rounds.one(), 6_000_000)).isEqualTo(1);
    }

    @Test
    void everyRoundCoolsToTheEndAndTheLastEndsWithTheBudget() {
        var rounds = Rounds.of(VISITS);
        assertThat(rounds.cooled(0.0499, 49_900)).isGreaterThan(0.99);
        assertThat(rounds.cooled(0.05, 50_000)).isZero();
        assertThat(rounds.cooled(0.9999, 999_900)).isGreaterThan(0.99);
        assertThat(rounds.cooled(1, 1_000_000)).isEqualTo(1);
    }

    /** How often it is hot, while a budget of so many steps is spent. */
    private static int coolings(Rounds rounds, long steps) {
        int count = 1;
        double before = 0;
        for (int i = 0; i <= 10_000; i++) {
            double cooled = rounds.cooled(i / 10_000.0, (steps * i) / 10_000);
            assertThat(cooled).isBetween(0.0, 1.0);
            if (cooled < before) count++;
            before = cooled;
        }
        return count;
    }
}
