package anju.planning.transport;

import java.util.Arrays;

/**
 * The stops of one vehicle between the depot (place 0) and the depot again, with the earliest and the latest start of each, so
 * that whether one more stop fits is told in constant time (Savelsbergh 1992). It remembers what each errand would cost here,
 * until it changes.
 */
final class Tour {

    /** What an errand costs is not known. */
    private static final double UNKNOWN = -Double.MAX_VALUE;

    private final Ground ground;
    int[] stops;
    int size;

    /** When the vehicle can leave each place at the earliest; the service has to start at the latest then. */
    double[] leave;
    double[] latest;

    /** What is aboard when leaving each place; for calls at single stops the whole load is told at once. */
    double[] aboard;
    double load;

    /** The way to each place from the one before, and the whole of it. */
    double[] leg;
    double distance;

    private double[] longer;
    private int[] pickupPlace;
    private int[] deliveryPlace;

    Tour(Ground ground) {
        this.ground = ground;
        room(10);
        refresh();
    }

    /** Becomes like another one, but remembers nothing. */
    void take(Tour other) {
        if (stops.length < other.size + 2) room(other.stops.length);
        size = other.size;
        System.arraycopy(other.stops, 0, stops, 0, size + 2);
        System.arraycopy(other.leave, 0, leave, 0, size + 2);
        System.arraycopy(other.latest, 0, latest, 0, size + 2);
        System.arraycopy(other.aboard, 0, aboard, 0, size + 2);
        System.arraycopy(other.leg, 0, leg, 0, size + 2);
        load = other.load;
        distance = other.distance;
        forget();
    }

    /** Puts a stop before the one at a place; {@link #refreshFrom} afterwards. */
    void insert(int stop, int place) {
        if (size + 3 > stops.length) room(2 * stops.length);
        int moved = size + 2 - place;
        System.arraycopy(stops, place, stops, place + 1, moved);
        System.arraycopy(leave, place, leave, place + 1, moved);
        System.arraycopy(latest, place, latest, place + 1, moved);
        System.arraycopy(aboard, place, aboard, place + 1, moved);
        System.arraycopy(leg, place, leg, place + 1, moved);
        stops[place] = stop;
        size++;
        double[] to = ground.to[stop];
        distance -= leg[place + 1];
        leg[place] = to[stops[place - 1]];
        leg[place + 1] = ground.distance(stop, stops[place + 1]);
        distance += leg[place] + leg[place + 1];
        if (!ground.isPair[ground.errandOf[stop]]) load += Math.abs(ground.load[stop]);
    }

    /** Takes the stops of an errand out; {@link #refresh} afterwards. */
    void remove(int errand) {
        int kept = 1;
        for (int i = 1; i <= size; i++) if (ground.errandOf[stops[i]] != errand) stops[kept++] = stops[i];
        size = kept - 1;
        stops[kept] = 0;
    }

    /** Computes everything anew. */
    void refresh() {
        load = 0;
        distance = 0;
        for (int i = 1; i <= size + 1; i++) {
            leg[i] = ground.distance(stops[i - 1], stops[i]);
            distance += leg[i];
            if (i <= size && !ground.isPair[ground.errandOf[stops[i]]]) load += Math.abs(ground.load[stops[i]]);
        }
        leave[0] = ground.open[0] + ground.service[0];
        latest[size + 1] = ground.close[0];
        aboard[0] = 0;
        leave(1, size);
        latest(size, 1);
        forget();
    }

    /** Computes again what changes when stops from a first to a last place are new, and no more. */
    void refreshFrom(int first, int last) {
        leave(first, last);
        latest(last, first);
        forget();
    }

    private void leave(int first, int last) {
        double time = leave[first - 1];
        double carried = aboard[first - 1];
        for (int i = first; i <= size; i++) {
            int stop = stops[i];
            time = Math.max(time + leg[i], ground.open[stop]) + ground.service[stop];
            if (ground.isPair[ground.errandOf[stop]]) carried += ground.load[stop];
            if (i > last && time == leave[i]) return;
            leave[i] = time;
            aboard[i] = carried;
        }
    }

    private void latest(int last, int first) {
        double late = latest[last + 1];
        for (int i = last; i >= 1; i--) {
            int stop = stops[i];
            late = Math.min(ground.close[stop], late - leg[i + 1] - ground.service[stop]);
            if (i < first && late == latest[i]) return;
            latest[i] = late;
        }
    }

    /** Whether it is known what an errand costs here. */
    boolean knows(int errand) {
        return longer != null && longer[errand] != UNKNOWN;
    }

    /** How much longer the tour is with an errand, at best; infinite when it does not fit. */
    double longer(int errand) {
        return longer[errand];
    }

    /** Before which places the stops of the errand go then. */
    int pickupPlace(int errand) {
        return pickupPlace[errand];
    }

    int deliveryPlace(int errand) {
        return deliveryPlace[errand];
    }

    void remember(int errand, double cost, int pickup, int delivery) {
        if (longer == null) {
            longer = new double[ground.errands];
            pickupPlace = new int[ground.errands];
            deliveryPlace = new int[ground.errands];
            forget();
        }
        longer[errand] = cost;
        pickupPlace[errand] = pickup;
        deliveryPlace[errand] = delivery;
    }

    private void forget() {
        if (longer != null) Arrays.fill(longer, UNKNOWN);
    }

    private void room(int most) {
        stops = stops == null ? new int[most] : Arrays.copyOf(stops, most);
        leave = leave == null ? new double[most] : Arrays.copyOf(leave, most);
        latest = latest == null ? new double[most] : Arrays.copyOf(latest, most);
        aboard = aboard == null ? new double[most] : Arrays.copyOf(aboard, most);
        leg = leg == null ? new double[most] : Arrays.copyOf(leg, most);
    }
}
