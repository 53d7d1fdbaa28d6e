package anju.planning.transport.search;

import anju.planning.Dice;

/**
 * Looks for the place where an errand lengthens the tours least, overlooking one now and then. Single stops go beside one of
 * the stops that suit them best, wherever that is; so a look takes as long in a big solution as in a small one.
 */
final class Places {

    /** No tour. */
    static final int NONE = -1;

    /** A tour of its own. */
    static final int NEW = -2;

    private final Ground ground;
    private final Dice dice;
    private final double blink;

    /** By stop: what a delivery costs after it or later in its tour, at least. */
    private final double[] deliveryAtLeast;

    /** What the last look found: how much longer, in which tour, after which stops. */
    double longer;
    int tour;
    int pickupAfter;
    int deliveryAfter;

    /** {@code blink} is the share of places that are overlooked. */
    Places(Ground ground, Dice dice, double blink) {
        this.ground = ground;
        this.dice = dice;
        this.blink = blink;
        deliveryAtLeast = new double[ground.stops];
    }

    /** Looks in all tours, and at a new one if there may be more. */
    void look(Tours tours, int errand, boolean mayOpen) {
        longer = Double.POSITIVE_INFINITY;
        tour = NONE;
        if (ground.isPair[errand]) {
            for (int it = 0; it < tours.slots; it++) if (tours.size[it] > 0) pair(tours, it, errand);
        } else {
            near(tours, ground.delivery[errand]);
        }
        if (mayOpen && (tour == NONE || !ground.vehiclesFirst)) alone(errand);
        if (tour == NONE && !ground.isPair[errand]) everywhere(tours, ground.delivery[errand]);
    }

    /** A tour for it alone. */
    private void alone(int errand) {
        int delivery = ground.delivery[errand];
        int first = ground.isPair[errand] ? ground.pickup[errand] : delivery;
        if (Math.abs(ground.load[first]) > ground.capacity) return;
        double cost = ground.distance(0, first) + ground.distance(delivery, 0);
        double time = Math.max(ground.open[0] + ground.service[0] + ground.distance(0, first), ground.open[first]);
        if (time > ground.close[first]) return;
        if (first != delivery) {
            cost += ground.distance(first, delivery);
            double there = time + ground.service[first] + ground.distance(first, delivery);
            time = Math.max(there, ground.open[delivery]);
            if (time > ground.close[delivery]) return;
        }
        if (time + ground.service[delivery] + ground.distance(delivery, 0) > ground.close[0]) return;
        if (cost >= longer) return;
        found(cost, NEW, 0, first == delivery ? 0 : first);
    }

    private void near(Tours tours, int stop) {
        for (int before : ground.before[stop]) {
            int it = tours.tourOf[before];
            if (it != Tours.ABSENT) single(tours, it, stop, before, tours.next[before], tours.on[before]);
        }
        for (int after : ground.after[stop]) {
            int it = tours.tourOf[after];
            if (it != Tours.ABSENT) single(tours, it, stop, tours.prev[after], after, tours.here[after]);
        }
    }

    private void everywhere(Tours tours, int stop) {
        for (int it = 0; it < tours.slots; it++) {
            int before = 0;
            for (int after = tours.first[it]; after != 0; after = tours.next[after]) {
                single(tours, it, stop, before, after, tours.here[after]);
                before = after;
            }
            if (before != 0) single(tours, it, stop, before, 0, tours.on[before]);
        }
    }

    private void single(Tours tours, int it, int stop, int before, int after, double way) {
        double there = ground.to[stop][before];
        double on = ground.from[stop][after];
        double cost = there + on - way;
        if (cost >= longer) return;
        if (tours.load[it] + Math.abs(ground.load[stop]) > ground.capacity) return;
        if (!fits(tours, tours.leave[before] + there, stop, after)) return;
        if (dice.share() > blink) found(cost, it, before, before);
    }

    private void pair(Tours tours, int it, int errand) {
        int pickup = ground.pickup[errand];
        int delivery = ground.delivery[errand];
        double[] to = ground.to[pickup];
        double[] from = ground.from[pickup];
        double close = ground.close[pickup];
        double room = ground.capacity - ground.load[pickup];
        double between = from[delivery];
        deliveriesAtLeast(tours, it, delivery);
        int before = 0;
        int after = tours.first[it];
        while (true) {
            double leaving = tours.leave[before];
            if (leaving > close) return;
            double way = after == 0 ? tours.on[before] : tours.here[after];
            double straight = to[before] + between + ground.from[delivery][after] - way;
            double out = to[before] + from[after] - way;
            boolean mayBeBest = straight < longer || (after != 0 && out + deliveryAtLeast[after] < longer);
            if (mayBeBest && leaving + to[before] <= close && tours.aboard[before] <= room && dice.share() > blink) {
                double left = Math.max(leaving + to[before], ground.open[pickup]) + ground.service[pickup];
                double there = left + between;
                if (straight < longer && fits(tours, there, delivery, after)) found(straight, it, before, pickup);
                later(tours, it, errand, before, left, out);
            }
            if (after == 0) return;
            before = after;
            after = tours.next[after];
        }
    }

    /** A lower bound that tells which pickups need no look. */
    private void deliveriesAtLeast(Tours tours, int it, int delivery) {
        double[] to = ground.to[delivery];
        double[] from = ground.from[delivery];
        double close = ground.close[delivery];
        double least = Double.POSITIVE_INFINITY;
        int after = 0;
        for (int stop = tours.last[it]; stop != 0; stop = tours.prev[stop]) {
            if (tours.leave[stop] + to[stop] <= close) {
                least = Math.min(least, to[stop] + from[after] - tours.on[stop]);
            }
            deliveryAtLeast[stop] = least;
            after = stop;
        }
    }

    /** Places for the delivery with a stop or more between, when the pickup goes after {@code before} and is left at a time. */
    private void later(Tours tours, int it, int errand, int before, double left, double out) {
        int pickup = ground.pickup[errand];
        int delivery = ground.delivery[errand];
        double[] to = ground.to[delivery];
        double[] from = ground.from[delivery];
        double room = ground.capacity - ground.load[pickup];
        int stop = before == 0 ? tours.first[it] : tours.next[before];
        double arrive = left + ground.distance(pickup, stop);
        while (stop != 0 && out + deliveryAtLeast[stop] < longer) {
            // whatever comes between makes nothing earlier, so who is too late for a stop stays so
            if (arrive > tours.latest[stop] || tours.aboard[stop] > room) return;
            double leaving = Math.max(arrive, ground.open[stop]) + ground.service[stop];
            if (leaving > ground.close[delivery]) return;
            int after = tours.next[stop];
            double cost = out + to[stop] + from[after] - tours.on[stop];
            if (cost < longer && fits(tours, leaving + to[stop], delivery, after)) found(cost, it, before, stop);
            arrive = leaving + tours.on[stop];
            stop = after;
        }
    }

    /** Whether a stop that is reached at a time can be served before another one. */
    private boolean fits(Tours tours, double time, int stop, int after) {
        if (time > ground.close[stop]) return false;
        double leaving = Math.max(time, ground.open[stop]) + ground.service[stop];
        return leaving + ground.from[stop][after] <= tours.latest[after];
    }

    private void found(double cost, int it, int pickup, int delivery) {
        longer = cost;
        tour = it;
        pickupAfter = pickup;
        deliveryAfter = delivery;
    }
}
