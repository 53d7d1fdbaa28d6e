package anju.planning.centre;

/**
 * What planning weighs beside the weights of matching, in points: a visit left out, a promise taken back beside, a
 * promise that another worker keeps (for each worker), one kept at another time, and each minute of that.
 */
public record Prices(int leftOut, int takenBack, int worker, int time, int minute) {
    /** A promised visit goes to somebody else only where that saves more than an hour and a quarter of travel. */
    public static final Prices DEFAULT = new Prices(200_000, 100_000, 300, 60, 2);

    /** Refuses negative prices. */
    public Prices {
        if (leftOut < 0 || takenBack < 0 || worker < 0 || time < 0 || minute < 0) {
            throw new IllegalArgumentException("a price is not negative");
        }
    }
}
