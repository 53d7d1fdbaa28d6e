package anju.planning.transport;

import anju.planning.Dice;

/**
 * Puts absent errands where they lengthen the tours least, now and then overlooking the best place of a tour (greedy insertion with blinks,
 * Christiaens and Vanden Berghe 2020); a new tour when the fleet allows and that is shorter, or, where vehicles
 * count first, when no other takes it.
 */
final class Recreate {

    private static final double BLINK = 0.01;

    private static final int NONE = -1;
    private static final int NEW = -2;

    private final Ground ground;
    private final Dice dice;
    private final Places places;
    private final double[] key;
    private final int[] waiting;
    private final Tour empty;

    private double bestLonger;
    private int bestTour;
    private int bestPickup;
    private int bestDelivery;

    Recreate(Ground ground, Dice dice) {
        this.ground = ground;
        this.dice = dice;
        places = new Places(ground);
        key = new double[ground.errands];
        empty = new Tour(ground);
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
            if (!insert(tours, errand, fleet)) tours.absent[tours.absents++] = errand;
        }
    }

    private boolean insert(Tours tours, int errand, int fleet) {
        bestLonger = Double.POSITIVE_INFINITY;
        bestTour = NONE;
        for (int tour = 0; tour < tours.slots; tour++) {
            if (tours.tours[tour].size > 0) look(tours.tours[tour], tour, errand);
        }
        boolean mayOpen = tours.count < fleet && (bestTour == NONE || !ground.vehiclesFirst);
        if (mayOpen) lookAtNewTour(errand);
        if (bestTour == NONE) return false;
        tours.insert(errand, bestTour == NEW ? tours.addTour() : bestTour, bestPickup, bestDelivery);
        return true;
    }

    private void look(Tour tour, int number, int errand) {
        places.best(tour, errand);
        if (places.longer >= bestLonger) return;
        if (dice.share() <= BLINK) {
            places.bestBut(tour, errand, ground.isPair[errand] ? places.pickup : places.delivery);
            if (places.longer >= bestLonger) return;
        }
        keep(number);
    }

    private void lookAtNewTour(int errand) {
        places.best(empty, errand);
        if (places.longer < bestLonger) keep(NEW);
    }

    private void keep(int number) {
        bestLonger = places.longer;
        bestTour = number;
        bestPickup = places.pickup;
        bestDelivery = places.delivery;
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
