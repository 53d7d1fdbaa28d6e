package anju.city.ground;

import anju.city.seed.Chance;
import anju.value.Place;
import java.util.function.Supplier;

/** Draws synthetic places: inside their district, near to what they belong to. */
public final class Ground {

    private static final double METRES_PER_DEGREE = 111_320; // of latitude; WGS 84, good enough for a drawn place
    private static final int TRIES = 40;

    private Ground() {}

    /** A place around another, its distance normally distributed; inside the district, else the other place itself. */
    public static Place around(Chance chance, Place centre, double deviationMetres, District district) {
        double metresPerLng = METRES_PER_DEGREE * Math.cos(Math.toRadians(centre.lat()));
        return inside(district, centre, () ->
            new Place(
                rounded(centre.lat() + chance.normal(deviationMetres) / METRES_PER_DEGREE),
                rounded(centre.lng() + chance.normal(deviationMetres) / metresPerLng)
            )
        );
    }

    /** A place anywhere in the district. */
    static Place anywhere(Chance chance, District district) {
        var corners = district.corners();
        Place low = corners.getFirst();
        Place high = corners.getLast();
        return inside(district, district.centre(), () ->
            new Place(
                rounded(low.lat() + chance.share() * (high.lat() - low.lat())),
                rounded(low.lng() + chance.share() * (high.lng() - low.lng()))
            )
        );
    }

    private static Place inside(District district, Place otherwise, Supplier<Place> draw) {
        for (int i = 0; i < TRIES; i++) {
            Place drawn = draw.get();
            if (district.contains(drawn)) {
                return drawn;
            }
        }
        return otherwise;
    }

    /** Five digits are a metre: a drawn place should not look more exact than that. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 100_000) / 100_000.0;
    }
}
