package anju.planning.transport;

/** Where in a tour an errand lengthens it least: every place that may be the best is looked at, once for each state of the tour. */
final class Places {

    /** No place. */
    static final int NOWHERE = -1;

    private final Ground ground;

    /** For pairs: what the delivery alone would cost before each place, or any later one. */
    private double[] deliveryAtLeast = new double[16];

    /** What the last look found: how much longer, before which places. */
    double longer;
    int pickup;
    int delivery;

    Places(Ground ground) {
        this.ground = ground;
    }

    /** Looks for the best place. */
    void best(Tour tour, int errand) {
        if (tour.knows(errand)) {
            longer = tour.longer(errand);
            pickup = tour.pickupPlace(errand);
            delivery = tour.deliveryPlace(errand);
            return;
        }
        bestBut(tour, errand, NOWHERE);
        tour.remember(errand, longer, pickup, delivery);
    }

    /** Looks for the best place but one: where the delivery, or of a pair the pickup, does not go before that place. */
    void bestBut(Tour tour, int errand, int not) {
        longer = Double.POSITIVE_INFINITY;
        pickup = NOWHERE;
        delivery = NOWHERE;
        if (ground.isPair[errand]) pair(tour, errand, not);
        else single(tour, ground.delivery[errand], not);
    }

    private void single(Tour tour, int stop, int not) {
        if (tour.load + Math.abs(ground.load[stop]) > ground.capacity) return;
        double[] to = ground.to[stop];
        double[] from = ground.from[stop];
        double close = ground.close[stop];
        double open = ground.open[stop];
        double service = ground.service[stop];
        int[] stops = tour.stops;
        int first = firstNotBefore(tour, open + service);
        for (int place = first; place <= tour.size + 1; place++) {
            double leaving = tour.leave[place - 1];
            if (leaving > close) return;
            double there = to[stops[place - 1]];
            double on = from[stops[place]];
            double cost = there + on - tour.leg[place];
            if (cost >= longer || leaving + there > close || place == not) continue;
            if (Math.max(leaving + there, open) + service + on > tour.latest[place]) continue;
            longer = cost;
            delivery = place;
        }
    }

    /** The first place whose service may start at a time or later; the latest starts rise along a tour. */
    private static int firstNotBefore(Tour tour, double time) {
        int low = 1;
        int high = tour.size + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tour.latest[middle] < time) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void pair(Tour tour, int errand, int not) {
        int stop = ground.pickup[errand];
        double[] to = ground.to[stop];
        double[] from = ground.from[stop];
        double close = ground.close[stop];
        double open = ground.open[stop];
        double service = ground.service[stop];
        double room = ground.capacity - ground.load[stop];
        double between = ground.distance(stop, ground.delivery[errand]);
        int first = firstNotBefore(tour, open + service);
        deliveriesAtLeast(tour, ground.delivery[errand], first);
        for (int place = first; place <= tour.size + 1; place++) {
            double leaving = tour.leave[place - 1];
            if (leaving > close) return;
            double there = to[tour.stops[place - 1]];
            if (leaving + there > close || tour.aboard[place - 1] > room || place == not) continue;
            double left = Math.max(leaving + there, open) + service;
            delivery(tour, errand, place, left, there, between);
        }
    }

    /** A lower bound that tells which pickups need no look: deliveries after a place cost no less than this. */
    private void deliveriesAtLeast(Tour tour, int stop, int first) {
        if (deliveryAtLeast.length < tour.size + 3) deliveryAtLeast = new double[2 * tour.size + 3];
        double[] to = ground.to[stop];
        double[] from = ground.from[stop];
        double close = ground.close[stop];
        double least = Double.POSITIVE_INFINITY;
        deliveryAtLeast[tour.size + 2] = least;
        for (int place = tour.size + 1; place >= first; place--) {
            double there = to[tour.stops[place - 1]];
            if (tour.leave[place - 1] + there <= close) {
                least = Math.min(least, there + from[tour.stops[place]] - tour.leg[place]);
            }
            deliveryAtLeast[place] = least;
        }
    }

    /** Places for the delivery when the pickup goes before {@code first}, is left at {@code left} and {@code there} away. */
    private void delivery(Tour tour, int errand, int first, double left, double there, double between) {
        int collect = ground.pickup[errand];
        int stop = ground.delivery[errand];
        double[] to = ground.to[stop];
        double[] from = ground.from[stop];
        double close = ground.close[stop];
        double open = ground.open[stop];
        double service = ground.service[stop];
        int next = tour.stops[first];
        double on = ground.distance(collect, next);
        double arrive = left + between;
        if (arrive <= close) {
            double cost = there + between + from[next] - tour.leg[first];
            boolean fits = Math.max(arrive, open) + service + from[next] <= tour.latest[first];
            if (fits && cost < longer) found(cost, first, first);
        }
        double out = there + on - tour.leg[first];
        double room = ground.capacity - ground.load[collect];
        double leaving = left;
        double way = on;
        for (int place = first + 1; place <= tour.size + 1; place++) {
            // whatever comes between makes nothing earlier, so who is too late for the next stop stays so
            if (out + deliveryAtLeast[place] >= longer || leaving + way > tour.latest[place - 1]) return;
            int before = tour.stops[place - 1];
            if (tour.aboard[place - 1] > room) return;
            leaving = Math.max(leaving + way, ground.open[before]) + ground.service[before];
            if (leaving > close) return;
            way = tour.leg[place];
            int after = tour.stops[place];
            double cost = out + to[before] + from[after] - way;
            if (cost >= longer || leaving + to[before] > close) continue;
            if (Math.max(leaving + to[before], open) + service + from[after] > tour.latest[place]) continue;
            found(cost, first, place);
        }
    }

    private void found(double cost, int pickupPlace, int deliveryPlace) {
        longer = cost;
        pickup = pickupPlace;
        delivery = deliveryPlace;
    }
}
