package anju.planning.city;

import anju.planning.day.Travel;

/**
 * Places on a map and an estimate of the way between them, for a table of all ways would not fit.
 *
 * @param east metres east of a point, {@code north} metres north of it
 * @param pace the time for a metre in a straight line around each place; a way takes the mean of its two ends
 * @param doors the time from door to street and back, on any way
 */
public record Streets(double[] east, double[] north, double[] pace, double doors) implements Travel {
    public Streets {
        if (east.length != north.length || east.length != pace.length) throw new IllegalArgumentException(
            east.length + " places east, " + north.length + " north, " + pace.length + " paces"
        );
    }

    @Override
    public int places() {
        return east.length;
    }

    @Override
    public double time(int from, int to) {
        if (from == to) return 0;
        double x = east[to] - east[from];
        double y = north[to] - north[from];
        double metres = Math.sqrt(x * x + y * y);
        return (metres * (pace[from] + pace[to])) / 2 + doors;
    }
}
