package anju.planning.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A solution: tours, whose each errand is, and the errands that nobody does. Copies share the tours until they change. */
final class Tours {

    /** The tour of an absent errand. */
    static final int ABSENT = -1;

    final Ground ground;
    Tour[] tours;
    int count;
    final int[] tourOf;
    final int[] absent;
    int absents;
    double distance;
    private final boolean[] own;

    Tours(Ground ground) {
        this.ground = ground;
        tours = new Tour[ground.errands + 1];
        own = new boolean[ground.errands + 1];
        tourOf = new int[ground.errands];
        Arrays.fill(tourOf, ABSENT);
        absent = new int[ground.errands];
        for (int errand = 0; errand < ground.errands; errand++) absent[absents++] = errand;
    }

    /** Becomes like another one. */
    void take(Tours other) {
        System.arraycopy(other.tours, 0, tours, 0, other.count);
        for (int i = other.count; i < count; i++) tours[i] = null;
        count = other.count;
        System.arraycopy(other.tourOf, 0, tourOf, 0, tourOf.length);
        System.arraycopy(other.absent, 0, absent, 0, other.absents);
        absents = other.absents;
        distance = other.distance;
        Arrays.fill(own, false);
        // both share the tours from here on, so neither may change one
        Arrays.fill(other.own, false);
    }

    /** A tour that may be changed. */
    Tour open(int tour) {
        if (!own[tour]) {
            tours[tour] = tours[tour].copy();
            own[tour] = true;
        }
        return tours[tour];
    }

    int addTour() {
        tours[count] = new Tour(ground);
        own[count] = true;
        return count++;
    }

    /** Takes an errand out of its tour; {@link #close} the tour afterwards. */
    void remove(int errand) {
        open(tourOf[errand]).remove(errand);
        tourOf[errand] = ABSENT;
        absent[absents++] = errand;
    }

    /** Ends the changes of a tour. */
    void close(int tour) {
        distance -= tours[tour].distance;
        tours[tour].refresh();
        distance += tours[tour].distance;
    }

    /** Drops tours without stops. */
    void tidy() {
        for (int tour = count - 1; tour >= 0; tour--) if (tours[tour].size == 0) drop(tour);
    }

    /** Drops a tour; what it did is absent. */
    void drop(int tour) {
        for (int errand = 0; errand < tourOf.length; errand++) {
            if (tourOf[errand] != tour) continue;
            tourOf[errand] = ABSENT;
            absent[absents++] = errand;
        }
        distance -= tours[tour].distance;
        int last = --count;
        tours[tour] = tours[last];
        own[tour] = own[last];
        tours[last] = null;
        if (tour == last) return;
        for (int errand = 0; errand < tourOf.length; errand++) if (tourOf[errand] == last) tourOf[errand] = tour;
    }

    List<List<Integer>> list() {
        List<List<Integer>> list = new ArrayList<>();
        for (int tour = 0; tour < count; tour++) {
            list.add(Arrays.stream(tours[tour].stops, 0, tours[tour].size).boxed().toList());
        }
        return list;
    }
}
