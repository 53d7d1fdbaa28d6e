package anju.matching.route;

import anju.value.Area;
import java.time.Duration;
import java.util.Map;

/**
 * What a day's route has to keep to. {@code reachMetres}: how far from an address of that kind of area, in a straight
 * line, a worker's start may lie. {@code slack}: spare time without which no travel is planned. {@code comfort}: spare
 * time from which on nobody is at risk of being late, and beyond which it is waiting. {@code rest}: between the last
 * visit of a day and the first of the next.
 */
public record Limits(Map<Area, Integer> reachMetres, Duration slack, Duration comfort, Duration rest) {
    /** Reach by kind of area; eleven hours of rest, as between a shift to 20:00 and one from 7:00. */
    public static final Limits DEFAULT = new Limits(
        Map.of(Area.URBAN, 8_000, Area.RURAL, 15_000, Area.MOUNTAIN, 25_000),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(11)
    );

    /** Refuses a kind of area without reach, and comfort below slack. */
    public Limits {
        reachMetres = Map.copyOf(reachMetres);
        for (Area area : Area.values()) {
            if (reachMetres.getOrDefault(area, 0) <= 0) {
                throw new IllegalArgumentException("no reach for " + area);
            }
        }
        if (slack.isNegative() || rest.isNegative() || comfort.compareTo(slack) < 0) {
            throw new IllegalArgumentException("slack and rest are not negative, and comfort is at least slack");
        }
    }

    /** How far the start of a worker may lie from an address in that kind of area, in metres. */
    public int reachMetres(Area area) {
        return reachMetres.get(area);
    }
}
