package anju.matching.route;

import anju.value.Area;
import anju.value.Place;

/** How long it takes from one place to another; a road router may stand behind it. */
@FunctionalInterface
public interface Travel {
    /** Whole seconds from door to door, never negative; the same question always gets the same answer. */
    int seconds(Place from, Area fromArea, Place to, Area toArea);

    /** An estimate without a map: straight line, times a detour, at the speed of the kind of area. */
    static Travel greatCircle(TravelSettings settings) {
        double[] secondsPerMetre = new double[Area.values().length];
        for (Area area : Area.values()) {
            secondsPerMetre[area.ordinal()] =
                (settings.detour().get(area) * 3.6) / settings.kilometresPerHour().get(area);
        }
        return (from, fromArea, to, toArea) -> {
            double metres = from.metresTo(to);
            if (metres < settings.sameDoorMetres()) {
                return 0;
            }
            // half of the way is taken to lie in each end's kind of area
            double perMetre = (secondsPerMetre[fromArea.ordinal()] + secondsPerMetre[toArea.ordinal()]) / 2;
            return settings.accessSeconds() + (int) Math.ceil(metres * perMetre);
        };
    }
}
