package anju.matching.route;

import anju.value.Area;
import anju.value.Place;

/** An estimate without a map: straight line, times a detour, at the speed of the kind of area. */
final class GreatCircle implements Travel {

    private static final double SECONDS_PER_HOUR_AND_KM = 3.6;

    private final TravelSettings settings;
    private final double[] secondsPerMetre = new double[Area.values().length];
    private final double quickest;

    GreatCircle(TravelSettings settings) {
        this.settings = settings;
        double least = Double.MAX_VALUE;
        for (Area area : Area.values()) {
            double one =
                (settings.detour().get(area) * SECONDS_PER_HOUR_AND_KM) / settings.kilometresPerHour().get(area);
            secondsPerMetre[area.ordinal()] = one;
            least = Math.min(least, one);
        }
        this.quickest = least;
    }

    @Override
    public int seconds(Place from, Area fromArea, Place to, Area toArea) {
        double metres = from.metresTo(to);
        if (metres < settings.sameDoorMetres()) {
            return 0;
        }
        // half of the way is taken to lie in each end's kind of area
        double perMetre = (secondsPerMetre[fromArea.ordinal()] + secondsPerMetre[toArea.ordinal()]) / 2;
        return settings.accessSeconds() + (int) Math.ceil(metres * perMetre);
    }

    @Override
    public int atLeast(double metres) {
        return metres < settings.sameDoorMetres() ? 0 : settings.accessSeconds() + (int) (metres * quickest);
    }
}
