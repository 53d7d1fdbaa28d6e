package anju.planning.schedule;

import anju.planning.day.Plan;
import anju.planning.day.Plan.Stop;
import anju.planning.schedule.Schedule.Choice;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Reads what was decided off a plan: the same routes, from which the same or earlier times follow. */
final class Loading {

    private final Layout layout;
    private final int[] carer;
    private final int[] before;
    private final double[] starts;
    private final int[] aim;
    private final int[] order;
    private final boolean[] listed;
    private int size;

    private Loading(Layout layout) {
        this.layout = layout;
        carer = new int[layout.visitOf.length];
        for (int who = 0; who < layout.carers; who++) {
            carer[layout.departure(who)] = who;
            carer[layout.back(who)] = who;
        }
        before = new int[layout.tasks];
        starts = new double[layout.visits];
        Arrays.fill(starts, Double.NaN);
        aim = new int[layout.visits];
        order = new int[layout.visits];
        listed = new boolean[layout.visits];
    }

    /** Breaks are not read: where they are is a rule. */
    static Choice of(Layout layout, Plan plan) {
        var loading = new Loading(layout);
        int[] firstTask = new int[layout.day.patients().size()];
        for (int task = layout.tasks - 1; task >= 0; task--) firstTask[layout.patient[layout.visitOf[task]]] = task;
        for (var route : plan.routes()) {
            int last = -1;
            for (Stop stop : route.stops()) {
                if (stop.isPause()) continue;
                int task = firstTask[stop.patient()] + stop.task();
                loading.read(task, route.carer(), last, stop.start());
                last = task;
            }
        }
        IntStream.range(0, layout.visits)
            .filter(visit -> loading.starts[visit] == loading.starts[visit])
            .boxed()
            .sorted(Comparator.comparingDouble(visit -> loading.starts[visit]))
            .forEach(loading::list);
        return new Choice(Double.NaN, Arrays.copyOf(loading.order, loading.size), loading.carer, loading.aim);
    }

    private void read(int task, int who, int last, double start) {
        int visit = layout.visitOf[task];
        carer[task] = who;
        before[task] = last;
        if (!(starts[visit] <= start)) starts[visit] = start;
    }

    /** The last window that has opened when the visit starts. */
    private int window(int visit) {
        int window = layout.opens[visit].length - 1;
        while (window > 0 && layout.opens[visit][window] > starts[visit]) window--;
        return window;
    }

    /** By their starts, but never before what their carers do before them. */
    private void list(int visit) {
        if (listed[visit]) return;
        listed[visit] = true;
        listBefore(layout.first[visit]);
        if (layout.second[visit] >= 0) listBefore(layout.second[visit]);
        order[size++] = visit;
        aim[visit] = window(visit);
    }

    private void listBefore(int task) {
        if (before[task] >= 0) list(layout.visitOf[before[task]]);
    }
}
