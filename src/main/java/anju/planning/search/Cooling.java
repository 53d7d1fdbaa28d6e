package anju.planning.search;

import anju.planning.day.Part;
import anju.planning.schedule.Layout;

/**
 * Geometric cooling between two temperatures that are measured in the price of a typical journey of the day. The shares were
 * chosen on a few instances of each set: hot enough to empty a carer's route, cold enough to end in a good place.
 */
record Cooling(double from, double to) {
    private static final double HOT = 1;
    private static final double COLD = 0.05;

    /** Of everybody's idle time, about these shares are one move's to change, while it is hot and when it is cold. */
    private static final double HOT_IDLE = 0.5;
    private static final double COLD_IDLE = 0.02;

    /** For a day: by what it costs to travel between visits that fit together. */
    static Cooling of(Layout layout, Neighbours neighbours) {
        double sum = 0;
        int count = 0;
        for (int visit = 0; visit < layout.visits; visit++) {
            for (int i = 0; i < Math.min(5, neighbours.of[visit].length); i++) {
                sum += layout.travel(layout.first[visit], layout.first[neighbours.of[visit][i]]);
                count++;
            }
        }
        double journey = count == 0 ? 1 : Math.max(1e-3, sum / count);
        double travel = Math.max(1e-3, layout.of(Part.TRAVEL));
        double idle = layout.of(Part.IDLE);
        return new Cooling(HOT * (travel + HOT_IDLE * idle) * journey, COLD * (travel + COLD_IDLE * idle) * journey);
    }

    /** The stretch of it between two shares. */
    Cooling between(double one, double other) {
        return new Cooling(at(one), at(other));
    }

    double at(double spent) {
        return from * Math.pow(to / from, Math.min(1, spent));
    }
}
