package anju.pg.people;

import anju.value.Place;

/** A box of degrees that holds everything within a distance of a place, and a little more. */
record Box(double south, double north, double west, double east) {
    private static final double METRES_PER_DEGREE = 110_500; // of latitude, a little less than the shortest one
    private static final double NEAR_THE_POLE = 0.01;

    static Box around(Place place, int metres) {
        double lat = metres / METRES_PER_DEGREE;
        double lng = lat / Math.max(NEAR_THE_POLE, Math.cos(Math.toRadians(Math.abs(place.lat()) + lat)));
        return new Box(place.lat() - lat, place.lat() + lat, place.lng() - lng, place.lng() + lng);
    }
}
