package anju.planning.transport;

import java.util.ArrayList;
import java.util.List;

/** A slow, obvious second opinion on tours, which shares nothing with the search but the haul. */
public final class HaulCheck {

    private static final double ROUNDING = 1e-6;

    private final Haul haul;
    private final List<String> breaches = new ArrayList<>();
    private final int[] tourOf;
    private final int[] placeOf;
    private double distance;

    /** What is wrong, how many vehicles leave the depot, and how far they go together. */
    public record Verdict(List<String> breaches, int vehicles, double distance) {}

    private HaulCheck(Haul haul) {
        this.haul = haul;
        tourOf = new int[haul.stops().size()];
        placeOf = new int[haul.stops().size()];
    }

    /** Checks tours, each a list of stops (indices) without the depot. */
    public static Verdict of(Haul haul, List<List<Integer>> tours) {
        var check = new HaulCheck(haul);
        for (int i = 0; i < tours.size(); i++) check.tour(i + 1, tours.get(i));
        for (Errand errand : haul.errands()) check.errand(errand);
        if (tours.size() > haul.fleet()) check.breaches.add("FLEET " + tours.size());
        return new Verdict(List.copyOf(check.breaches), tours.size(), check.distance);
    }

    private void tour(int number, List<Integer> tour) {
        int at = 0;
        double time = haul.stops().get(0).open();
        double aboard = startingLoad(tour);
        if (aboard > haul.capacity() + ROUNDING) breaches.add("CAPACITY tour " + number);
        for (int i = 0; i < tour.size(); i++) {
            int to = tour.get(i);
            Stop stop = haul.stops().get(to);
            if (to == 0 || tourOf[to] != 0) breaches.add("TWICE " + stop.id());
            tourOf[to] = number;
            placeOf[to] = i;
            distance += haul.distance()[at][to];
            time = Math.max(time + haul.distance()[at][to], stop.open());
            if (time > stop.close() + ROUNDING) breaches.add("LATE " + stop.id());
            time += stop.service();
            aboard += stop.load();
            if (aboard > haul.capacity() + ROUNDING || aboard < -ROUNDING) breaches.add("CAPACITY " + stop.id());
            at = to;
        }
        distance += haul.distance()[at][0];
        if (time + haul.distance()[at][0] > haul.stops().get(0).close() + ROUNDING) breaches.add("LATE tour " + number);
    }

    /** What is delivered without having been picked up is aboard from the start. */
    private double startingLoad(List<Integer> tour) {
        double sum = 0;
        for (Errand errand : haul.errands()) {
            if (!errand.isPair() && tour.contains(errand.delivery())) sum -= haul.stops().get(errand.delivery()).load();
        }
        return sum;
    }

    private void errand(Errand errand) {
        int id = haul.stops().get(errand.delivery()).id();
        if (tourOf[errand.delivery()] == 0) breaches.add("UNSERVED " + id);
        if (!errand.isPair()) return;
        if (tourOf[errand.pickup()] != tourOf[errand.delivery()]) breaches.add("APART " + id);
        else if (placeOf[errand.pickup()] > placeOf[errand.delivery()]) breaches.add("ORDER " + id);
    }
}
