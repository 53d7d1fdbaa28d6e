package anju.matching.route;

import anju.value.Area;
import anju.value.Place;

/** How long it takes from one place to another; a road router may stand behind it. */
@FunctionalInterface
public interface Travel {
    /** Answered where the straight line alone does not tell. */
    int ASK = -1;

    /** Whole seconds from door to door, never negative; the same question always gets the same answer. */
    int seconds(Place from, Area fromArea, Place to, Area toArea);

    /**
     * The same answer where only the straight line matters, which is so many metres long; {@link #ASK} where the places
     * have to be looked at.
     */
    default int seconds(double metres, Area fromArea, Area toArea) {
        return ASK;
    }

    /**
     * Seconds that any way takes at the least between two places so many metres apart in a straight line. Whoever
     * cannot say answers 0, and a search looks at more workers.
     */
    default int atLeast(double metres) {
        return 0;
    }

    /** An estimate without a map: straight line, times a detour, at the speed of the kind of area. */
    static Travel greatCircle(TravelSettings settings) {
        return new GreatCircle(settings);
    }
}
