package anju.value;

/** A point on the earth in WGS 84 degrees. */
public record Place(double lat, double lng) {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8; // mean radius, IUGG

    /** Refuses what is not a point on the earth. */
    public Place {
        if (!(lat >= -90 && lat <= 90 && lng >= -180 && lng <= 180)) {
            throw new IllegalArgumentException("not a place: " + lat + ", " + lng);
        }
    }

    /** Great-circle distance in metres (haversine formula), to the last bit the same on every machine. */
    public double metresTo(Place other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLng = Math.toRadians(other.lng - lng);
        double a =
            square(StrictMath.sin(dLat / 2)) +
            StrictMath.cos(Math.toRadians(lat)) *
                StrictMath.cos(Math.toRadians(other.lat)) *
                square(StrictMath.sin(dLng / 2));
        return 2 * EARTH_RADIUS_METRES * StrictMath.asin(Math.min(1, Math.sqrt(a)));
    }

    /**
     * Where it lies in space, in metres from the middle of the earth. The straight line between two such points is
     * never longer than {@link #metresTo}.
     */
    public double[] inSpace() {
        double phi = Math.toRadians(lat);
        double lambda = Math.toRadians(lng);
        double r = EARTH_RADIUS_METRES;
        return new double[] {
            r * StrictMath.cos(phi) * StrictMath.cos(lambda),
            r * StrictMath.cos(phi) * StrictMath.sin(lambda),
            r * StrictMath.sin(phi)
        };
    }

    private static double square(double x) {
        return x * x;
    }
}
