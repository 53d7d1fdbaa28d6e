package anju.planning.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anju.planning.Dice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The quick look for the best place of an errand, beside one that tries every place and asks the check. */
class PlacesTest {

    @Test
    void theBestPlaceIsTheOneThatTryingAllOfThemFinds() {
        int found = 0;
        for (long seed = 0; seed < 120; seed++) {
            Haul haul = RandomHaul.of(seed);
            var ground = new Ground(haul);
            var dice = new Dice(seed);
            var ruin = new Ruin(ground, dice);
            var recreate = new Recreate(ground, dice);
            var places = new Places(ground);
            var tours = new Tours(ground);
            recreate.apply(tours, haul.fleet());
            for (int i = 0; i < 20; i++) {
                tours.begin();
                ruin.apply(tours);
                for (int a = 0; a < tours.absents; a++) found += compare(haul, places, tours, tours.absent[a]);
                recreate.apply(tours, haul.fleet());
                if (dice.coin()) tours.undo();
            }
        }
        assertThat(found).as("errands that fitted somewhere").isGreaterThan(5_000);
    }

    private static int compare(Haul haul, Places places, Tours tours, int errand) {
        int found = 0;
        for (int tour = 0; tour < tours.slots; tour++) {
            Tour it = tours.tours[tour];
            places.best(it, errand);
            double slow = slow(haul, stops(it), haul.errands().get(errand));
            assertThat(places.longer).as("tour " + stops(it) + " errand " + errand).satisfies(cost -> close(cost, slow));
            if (slow == Double.POSITIVE_INFINITY) continue;
            found++;
            var tried = stops(it);
            tried.add(places.delivery - 1, haul.errands().get(errand).delivery());
            if (haul.errands().get(errand).isPair()) {
                tried.add(places.pickup - 1, haul.errands().get(errand).pickup());
            }
            assertThat(distance(haul, tried) - distance(haul, stops(it))).isCloseTo(slow, within(1e-6));
        }
        return found;
    }

    private static void close(double cost, double slow) {
        if (slow == Double.POSITIVE_INFINITY) assertThat(cost).isEqualTo(slow);
        else assertThat(cost).isCloseTo(slow, within(1e-6));
    }

    private static List<Integer> stops(Tour tour) {
        List<Integer> stops = new ArrayList<>();
        for (int i = 1; i <= tour.size; i++) stops.add(tour.stops[i]);
        return stops;
    }

    private static double slow(Haul haul, List<Integer> stops, Errand errand) {
        double best = Double.POSITIVE_INFINITY;
        for (int delivery = 0; delivery <= stops.size(); delivery++) {
            for (int pickup = errand.isPair() ? 0 : delivery; pickup <= delivery; pickup++) {
                List<Integer> tried = new ArrayList<>(stops);
                tried.add(delivery, errand.delivery());
                if (errand.isPair()) tried.add(pickup, errand.pickup());
                best = Math.min(best, distance(haul, tried) - distance(haul, stops));
            }
        }
        return best;
    }

    /** Infinite for a tour that breaks a rule. */
    private static double distance(Haul haul, List<Integer> stops) {
        if (stops.isEmpty()) return 0;
        var verdict = HaulCheck.of(haul, List.of(stops));
        boolean isSound = verdict
            .breaches()
            .stream()
            .allMatch(breach -> breach.startsWith("UNSERVED"));
        return isSound ? verdict.distance() : Double.POSITIVE_INFINITY;
    }
}
