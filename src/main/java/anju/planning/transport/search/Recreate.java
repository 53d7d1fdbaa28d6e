package anju.planning.transport.search;

import anju.planning.Dice;

/**
 * Puts absent errands where they lengthen the tours least, skipping a place now and then (greedy insertion with blinks,
 * Christiaens and Vanden Berghe 2020); a new tour when the fleet allows and that is shorter, or, where vehicles
 * count first, when no other takes it.
 */
final class Recreate {

    private static final double BLINK = 0.01;

    private final Ground ground;
    private final Dice dice;
    private final Places places;
    private final double[] key;
    private final int[] waiting;

    Recreate(Ground ground, Dice dice) {
        this.ground = ground;
        this.dice = dice;
        places = new Places(ground, dice, BLINK);
        key = new double[ground.errands];
        waiting = new int[ground.errands];
    }

    /** Inserts what it can; no more tours than {@code fleet}. */
    void apply(Tours tours, int fleet) {
        int count = tours.absents;
        System.arraycopy(tours.absent, 0, waiting, 0, count);
        sort(count);
        tours.absents = 0;
        for (int i = 0; i < count; i++) {
            int errand = waiting[i];
            places.look(tours, errand, tours.count < fleet);
            if (places.tour == Places.NONE) tours.absent[tours.absents++] = errand;
            else insert(tours, errand);
        }
    }

    private void insert(Tours tours, int errand) {
        int tour = places.tour == Places.NEW ? tours.addTour() : places.tour;
        tours.insert(errand, tour, places.pickupAfter, places.deliveryAfter);
    }

    /** Sorts what waits by chance, load, distance or window, with the weights of the paper. */
    private void sort(int count) {
        int how = dice.below(17);
        for (int i = 0; i < count; i++) key[i] = key(waiting[i], how);
        for (int i = 1; i < count; i++) {
            int errand = waiting[i];
            double value = key[i];
            int at = i;
            for (; at > 0 && key[at - 1] > value; at--) {
                key[at] = key[at - 1];
                waiting[at] = waiting[at - 1];
            }
            key[at] = value;
            waiting[at] = errand;
        }
    }

    private double key(int errand, int how) {
        int stop = ground.delivery[errand];
        return switch (how) {
            case 0, 1, 2, 3 -> dice.share();
            case 4, 5, 6, 7 -> -Math.abs(ground.load[stop]);
            case 8, 9 -> -ground.distance(0, stop);
            case 10 -> ground.distance(0, stop);
            case 11, 12 -> ground.close[stop] - ground.open[stop];
            case 13, 14 -> ground.open[stop];
            default -> -ground.close[stop];
        };
    }
}
