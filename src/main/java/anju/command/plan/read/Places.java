package anju.command.plan.read;

import java.util.HashMap;
import java.util.Map;

/** Where places are on the map, as far as a JSON file tells: by row of the travel matrix, east and north. */
public final class Places {

    private Places() {}

    /** The places of an HHCRSP file, whose rows are the office and the patients. */
    public static Map<Integer, double[]> ofHhcrsp(Field root) {
        Map<Integer, double[]> places = new HashMap<>();
        put(places, 0, root.field("central_offices").elements().get(0));
        for (Field patient : root.field("patients").elements()) put(places, places.size(), patient);
        return places;
    }

    /** The places of a UHHC file. */
    public static Map<Integer, double[]> ofUhhc(Field root) {
        Map<Integer, double[]> places = new HashMap<>();
        for (String kind : new String[] { "terminal_points", "patients" }) {
            for (Field thing : root.field(kind).elements()) {
                put(places, thing.field("distance_matrix_index").node().intValue(), thing);
            }
        }
        return places;
    }

    private static void put(Map<Integer, double[]> places, int row, Field thing) {
        var location = thing.node().path("location");
        boolean isPoint = location.size() == 2 && location.path(0).isNumber() && location.path(1).isNumber();
        places.put(row, isPoint ? new double[] { location.get(0).doubleValue(), location.get(1).doubleValue() } : null);
    }
}
