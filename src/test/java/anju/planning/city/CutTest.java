package anju.planning.city;

import static org.assertj.core.api.Assertions.assertThat;

import anju.planning.Dice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CutTest {

    private static final int POINTS = 1000;
    private static final double[] EAST = new double[POINTS];
    private static final double[] NORTH = new double[POINTS];
    private static final double[] WEIGHT = new double[POINTS];

    static {
        var dice = new Dice(1);
        for (int i = 0; i < POINTS; i++) {
            EAST[i] = dice.share();
            NORTH[i] = dice.share();
            WEIGHT[i] = 1 + dice.below(10);
        }
    }

    @Test
    void everyPointIsInOneGroupAndNoGroupIsTooHeavy() {
        List<Integer> all = new ArrayList<>();
        for (int[] group : cut(0)) {
            double sum = 0;
            for (int point : group) {
                all.add(point);
                sum += WEIGHT[point];
            }
            assertThat(sum).isLessThanOrEqualTo(300).isGreaterThan(75);
        }
        assertThat(all).hasSize(POINTS).doesNotHaveDuplicates();
    }

    @Test
    void whoIsPartedInOneRoundMeetsInAnother() {
        Set<Integer> together = new HashSet<>();
        for (double angle : new double[] { 0, 1, 2, 3 }) {
            for (int[] group : cut(angle)) if (contains(group, 0)) for (int point : group) together.add(point);
        }
        int one = cut(0)
            .stream()
            .filter(group -> contains(group, 0))
            .findFirst()
            .orElseThrow()
            .length;
        assertThat(together)
            .as("in one district in some round")
            .hasSizeGreaterThan(2 * one);
    }

    @Test
    void pointsInOnePlaceAreCutToo() {
        var groups = Cut.of(new double[9], new double[9], new double[] { 1, 1, 1, 1, 1, 1, 1, 1, 1 }, 3, 0, 0.5);
        assertThat(groups).allMatch(group -> group.length <= 3);
    }

    private static List<int[]> cut(double angle) {
        return Cut.of(EAST, NORTH, WEIGHT, 300, angle, 0.4);
    }

    private static boolean contains(int[] group, int wanted) {
        for (int point : group) if (point == wanted) return true;
        return false;
    }
}
