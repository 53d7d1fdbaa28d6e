package anju.matching.route;

import anju.value.Area;
import anju.value.Place;

/** An estimate without a map: straight line, times a detour, at the speed of the kind of area. */
final class GreatCircle implements Travel {

    private static final double SECONDS_PER_HOUR_AND_KM = 3.6;

    /** From there on a great circle is not told from its chord by the first terms of a series. */
    private static final double FAR = 100_000;

    /** More than both ways to measure can differ by, in metres. */
    private static final double DOUBT = 1e-5;

    private static final double DIAMETER = 2 * 6_371_008.8;

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
        return settings.accessSeconds() + (int) Math.ceil(metres * perMetre(fromArea, toArea));
    }

    /** The chord is stretched to the great circle; where a hair's breadth would change the answer, it asks. */
    @Override
    public int seconds(double metres, Area fromArea, Area toArea) {
        if (metres > FAR || Math.abs(metres - settings.sameDoorMetres()) < 1) {
            return ASK;
        }
        if (metres < settings.sameDoorMetres()) {
            return 0;
        }
        double half = metres / DIAMETER;
        double square = half * half;
        double arc = metres * (1 + square / 6 + (3 * square * square) / 40); // the series of the arc sine
        double perMetre = perMetre(fromArea, toArea);
        int least = (int) Math.ceil((arc - DOUBT) * perMetre);
        return least == (int) Math.ceil((arc + DOUBT) * perMetre) ? settings.accessSeconds() + least : ASK;
    }

    /** Half of the way is taken to lie in each end's kind of area. */
    private double perMetre(Area from, Area to) {
        return (secondsPerMetre[from.ordinal()] + secondsPerMetre[to.ordinal()]) / 2;
    }

    @Override
    public int atLeast(double metres) {
        return metres < settings.sameDoorMetres() ? 0 : settings.accessSeconds() + (int) (metres * quickest);
    }
}
