package anju.city.ground;

import anju.value.Place;
import java.util.List;

/** A district with its boundary: rings of longitude and latitude, the holes and the islands among them. */
public record District(String code, String name, Place centre, List<double[][]> rings) {
    /** Whether a place lies inside the boundary (even-odd rule over all rings). */
    public boolean contains(Place place) {
        boolean inside = false;
        for (double[][] ring : rings) {
            for (int i = 0, j = ring.length - 1; i < ring.length; j = i++) {
                double[] a = ring[i];
                double[] b = ring[j];
                boolean crosses = a[1] > place.lat() != b[1] > place.lat();
                if (crosses && place.lng() < ((b[0] - a[0]) * (place.lat() - a[1])) / (b[1] - a[1]) + a[0]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** South-west and north-east corner of the boundary. */
    List<Place> corners() {
        double south = 90;
        double west = 180;
        double north = -90;
        double east = -180;
        for (double[][] ring : rings) {
            for (double[] point : ring) {
                west = Math.min(west, point[0]);
                east = Math.max(east, point[0]);
                south = Math.min(south, point[1]);
                north = Math.max(north, point[1]);
            }
        }
        return List.of(new Place(south, west), new Place(north, east));
    }
}
