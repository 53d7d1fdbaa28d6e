package anju.planning.day;

import java.util.List;

/** Who does what when: a route for each carer of the day, in the order of its stops. */
public record Plan(List<Route> routes) {
    public Plan {
        routes = List.copyOf(routes);
    }

    /** The stops of one carer (an index), by time. */
    public record Route(int carer, List<Stop> stops) {
        public Route {
            stops = List.copyOf(stops);
        }
    }

    /**
     * A service or a break.
     *
     * @param patient an index; a break is taken at this patient's place, or at the carer's own start when it is {@link
     *     #NOBODY}
     * @param task which of the patient's services, or {@link #PAUSE}
     */
    public record Stop(int patient, int task, double start, double end) {
        /** The task that is a break. */
        public static final int PAUSE = -1;
        /** The patient of a break at the carer's own start. */
        public static final int NOBODY = -1;

        /** Whether this is a break. */
        public boolean isPause() {
            return task == PAUSE;
        }
    }
}
