package anju.planning.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A solution: tours, whose each errand is, and the errands that nobody does. Changes since {@link #begin} can be taken back; a
 * tour is put aside before its first change, so what it remembers comes back with it.
 */
final class Tours {

    /** The tour of an absent errand. */
    static final int ABSENT = -1;

    final Ground ground;

    /** Some may be empty; there is nothing from {@code slots} on. */
    final Tour[] tours;
    int slots;

    /** How many have stops. */
    int count;
    final int[] tourOf;
    final int[] absent;
    int absents;
    double distance;

    /** What the changed tours were before. */
    private final Tour[] aside;
    private final int[] changed;
    private int changes;
    private final List<Tour> spare = new ArrayList<>();
    private final int[] moved;
    private final int[] movedFrom;
    private int moves;
    private final int[] absentBefore;
    private int absentsBefore;
    private int slotsBefore;
    private int countBefore;
    private double distanceBefore;

    Tours(Ground ground) {
        this.ground = ground;
        tours = new Tour[ground.errands + 1];
        aside = new Tour[ground.errands + 1];
        changed = new int[ground.errands + 1];
        tourOf = new int[ground.errands];
        Arrays.fill(tourOf, ABSENT);
        absent = new int[ground.errands];
        absentBefore = new int[ground.errands];
        moved = new int[2 * ground.errands];
        movedFrom = new int[2 * ground.errands];
        for (int errand = 0; errand < ground.errands; errand++) absent[absents++] = errand;
    }

    /** Becomes like another one, for good. */
    void take(Tours other) {
        begin();
        for (int tour = 0; tour < other.slots; tour++) slot(tour).take(other.tours[tour]);
        for (int tour = other.slots; tour < slots; tour++) tours[tour] = null;
        slots = other.slots;
        count = other.count;
        System.arraycopy(other.tourOf, 0, tourOf, 0, tourOf.length);
        System.arraycopy(other.absent, 0, absent, 0, other.absents);
        absents = other.absents;
        distance = other.distance;
        begin();
    }

    /** From here on changes can be taken back; earlier ones stay. */
    void begin() {
        for (int i = 0; i < changes; i++) {
            spare.add(aside[changed[i]]);
            aside[changed[i]] = null;
        }
        changes = 0;
        moves = 0;
        System.arraycopy(absent, 0, absentBefore, 0, absents);
        absentsBefore = absents;
        slotsBefore = slots;
        countBefore = count;
        distanceBefore = distance;
    }

    /** Takes back what was changed since then. */
    void undo() {
        for (int i = 0; i < changes; i++) {
            int tour = changed[i];
            spare.add(tours[tour]);
            tours[tour] = aside[tour];
            aside[tour] = null;
        }
        changes = 0;
        while (moves-- > 0) tourOf[moved[moves]] = movedFrom[moves];
        moves = 0;
        System.arraycopy(absentBefore, 0, absent, 0, absentsBefore);
        absents = absentsBefore;
        slots = slotsBefore;
        count = countBefore;
        distance = distanceBefore;
    }

    /** An empty tour. */
    int addTour() {
        int tour = 0;
        while (tour < slots && tours[tour].size > 0) tour++;
        slot(tour);
        slots = Math.max(slots, tour + 1);
        return tour;
    }

    /** Puts an absent errand into a tour, its stops before these places; the caller keeps the list of absent ones. */
    void insert(int errand, int tour, int pickup, int delivery) {
        Tour it = open(tour);
        if (it.size == 0) count++;
        distance -= it.distance;
        it.insert(ground.delivery[errand], delivery);
        if (ground.isPair[errand]) it.insert(ground.pickup[errand], pickup);
        it.refreshFrom(ground.isPair[errand] ? pickup : delivery, ground.isPair[errand] ? delivery + 1 : delivery);
        distance += it.distance;
        move(errand, tour);
    }

    /** Takes an errand out of its tour; {@link #close} the tour afterwards. */
    void remove(int errand) {
        open(tourOf[errand]).remove(errand);
        move(errand, ABSENT);
        absent[absents++] = errand;
    }

    /** Ends the removals from a tour. */
    void close(int tour) {
        Tour it = tours[tour];
        if (it.size == 0) count--;
        distance -= it.distance;
        it.refresh();
        distance += it.distance;
    }

    /** Drops a tour; what it did is absent. */
    void drop(int tour) {
        for (int errand = 0; errand < tourOf.length; errand++) if (tourOf[errand] == tour) remove(errand);
        close(tour);
    }

    List<List<Integer>> list() {
        List<List<Integer>> list = new ArrayList<>();
        for (int tour = 0; tour < slots; tour++) {
            Tour it = tours[tour];
            if (it.size > 0) list.add(Arrays.stream(it.stops, 1, it.size + 1).boxed().toList());
        }
        return list;
    }

    private Tour open(int tour) {
        if (aside[tour] != null) return tours[tour];
        Tour copy = spare.isEmpty() ? new Tour(ground) : spare.remove(spare.size() - 1);
        copy.take(tours[tour]);
        aside[tour] = tours[tour];
        tours[tour] = copy;
        changed[changes++] = tour;
        return copy;
    }

    private Tour slot(int tour) {
        if (tours[tour] == null) tours[tour] = new Tour(ground);
        return tours[tour];
    }

    private void move(int errand, int tour) {
        moved[moves] = errand;
        movedFrom[moves++] = tourOf[errand];
        tourOf[errand] = tour;
    }
}
