package anju.matching.route;

import anju.value.Area;
import anju.value.Place;

/**
 * The visit that is to be put into a day: where (and where that lies in space), how many seconds, and before which epoch
 * second nobody sets out.
 */
public record Stop(Place place, Area area, double[] door, long seconds, long setOutFrom) {
    /** The visit at that place. */
    public static Stop at(Place place, Area area, long seconds, long setOutFrom) {
        return new Stop(place, area, place.inSpace(), seconds, setOutFrom);
    }
}
