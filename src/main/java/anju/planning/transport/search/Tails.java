package anju.planning.transport.search;

import anju.planning.Dice;

/**
 * Two tours trade all that follows a stop of each, or a tour is cut in two (2-opt* of Potvin and Rousseau 1995): what taking
 * out short strings cannot do to long tours. Pairs stay together: nothing may be under way where a tour is cut.
 */
final class Tails {

    /** One try in so many cuts a tour in two. */
    private static final int CUTS = 20;

    private static final double NOTHING = 1e-9;

    private final Ground ground;
    private final Dice dice;

    Tails(Ground ground, Dice dice) {
        this.ground = ground;
        this.dice = dice;
    }

    /** Tries one trade, and makes it if the tours get longer by less than that; answers whether. */
    boolean trade(Tours tours, int fleet, double most) {
        int stop = ground.delivery[dice.below(ground.errands)];
        int tour = tours.tourOf[stop];
        if (!ground.loadsTell || tour == Tours.ABSENT || isUnderWay(tours, stop)) return false;
        if (tours.count < fleet && dice.below(CUTS) == 0) return cut(tours, stop, most);
        int[] choices = ground.after[stop];
        if (choices.length == 0) return false;
        int tail = choices[dice.below(choices.length)];
        int other = tours.tourOf[tail];
        if (other == Tours.ABSENT || other == tour) return false;
        int left = tours.next[stop];
        int head = tours.prev[tail];
        if (isUnderWay(tours, head)) return false;
        double way = ground.distance(stop, tail);
        double otherWay = ground.distance(head, left);
        if (way + otherWay - tours.on[stop] - tours.here[tail] >= most) return false;
        if (tours.leave[stop] + way > tours.latest[tail]) return false;
        if (head != 0 && tours.leave[head] + otherWay > tours.latest[left]) return false;
        if (head == 0 && left != 0 && tours.leave[0] + otherWay > tours.latest[left]) return false;
        double here = loadFrom(tours, left);
        double there = loadFrom(tours, tail);
        if (tours.load[tour] - here + there > ground.capacity) return false;
        if (tours.load[other] - there + here > ground.capacity) return false;
        exchange(tours, tour, stop, other, head);
        return true;
    }

    private static boolean isUnderWay(Tours tours, int stop) {
        return tours.aboard[stop] > NOTHING;
    }

    private boolean cut(Tours tours, int stop, double most) {
        int left = tours.next[stop];
        if (left == 0) return false;
        double longer = ground.distance(stop, 0) + ground.distance(0, left) - tours.on[stop];
        if (longer >= most || tours.leave[0] + ground.distance(0, left) > tours.latest[left]) return false;
        exchange(tours, tours.tourOf[stop], stop, tours.addTour(), 0);
        return true;
    }

    /** The stops after one of a tour and those after one of another (0: all of it) change places, for good. */
    private static void exchange(Tours tours, int one, int head, int other, int otherHead) {
        tours.begin();
        tours.keep(one);
        tours.keep(other);
        int tail = tours.next[head];
        int otherTail = otherHead == 0 ? tours.first[other] : tours.next[otherHead];
        attach(tours, one, head, otherTail);
        attach(tours, other, otherHead, tail);
    }

    private static void attach(Tours tours, int tour, int head, int tail) {
        boolean was = tours.size[tour] > 0;
        tours.link(tour, head, tail);
        int end = head;
        for (int stop = tail; stop != 0; stop = tours.next[stop]) {
            tours.tourOf[stop] = tour;
            end = stop;
        }
        tours.link(tour, end, 0);
        int size = 0;
        for (int stop = tours.first[tour]; stop != 0; stop = tours.next[stop]) size++;
        tours.size[tour] = size;
        tours.count += (size > 0 ? 1 : 0) - (was ? 1 : 0);
        tours.refresh(tour);
    }

    /** What single stops from one on load; pairs have left again what they brought. */
    private double loadFrom(Tours tours, int stop) {
        double sum = 0;
        for (int it = stop; it != 0; it = tours.next[it]) {
            if (!ground.isPair[ground.errandOf[it]]) sum += Math.abs(ground.load[it]);
        }
        return sum;
    }
}
