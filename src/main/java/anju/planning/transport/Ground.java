package anju.planning.transport;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A haul as flat arrays. */
final class Ground {

    /** Sums of distances may miss a window that they meet exactly. */
    private static final double ROUNDING = 1e-7;

    /** More than the strings of one ruin ever reach. */
    private static final int MOST_NEAR = 400;

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

    /** The distances from a stop, and to it. */
    final double[][] from;
    final double[][] to;

    Ground(Haul haul) {
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
        near = new int[errands][];
        for (int errand = 0; errand < errands; errand++) near[errand] = neighbours(errand);
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
        return IntStream.range(0, errands)
            .boxed()
            .sorted(Comparator.comparingDouble(other -> far[other]))
            .limit(MOST_NEAR)
            .mapToInt(Integer::intValue)
            .toArray();
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
