package anju.planning.schedule;

import anju.planning.day.Plan;
import anju.planning.day.Plan.Route;
import anju.planning.day.Plan.Stop;
import java.util.ArrayList;
import java.util.List;

/** Reads the plan off a schedule. */
final class Unloading {

    private final Schedule schedule;
    private final Layout layout;

    private Unloading(Schedule schedule) {
        this.schedule = schedule;
        layout = schedule.layout;
    }

    static Plan of(Schedule schedule) {
        var unloading = new Unloading(schedule);
        List<Route> routes = new ArrayList<>();
        for (int carer = 0; carer < schedule.layout.carers; carer++) routes.add(unloading.route(carer));
        return new Plan(routes);
    }

    private Route route(int carer) {
        List<Stop> stops = new ArrayList<>();
        var routes = schedule.routes;
        var pauses = schedule.times.pauses();
        double later = schedule.times.later(carer);
        int first = routes.next[layout.departure(carer)];
        for (int task = first; layout.isTask(task); task = routes.next[task]) {
            int visit = layout.visitOf[task];
            int patient = layout.patient[visit];
            if (pauses.isAt(task)) {
                double arrival = task == first ? 0 : stops.getLast().end() + layout.travel(routes.previous[task], task);
                stops.add(pause(patient, Math.max(arrival, pauses.at(task))));
            }
            if (task != first) later = Math.max(0, later - schedule.times.waited(task));
            double start = schedule.times.start[task] + later;
            stops.add(new Stop(patient, which(task, visit), start, start + layout.duration[task]));
        }
        afterAll(carer, stops);
        return new Route(carer, stops);
    }

    private void afterAll(int carer, List<Stop> stops) {
        boolean had = stops.stream().anyMatch(Stop::isPause);
        if (!layout.hasPause[carer] || had) return;
        double free = stops.isEmpty() ? layout.shiftStart[carer] : stops.get(stops.size() - 1).end();
        double begin = Math.max(free, layout.pauseStart);
        if (begin > layout.pauseEnd) return;
        stops.add(pause(stops.isEmpty() ? Stop.NOBODY : stops.get(stops.size() - 1).patient(), begin));
    }

    private Stop pause(int patient, double begin) {
        return new Stop(patient, Stop.PAUSE, begin, begin + layout.pauseLength);
    }

    /** Which of the patient's tasks this is: an independent second service is a visit of its own. */
    private int which(int task, int visit) {
        boolean isSecond = task == layout.second[visit] || (layout.twin[visit] >= 0 && layout.twin[visit] < visit);
        return isSecond ? 1 : 0;
    }
}
