package anju.planning.transport.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import anju.planning.Dice;
import anju.planning.transport.Errand;
import anju.planning.transport.Haul;
import anju.planning.transport.HaulCheck;
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
            var ground = new Ground(haul, haul.stops().size());
            var dice = new Dice(seed);
            var ruin = new Ruin(ground, dice);
            var recreate = new Recreate(ground, dice);
            var places = new Places(ground, dice, 0);
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
        Errand it = haul.errands().get(errand);
        boolean mayOpen = tours.count < haul.fleet();
        var lists = new ArrayList<>(tours.list());
        double slow = Double.POSITIVE_INFINITY;
        for (var stops : lists) slow = Math.min(slow, slow(haul, stops, it));
        if (mayOpen && (slow == Double.POSITIVE_INFINITY || !haul.fewestVehiclesFirst())) {
            slow = Math.min(slow, slow(haul, List.of(), it));
        }
        double expected = slow;
        places.look(tours, errand, mayOpen);
        assertThat(places.longer)
            .as("errand " + errand + " into " + lists)
            .satisfies(cost -> close(cost, expected));
        if (places.tour == Places.NONE) return 0;
        double before = tours.distance;
        int tour = places.tour == Places.NEW ? tours.addTour() : places.tour;
        tours.insert(errand, tour, places.pickupAfter, places.deliveryAfter);
        assertThat(distance(haul, tours.list()) - before).isCloseTo(expected, within(1e-6));
        tours.remove(errand);
        tours.refresh(tour);
        tours.absents--;
        return 1;
    }

    private static void close(double cost, double slow) {
        if (slow == Double.POSITIVE_INFINITY) assertThat(cost).isEqualTo(slow);
        else assertThat(cost).isCloseTo(slow, within(1e-6));
    }

    private static double slow(Haul haul, List<Integer> stops, Errand errand) {
        double best = Double.POSITIVE_INFINITY;
        for (int delivery = 0; delivery <= stops.size(); delivery++) {
            for (int pickup = errand.isPair() ? 0 : delivery; pickup <= delivery; pickup++) {
                List<Integer> tried = new ArrayList<>(stops);
                tried.add(delivery, errand.delivery());
                if (errand.isPair()) tried.add(pickup, errand.pickup());
                double before = stops.isEmpty() ? 0 : distance(haul, List.of(stops));
                best = Math.min(best, distance(haul, List.of(tried)) - before);
            }
        }
        return best;
    }

    /** Infinite for tours that break a rule. */
    private static double distance(Haul haul, List<List<Integer>> tours) {
        var verdict = HaulCheck.of(haul, tours);
        boolean isSound = verdict
            .breaches()
            .stream()
            .allMatch(breach -> breach.startsWith("UNSERVED"));
        return isSound ? verdict.distance() : Double.POSITIVE_INFINITY;
    }
}
