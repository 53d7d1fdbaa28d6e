package anju.city.people;

import anju.value.Place;

/** A place so many metres off another one. */
public final class Bearing {

    private static final double METRES_PER_DEGREE = 111_320;

    private Bearing() {}

    /** The place in that direction, in degrees from north. */
    public static Place off(Place from, int metres, int degrees) {
        double angle = Math.toRadians(degrees);
        return new Place(
            from.lat() + (metres * Math.cos(angle)) / METRES_PER_DEGREE,
            from.lng() + (metres * Math.sin(angle)) / (METRES_PER_DEGREE * Math.cos(Math.toRadians(from.lat())))
        );
    }
}
