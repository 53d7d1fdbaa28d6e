package anju.planning.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts points into groups of about the same weight, in halves of halves across whichever way they reach farther (Berger and
 * Bokhari 1987). Turning the map and shifting the first cut moves all borders.
 */
final class Cut {

    private final double[] x;
    private final double[] y;
    private final double[] weight;
    private final double most;
    private final List<int[]> groups = new ArrayList<>();

    private Cut(double[] x, double[] y, double[] weight, double most) {
        this.x = x;
        this.y = y;
        this.weight = weight;
        this.most = most;
    }

    /**
     * Groups of points, each of at most so much weight if it has more than one point.
     *
     * @param angle how far the map is turned, in radians
     * @param share of the weight that lies on one side of the first cut; all others are halves
     */
    static List<int[]> of(double[] east, double[] north, double[] weight, double most, double angle, double share) {
        double[] x = new double[east.length];
        double[] y = new double[east.length];
        for (int i = 0; i < east.length; i++) {
            x[i] = StrictMath.cos(angle) * east[i] - StrictMath.sin(angle) * north[i];
            y[i] = StrictMath.sin(angle) * east[i] + StrictMath.cos(angle) * north[i];
        }
        var cut = new Cut(x, y, weight, most);
        Integer[] all = IntStream.range(0, east.length)
            .boxed()
            .toArray(Integer[]::new);
        cut.divide(all, share);
        return cut.groups;
    }

    private void divide(Integer[] points, double share) {
        double sum = 0;
        for (int point : points) sum += weight[point];
        if (sum <= most || points.length < 2) {
            groups.add(Arrays.stream(points).mapToInt(Integer::intValue).toArray());
            return;
        }
        double[] along = reach(points, x) > reach(points, y) ? x : y;
        Arrays.sort(points, Comparator.comparingDouble(point -> along[point]));
        int at = 0;
        for (double side = 0; side < share * sum; at++) side += weight[points[at]];
        at = Math.max(1, Math.min(points.length - 1, at));
        divide(Arrays.copyOfRange(points, 0, at), 0.5);
        divide(Arrays.copyOfRange(points, at, points.length), 0.5);
    }

    private static double reach(Integer[] points, double[] along) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int point : points) {
            low = Math.min(low, along[point]);
            high = Math.max(high, along[point]);
        }
        return high - low;
    }
}
