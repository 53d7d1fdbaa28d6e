package anju.planning.transport.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A solution: which stop follows which, with the earliest and the latest start of each, so that whether one more stop fits is
 * told in constant time (Savelsbergh 1992). All tours share the depot, stop 0, at both ends. Changes since {@link #begin} can
 * be taken back.
 */
final class Tours {

    /** The tour of an absent stop. */
    static final int ABSENT = -1;

    final Ground ground;

    /** By stop: its tour, the stop before it and the one after it, and the way from the one and to the other. */
    final int[] tourOf;
    final int[] prev;
    final int[] next;
    final double[] here;
    final double[] on;

    /** By stop: when it can be left at the earliest; its service has to start at the latest then. */
    final double[] leave;
    final double[] latest;

    /** By stop: what is aboard when leaving it; for calls at single stops the load of the whole tour is told at once. */
    final double[] aboard;

    /** By tour, some of which may be empty; there is none from {@code slots} on. */
    final int[] first;
    final int[] last;
    final int[] size;
    final double[] load;
    private final double[] length;
    int slots;

    /** How many have stops. */
    int count;
    final int[] absent;
    int absents;
    double distance;

    /** The changed tours and the stops they had, one after the other. */
    private final int[] changed;
    private final boolean[] isChanged;
    private int changes;
    private final int[] keptStops;
    private final int[] keptEnd;
    private int kept;
    private final int[] keptAbsent;
    private int keptAbsents;
    private int keptSlots;
    private int keptCount;
    private double keptDistance;

    Tours(Ground ground) {
        this.ground = ground;
        tourOf = new int[ground.stops];
        Arrays.fill(tourOf, ABSENT);
        prev = new int[ground.stops];
        next = new int[ground.stops];
        here = new double[ground.stops];
        on = new double[ground.stops];
        leave = new double[ground.stops];
        latest = new double[ground.stops];
        aboard = new double[ground.stops];
        leave[0] = ground.open[0] + ground.service[0];
        latest[0] = ground.close[0];
        int most = ground.errands + 1;
        first = new int[most];
        last = new int[most];
        size = new int[most];
        load = new double[most];
        length = new double[most];
        absent = new int[most];
        for (int errand = 0; errand < ground.errands; errand++) absent[absents++] = errand;
        changed = new int[most];
        isChanged = new boolean[most];
        keptStops = new int[ground.stops];
        keptEnd = new int[most];
        keptAbsent = new int[most];
    }

    /** The tour of an errand. */
    int tourOfErrand(int errand) {
        return tourOf[ground.delivery[errand]];
    }

    /** Becomes like another one, for good. */
    void take(Tours other) {
        int most = Math.max(slots, other.slots);
        System.arraycopy(other.tourOf, 0, tourOf, 0, ground.stops);
        System.arraycopy(other.prev, 0, prev, 0, ground.stops);
        System.arraycopy(other.next, 0, next, 0, ground.stops);
        System.arraycopy(other.first, 0, first, 0, most);
        System.arraycopy(other.last, 0, last, 0, most);
        System.arraycopy(other.size, 0, size, 0, most);
        System.arraycopy(other.absent, 0, absent, 0, other.absents);
        absents = other.absents;
        count = other.count;
        slots = other.slots;
        distance = 0;
        Arrays.fill(length, 0);
        for (int tour = 0; tour < slots; tour++) refresh(tour);
        begin();
    }

    /** From here on changes can be taken back; earlier ones stay. */
    void begin() {
        for (int i = 0; i < changes; i++) isChanged[changed[i]] = false;
        changes = 0;
        kept = 0;
        System.arraycopy(absent, 0, keptAbsent, 0, absents);
        keptAbsents = absents;
        keptSlots = slots;
        keptCount = count;
        keptDistance = distance;
    }

    /** Takes back what was changed since then. */
    void undo() {
        for (int i = 0; i < changes; i++) {
            for (int stop = first[changed[i]]; stop != 0; stop = next[stop]) tourOf[stop] = ABSENT;
        }
        int from = 0;
        for (int i = 0; i < changes; i++) {
            restore(changed[i], from, keptEnd[i]);
            from = keptEnd[i];
        }
        System.arraycopy(keptAbsent, 0, absent, 0, keptAbsents);
        absents = keptAbsents;
        slots = keptSlots;
        count = keptCount;
        distance = keptDistance;
        begin();
    }

    private void restore(int tour, int from, int end) {
        int before = 0;
        for (int i = from; i < end; i++) {
            link(tour, before, keptStops[i]);
            before = keptStops[i];
            tourOf[before] = tour;
        }
        link(tour, before, 0);
        size[tour] = end - from;
        refresh(tour);
    }

    /** Remembers a tour as it is, before it changes. */
    void keep(int tour) {
        if (isChanged[tour]) return;
        isChanged[tour] = true;
        for (int stop = first[tour]; stop != 0; stop = next[stop]) keptStops[kept++] = stop;
        changed[changes] = tour;
        keptEnd[changes++] = kept;
    }

    /** An empty tour. */
    int addTour() {
        int tour = 0;
        while (tour < slots && size[tour] > 0) tour++;
        slots = Math.max(slots, tour + 1);
        return tour;
    }

    /** Puts an absent errand into a tour, its stops after these; the list of absent ones is the caller's. */
    void insert(int errand, int tour, int pickupAfter, int deliveryAfter) {
        keep(tour);
        int delivery = ground.delivery[errand];
        int from = ground.isPair[errand] ? ground.pickup[errand] : delivery;
        if (from != delivery) insertStop(from, tour, pickupAfter);
        else load[tour] += Math.abs(ground.load[delivery]);
        insertStop(delivery, tour, deliveryAfter);
        forward(from, delivery);
        backward(delivery, from);
    }

    private void insertStop(int stop, int tour, int after) {
        int then = after == 0 ? first[tour] : next[after];
        double longer = -(after == 0 ? (then == 0 ? 0 : here[then]) : on[after]);
        link(tour, after, stop);
        link(tour, stop, then);
        measure(after, stop);
        measure(stop, then);
        longer += here[stop] + on[stop];
        length[tour] += longer;
        distance += longer;
        tourOf[stop] = tour;
        if (size[tour]++ == 0) count++;
    }

    /** Takes an errand out of its tour; {@link #refresh} the tour afterwards. */
    void remove(int errand) {
        removeStop(ground.delivery[errand]);
        if (ground.isPair[errand]) removeStop(ground.pickup[errand]);
        absent[absents++] = errand;
    }

    private void removeStop(int stop) {
        int tour = tourOf[stop];
        keep(tour);
        link(tour, prev[stop], next[stop]);
        tourOf[stop] = ABSENT;
        if (--size[tour] == 0) count--;
    }

    /** Drops a tour; what it did is absent. */
    void drop(int tour) {
        for (int errand = 0; errand < ground.errands; errand++) if (tourOfErrand(errand) == tour) remove(errand);
        refresh(tour);
    }

    /** Computes all times, loads and distances of a tour. */
    void refresh(int tour) {
        double sum = 0;
        double carried = 0;
        int from = 0;
        for (int stop = first[tour]; stop != 0; stop = next[stop]) {
            sum += measure(from, stop);
            if (!ground.isPair[ground.errandOf[stop]]) carried += Math.abs(ground.load[stop]);
            from = stop;
        }
        if (from != 0) sum += measure(from, 0);
        distance += sum - length[tour];
        length[tour] = sum;
        load[tour] = carried;
        forward(first[tour], 0);
        backward(last[tour], 0);
    }

    /** The stops of each tour that has any. */
    List<List<Integer>> list() {
        List<List<Integer>> list = new ArrayList<>();
        for (int tour = 0; tour < slots; tour++) {
            List<Integer> stops = new ArrayList<>();
            for (int stop = first[tour]; stop != 0; stop = next[stop]) stops.add(stop);
            if (!stops.isEmpty()) list.add(stops);
        }
        return list;
    }

    void link(int tour, int from, int to) {
        if (from == 0) first[tour] = to;
        else next[from] = to;
        if (to == 0) last[tour] = from;
        else prev[to] = from;
    }

    private double measure(int from, int to) {
        double way = ground.distance(from, to);
        if (from != 0) on[from] = way;
        if (to != 0) here[to] = way;
        return way;
    }

    /** Earliest times and what is aboard, from a stop on, until nothing changes any more after another one. */
    private void forward(int from, int to) {
        if (from == 0) return;
        double time = leave[prev[from]];
        double carried = aboard[prev[from]];
        boolean mayStop = false;
        for (int stop = from; stop != 0; stop = next[stop]) {
            time = Math.max(time + here[stop], ground.open[stop]) + ground.service[stop];
            if (mayStop && time == leave[stop]) return;
            if (ground.isPair[ground.errandOf[stop]]) carried += ground.load[stop];
            leave[stop] = time;
            aboard[stop] = carried;
            mayStop |= stop == to;
        }
    }

    /** Latest starts, from a stop back, until nothing changes any more before another one. */
    private void backward(int from, int to) {
        if (from == 0) return;
        double late = latest[next[from]];
        boolean mayStop = false;
        for (int stop = from; stop != 0; stop = prev[stop]) {
            late = Math.min(ground.close[stop], late - on[stop] - ground.service[stop]);
            if (mayStop && late == latest[stop]) return;
            latest[stop] = late;
            mayStop |= stop == to;
        }
    }
}
