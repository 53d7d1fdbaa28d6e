package anju.planning.transport.search;

import anju.planning.transport.Errand;
import anju.planning.transport.Haul;
import anju.planning.transport.Stop;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A haul as flat arrays. */
final class Ground {

    /** Sums of distances may miss a window that they meet exactly. */
    private static final double ROUNDING = 1e-7;

    /** More than the strings of one ruin ever reach. */
    private static final int MOST_NEAR = 400;

    /** How many stops a single one is tried after, and as many before; what waiting between counts (Vidal et al. 2013). */
    private static final int MOST_BESIDE = 20;

    private static final double WAITING = 0.2;

    final int stops;
    final int errands;
    final double capacity;
    final int fleet;
    final boolean vehiclesFirst;
    final double[] open;
    final double[] close;
    final double[] service;
    final double[] load;
    final int[] pickup;
    final int[] delivery;
    final int[] errandOf;

    /** For each errand itself and the nearest others, nearest first. */
    final int[][] near;
    final boolean[] isPair;

    /** Whether what is aboard tells that no pair is under way. */
    final boolean loadsTell;

    /** For each stop those that it fits best after, and before. */
    final int[][] before;
    final int[][] after;

    /** The distances from a stop, and to it. */
    final double[][] from;
    final double[][] to;

    Ground(Haul haul) {
        this(haul, MOST_BESIDE);
    }

    /** With so many stops that a single one is tried after, and before. */
    Ground(Haul haul, int beside) {
        stops = haul.stops().size();
        errands = haul.errands().size();
        capacity = haul.capacity();
        fleet = haul.fleet();
        vehiclesFirst = haul.fewestVehiclesFirst();
        open = haul.stops().stream().mapToDouble(Stop::open).toArray();
        close = haul
            .stops()
            .stream()
            .mapToDouble(stop -> stop.close() + ROUNDING)
            .toArray();
        service = haul.stops().stream().mapToDouble(Stop::service).toArray();
        load = haul.stops().stream().mapToDouble(Stop::load).toArray();
        from = haul.distance();
        to = turned(from);
        pickup = new int[errands];
        delivery = new int[errands];
        isPair = new boolean[errands];
        errandOf = new int[stops];
        for (int errand = 0; errand < errands; errand++) {
            Errand it = haul.errands().get(errand);
            pickup[errand] = it.pickup();
            delivery[errand] = it.delivery();
            isPair[errand] = it.isPair();
            errandOf[it.delivery()] = errand;
            if (it.isPair()) errandOf[it.pickup()] = errand;
        }
        loadsTell = haul
            .errands()
            .stream()
            .allMatch(it -> !it.isPair() || load[it.pickup()] > 0);
        near = new int[errands][];
        for (int errand = 0; errand < errands; errand++) near[errand] = neighbours(errand);
        before = new int[stops][];
        after = new int[stops][];
        for (int stop = 0; stop < stops; stop++) {
            int it = stop;
            before[stop] = best(other -> apart(other, it), beside);
            after[stop] = best(other -> apart(it, other), beside);
        }
    }

    double distance(int from, int to) {
        return this.from[from][to];
    }

    /** Columns as rows, so that a look along a tour stays within a few lines of memory. */
    private static double[][] turned(double[][] rows) {
        var columns = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) for (int j = 0; j < rows.length; j++) columns[j][i] = rows[i][j];
        return Arrays.deepEquals(rows, columns) ? rows : columns;
    }

    /** A typical distance between neighbours. */
    double journey() {
        double sum = 0;
        int count = 0;
        for (int errand = 0; errand < errands; errand++) {
            for (int i = 1; i < Math.min(6, near[errand].length); i++, count++) {
                sum += distance(delivery[errand], delivery[near[errand][i]]);
            }
        }
        return count == 0 ? 1 : Math.max(1e-3, sum / count);
    }

    private int[] neighbours(int errand) {
        double[] far = new double[errands];
        for (int other = 0; other < errands; other++) far[other] = far(errand, other);
        return least(far, MOST_NEAR);
    }

    private int[] best(IntToDoubleFunction apart, int most) {
        return least(IntStream.range(0, stops).mapToDouble(apart).toArray(), most);
    }

    /** The places of the least values, infinite ones left out. */
    private static int[] least(double[] values, int most) {
        return IntStream.range(0, values.length)
            .filter(i -> values[i] < Double.POSITIVE_INFINITY)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .limit(most)
            .mapToInt(Integer::intValue)
            .toArray();
    }

    /** How badly one stop follows another: the way and some of the waiting; infinite if it cannot, or one is the depot. */
    private double apart(int stop, int next) {
        if (stop == next || stop == 0 || next == 0) return Double.POSITIVE_INFINITY;
        double there = open[stop] + service[stop] + distance(stop, next);
        if (there > close[next]) return Double.POSITIVE_INFINITY;
        double latest = close[stop] + service[stop] + distance(stop, next);
        return distance(stop, next) + WAITING * Math.max(0, open[next] - latest);
    }

    private double far(int errand, int other) {
        if (errand == other) return -1;
        double best = distance(delivery[errand], delivery[other]);
        if (!isPair[errand] || !isPair[other]) return best;
        best = Math.min(best, distance(pickup[errand], pickup[other]));
        best = Math.min(best, distance(pickup[errand], delivery[other]));
        return Math.min(best, distance(delivery[errand], pickup[other]));
    }
}
