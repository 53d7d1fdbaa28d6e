package anju.planning.schedule;

import anju.planning.day.Part;

/**
 * When everything happens, given {@link Routes}: each visit as early as the global order lets it, breaks where they fit. After
 * a change only what it touches is computed again, in the global order, until nothing moves any more; {@link #undo} takes it
 * back. Prices lateness and waiting, and by {@link Returns} the rest that depends on times.
 */
public final class Times {

    /** When each planned task starts. */
    public final double[] start;

    private final Layout layout;
    private final Routes routes;
    private final Pauses pauses;
    private final Returns returns;
    private final double[] late;
    private final double[] wait;

    private final int[] touched;
    private final boolean[] isTouched;
    private final double[] oldStart;
    private final double[] oldLate;
    private final double[] oldWait;
    private int touches;

    private double sumLate;
    private double sumWait;
    private double highest;
    private boolean highestFell;
    private double oldSumLate;
    private double oldSumWait;
    private double oldHighest;

    private final double perLate;
    private final double perHighest;
    private final double perWait;

    Times(Routes routes) {
        this.routes = routes;
        layout = routes.layout;
        pauses = new Pauses(routes);
        returns = new Returns(routes, pauses, this);
        start = new double[layout.tasks];
        late = new double[layout.tasks];
        wait = new double[layout.tasks];
        touched = new int[layout.tasks];
        isTouched = new boolean[layout.tasks];
        oldStart = new double[layout.tasks];
        oldLate = new double[layout.tasks];
        oldWait = new double[layout.tasks];
        perLate = layout.of(Part.TOTAL_TARDINESS);
        perHighest = layout.of(Part.HIGHEST_TARDINESS);
        perWait = layout.of(Part.WAITING);
    }

    Pauses pauses() {
        return pauses;
    }

    /** From here on {@link #undo} leads back. */
    void begin() {
        while (touches > 0) isTouched[touched[--touches]] = false;
        oldSumLate = sumLate;
        oldSumWait = sumWait;
        oldHighest = highest;
        returns.begin();
    }

    /** Computes what has changed, and answers the costs of all times. */
    double settle() {
        while (!routes.agenda.isEmpty()) {
            int visit = routes.agenda.take();
            if (visit >= layout.visits) returns.settle(visit - layout.visits);
            else if (routes.planned[visit]) settle(visit);
            else forget(visit);
        }
        if (highestFell) {
            highest = 0;
            for (double each : late) highest = Math.max(highest, each);
            highestFell = false;
        }
        return (
            perLate * sumLate +
            perHighest * highest +
            perWait * (sumWait + returns.waiting() - returns.saved()) +
            returns.cost()
        );
    }

    /** How long a carer waits at a stop. */
    double waited(int task) {
        return wait[task];
    }

    /** See {@link Returns#later}. */
    double later(int carer) {
        return returns.later(carer);
    }

    /** How much later a task may start, with nothing but its own window in the way, and not be late; a visit by two has none. */
    double room(int task) {
        int visit = layout.visitOf[task];
        if (layout.second[visit] >= 0) return 0;
        double[] opens = layout.opens[visit];
        int window = window(visit, start[task]);
        double met = layout.endsInWindow ? start[task] + layout.duration[task] : start[task];
        double room = layout.closes[visit][window] - met;
        // once the next window has begun, that one counts
        if (window + 1 < opens.length) room = Math.min(room, opens[window + 1] - start[task]);
        return Math.max(0, room);
    }

    /** See {@link Returns#unevenness}. */
    double unevenness() {
        return returns.unevenness();
    }

    /** Takes everything since {@link #begin} back. */
    void undo() {
        while (touches > 0) {
            int task = touched[--touches];
            isTouched[task] = false;
            start[task] = oldStart[task];
            late[task] = oldLate[task];
            wait[task] = oldWait[task];
            pauses.undo(task);
        }
        sumLate = oldSumLate;
        sumWait = oldSumWait;
        highest = oldHighest;
        highestFell = false;
        returns.undo();
    }

    /** When a carer is free after a stop, or can leave at the departure. */
    double leaving(int node) {
        return layout.isTask(node) ? start[node] + layout.duration[node] : layout.shiftStart[routes.carer[node]];
    }

    private void settle(int visit) {
        int a = layout.first[visit];
        int b = layout.second[visit];
        double open = layout.opens[visit][routes.aim[visit]];
        touch(a);
        boolean hadA = pauses.over(a);
        double freeA = free(a, open);
        if (b < 0) {
            store(a, visit, freeA, Math.max(freeA, open), hadA);
            return;
        }
        touch(b);
        boolean hadB = pauses.over(b);
        double freeB = free(b, open);
        double readyB = Math.max(freeB, open);
        // the earliest starts with leastGap <= startB - startA <= mostGap
        double startA = Math.max(Math.max(freeA, open), readyB - layout.mostGap[visit]);
        store(a, visit, freeA, startA, hadA);
        store(b, visit, freeB, Math.max(readyB, startA + layout.leastGap[visit]), hadB);
    }

    /** When the carer can begin at a stop, wherever the patient's windows are. */
    private double free(int task, double open) {
        int before = routes.previous[task];
        double arrival = leaving(before) + layout.travel(before, task);
        return layout.anyPause ? pauses.take(task, arrival, open) : arrival;
    }

    private void store(int task, int visit, double free, double when, boolean hadPause) {
        boolean leavesLater = !layout.isTask(routes.previous[task]);
        double waited = leavesLater ? 0 : when - free + pauses.waited(task);
        double lateness = lateness(task, visit, when);
        price(task, lateness, waited);
        if (start[task] != when || pauses.over(task) != hadPause) {
            start[task] = when;
            int after = routes.next[task];
            if (layout.isTask(after) || layout.returnsMatter) routes.agenda.add(layout.visitOf[after]);
            // the whole route tells by how much the day may begin later
            if (perWait > 0) routes.agenda.add(layout.visits + routes.carer[task]);
        }
    }

    private double lateness(int task, int visit, double when) {
        double met = layout.endsInWindow ? when + layout.duration[task] : when;
        return Math.max(0, met - layout.closes[visit][window(visit, when)]);
    }

    /** The last window that has begun. */
    private int window(int visit, double when) {
        double[] opens = layout.opens[visit];
        int window = opens.length - 1;
        while (window > 0 && opens[window] > when) window--;
        return window;
    }

    private void price(int task, double lateness, double waited) {
        double before = late[task];
        if (lateness != before) {
            sumLate += lateness - before;
            late[task] = lateness;
            if (lateness > highest) highest = lateness;
            else if (before >= highest) highestFell = true;
        }
        sumWait += waited - wait[task];
        wait[task] = waited;
    }

    /** A visit that was taken out is neither late nor waited for. */
    private void forget(int visit) {
        forgetTask(layout.first[visit]);
        if (layout.second[visit] >= 0) forgetTask(layout.second[visit]);
    }

    private void forgetTask(int task) {
        touch(task);
        price(task, 0, 0);
        pauses.forget(task);
    }

    private void touch(int task) {
        if (isTouched[task]) return;
        isTouched[task] = true;
        touched[touches++] = task;
        oldStart[task] = start[task];
        oldLate[task] = late[task];
        oldWait[task] = wait[task];
        pauses.touch(task);
    }
}
