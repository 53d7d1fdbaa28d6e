package anju.planning.transport;

import java.util.Arrays;

/**
 * The stops of one vehicle, with the earliest and the latest start of each, so that whether one more stop fits is told in
 * constant time (Savelsbergh 1992). Tours are copied before they are changed.
 */
final class Tour {

    private final Ground ground;
    int[] stops;
    int size;

    /** When the vehicle can leave each stop at the earliest; the service has to start at the latest then. */
    double[] leave;
    double[] latest;

    /** What is aboard when leaving each stop; for calls at single stops the whole load is told at once. */
    double[] aboard;
    double load;
    double distance;

    Tour(Ground ground) {
        this.ground = ground;
        room(8);
        refresh();
    }

    private Tour(Tour other) {
        ground = other.ground;
        stops = other.stops.clone();
        size = other.size;
        leave = other.leave.clone();
        latest = other.latest.clone();
        aboard = other.aboard.clone();
        load = other.load;
        distance = other.distance;
    }

    Tour copy() {
        return new Tour(this);
    }

    int at(int position) {
        return position < 0 || position >= size ? 0 : stops[position];
    }

    double leaving(int position) {
        return position < 0 ? ground.open[0] + ground.service[0] : leave[position];
    }

    double latestAt(int position) {
        return position >= size ? ground.close[0] : latest[position];
    }

    double aboardAfter(int position) {
        return position < 0 ? 0 : aboard[position];
    }

    void insert(int stop, int position) {
        if (size == stops.length) room(2 * size);
        System.arraycopy(stops, position, stops, position + 1, size - position);
        stops[position] = stop;
        size++;
    }

    /** Takes the stops of an errand out. */
    void remove(int errand) {
        int kept = 0;
        for (int i = 0; i < size; i++) if (ground.errandOf[stops[i]] != errand) stops[kept++] = stops[i];
        size = kept;
    }

    /** Computes everything anew; to be called after changes. */
    void refresh() {
        double time = leaving(-1);
        double carried = 0;
        load = 0;
        distance = 0;
        int before = 0;
        for (int i = 0; i < size; i++) {
            int stop = stops[i];
            double far = ground.distance(before, stop);
            distance += far;
            time = Math.max(time + far, ground.open[stop]) + ground.service[stop];
            leave[i] = time;
            if (ground.isPair[ground.errandOf[stop]]) carried += ground.load[stop];
            else load += Math.abs(ground.load[stop]);
            aboard[i] = carried;
            before = stop;
        }
        if (size > 0) distance += ground.distance(before, 0);
        int after = 0;
        double late = ground.close[0];
        for (int i = size - 1; i >= 0; i--) {
            int stop = stops[i];
            late = Math.min(ground.close[stop], late - ground.distance(stop, after) - ground.service[stop]);
            latest[i] = late;
            after = stop;
        }
    }

    private void room(int most) {
        stops = stops == null ? new int[most] : Arrays.copyOf(stops, most);
        leave = leave == null ? new double[most] : Arrays.copyOf(leave, most);
        latest = latest == null ? new double[most] : Arrays.copyOf(latest, most);
        aboard = aboard == null ? new double[most] : Arrays.copyOf(aboard, most);
    }
}
