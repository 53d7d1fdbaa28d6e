package anju.matching.route;

import static org.assertj.core.api.Assertions.assertThat;

import anju.value.Area;
import anju.value.Place;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The way by two places and by the straight line alone: the second answers as the first, or asks. */
class GreatCircleTest {

    private static final Travel TRAVEL = Travel.greatCircle(TravelSettings.DEFAULT);

    private static double line(Place from, Place to) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += Math.pow(from.inSpace()[i] - to.inSpace()[i], 2);
        }
        return Math.sqrt(sum);
    }

    @Test
    void bothAnswersAreTheSameToTheSecond() {
        Random random = new Random(1);
        int asks = 0;
        for (int i = 0; i < 200_000; i++) {
            double degrees = Math.pow(10, -4 * random.nextDouble()); // from ten metres to a hundred kilometres
            Place from = new Place(22 + 2 * random.nextDouble(), 113 + 2 * random.nextDouble());
            Place to = new Place(
                from.lat() + degrees * (random.nextDouble() - 0.5),
                from.lng() + degrees * (random.nextDouble() - 0.5)
            );
            Area one = Area.values()[random.nextInt(3)];
            Area other = Area.values()[random.nextInt(3)];
            int known = TRAVEL.seconds(line(from, to), one, other);
            int exact = TRAVEL.seconds(from, one, to, other);
            asks += known == Travel.ASK ? 1 : 0;
            assertThat(known).isIn(Travel.ASK, exact);
            assertThat(TRAVEL.atLeast(line(from, to))).isLessThanOrEqualTo(exact);
        }
        assertThat(asks).as("nearly always the line alone tells").isLessThan(4_000);
    }

    @Test
    void farAwayAndAtTheDoorstepItAsks() {
        assertThat(TRAVEL.seconds(100_001, Area.URBAN, Area.URBAN)).isEqualTo(Travel.ASK);
        int door = TravelSettings.DEFAULT.sameDoorMetres();
        assertThat(TRAVEL.seconds(door + 0.5, Area.URBAN, Area.URBAN)).isEqualTo(Travel.ASK);
        assertThat(TRAVEL.seconds(door - 1.5, Area.URBAN, Area.URBAN)).isZero();
    }
}
