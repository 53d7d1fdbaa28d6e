package anju.planning.transport;

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
        bestLonger = Double.MAX_VALUE;
        bestTour = -1;
        for (int tour = 0; tour < tours.count; tour++) look(tours.tours[tour], tour, errand);
        boolean mayOpen = tours.count < fleet && (bestTour < 0 || !ground.vehiclesFirst);
        if (mayOpen) lookAtNewTour(tours, errand);
        if (bestTour < 0) return false;
        if (bestTour == tours.count) tours.addTour();
        Tour tour = tours.open(bestTour);
        tour.insert(ground.delivery[errand], bestDelivery);
        if (ground.isPair[errand]) tour.insert(ground.pickup[errand], bestPickup);
        tours.tourOf[errand] = bestTour;
        tours.close(bestTour);
        return true;
    }

    private void lookAtNewTour(Tours tours, int errand) {
        boolean isNeeded = bestTour < 0;
        look(empty, tours.count, errand);
        // a blink may not leave an errand undone
        if (isNeeded && bestTour < 0) look(empty, tours.count, errand);
    }

    private void look(Tour tour, int number, int errand) {
        if (ground.isPair[errand]) lookPair(tour, number, errand);
        else lookSingle(tour, number, ground.delivery[errand]);
    }

    private void lookSingle(Tour tour, int number, int stop) {
        if (tour.load + Math.abs(ground.load[stop]) > ground.capacity) return;
        int before = 0;
        for (int position = 0; position <= tour.size; position++) {
            int after = tour.at(position);
            double there = tour.leaving(position - 1) + ground.distance(before, stop);
            if (there > ground.close[stop]) break;
            double longer =
                ground.distance(before, stop) + ground.distance(stop, after) - ground.distance(before, after);
            if (longer < bestLonger && dice.share() > BLINK) {
                double leaving = Math.max(there, ground.open[stop]) + ground.service[stop];
                if (leaving + ground.distance(stop, after) <= tour.latestAt(position)) {
                    bestLonger = longer;
                    bestTour = number;
                    bestDelivery = position;
                }
            }
            before = after;
        }
    }

    private void lookPair(Tour tour, int number, int errand) {
        int pickup = ground.pickup[errand];
        int before = 0;
        for (int position = 0; position <= tour.size; position++) {
            int after = tour.at(position);
            double there = tour.leaving(position - 1) + ground.distance(before, pickup);
            if (there > ground.close[pickup]) break;
            double out = ground.distance(before, pickup) - ground.distance(before, after);
            boolean fits = tour.aboardAfter(position - 1) + ground.load[pickup] <= ground.capacity;
            if (fits && dice.share() > BLINK) {
                double leaving = Math.max(there, ground.open[pickup]) + ground.service[pickup];
                lookDelivery(tour, number, errand, position, leaving, out);
            }
            before = after;
        }
    }

    /** Places for the delivery, when the pickup comes before a position; {@code out} is the way to it less the way saved. */
    private void lookDelivery(Tour tour, int number, int errand, int from, double leavingPickup, double out) {
        int pickup = ground.pickup[errand];
        int delivery = ground.delivery[errand];
        double extra = ground.load[pickup];
        double leaving = leavingPickup;
        int before = pickup;
        for (int position = from; position <= tour.size; position++) {
            int after = tour.at(position);
            double there = leaving + ground.distance(before, delivery);
            if (there > ground.close[delivery]) return;
            // with the delivery straight after the pickup the way from there to the next stop is not yet part of the tour
            double saved =
                position == from ? 0 : ground.distance(pickup, tour.at(from)) - ground.distance(before, after);
            double longer = out + saved + ground.distance(before, delivery) + ground.distance(delivery, after);
            double left = Math.max(there, ground.open[delivery]) + ground.service[delivery];
            if (longer < bestLonger && left + ground.distance(delivery, after) <= tour.latestAt(position)) {
                bestLonger = longer;
                bestTour = number;
                bestPickup = from;
                bestDelivery = position;
            }
            if (position == tour.size) return;
            double next = leaving + ground.distance(before, after);
            if (next > ground.close[after] || tour.aboardAfter(position) + extra > ground.capacity) return;
            leaving = Math.max(next, ground.open[after]) + ground.service[after];
            before = after;
        }
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
