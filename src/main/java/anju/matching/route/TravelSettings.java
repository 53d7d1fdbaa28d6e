package anju.matching.route;

import anju.value.Area;
import java.util.Map;

/**
 * What the estimate of travel rests on: per kind of area how much longer the road is than the straight line and how
 * fast one goes; seconds to park and climb the stairs on each way; below how many metres two visits share a door.
 */
public record TravelSettings(
    Map<Area, Double> detour,
    Map<Area, Double> kilometresPerHour,
    int accessSeconds,
    int sameDoorMetres
) {
    /** By electric bicycle in town, by moped or bus outside: estimates, to be replaced by a city's own. */
    public static final TravelSettings DEFAULT = new TravelSettings(
        Map.of(Area.URBAN, 1.35, Area.RURAL, 1.45, Area.MOUNTAIN, 1.9),
        Map.of(Area.URBAN, 18.0, Area.RURAL, 28.0, Area.MOUNTAIN, 22.0),
        120,
        30
    );

    /** Refuses a kind of area without figures, a detour below 1, a speed that is not positive. */
    public TravelSettings {
        detour = Map.copyOf(detour);
        kilometresPerHour = Map.copyOf(kilometresPerHour);
        for (Area area : Area.values()) {
            if (!(detour.getOrDefault(area, 0.0) >= 1) || !(kilometresPerHour.getOrDefault(area, 0.0) > 0)) {
                throw new IllegalArgumentException("no usable detour or speed for " + area);
            }
        }
        if (accessSeconds < 0 || sameDoorMetres < 0) {
            throw new IllegalArgumentException("neither access nor distance can be negative");
        }
    }
}
