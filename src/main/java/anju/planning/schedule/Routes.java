package anju.planning.schedule;

import anju.planning.day.Part;
import java.util.Arrays;

/**
 * Who does what in which order: each carer's route is the part of the global order that they do. Every change is noted, and
 * {@link #undo} takes all of them back. Keeps the costs that need no times: travel, preferences, patients left out.
 */
public final class Routes {

    final Layout layout;
    public final Order order;
    final Agenda agenda;

    /** Of a task, departure or return: the stop after it, the one before it, and whose it is. */
    public final int[] next;

    public final int[] previous;
    public final int[] carer;

    /** Of a visit: the window that it is aimed at, and whether it is planned at all. */
    public final int[] aim;

    public final boolean[] planned;

    /** Travel and service of each carer. */
    final double[] work;

    private final Journal journal = new Journal();
    private final double perTravel;
    private final double perPreference;
    private double fixed;
    private double fixedBefore;

    Routes(Layout layout) {
        this.layout = layout;
        order = new Order(layout.visits);
        agenda = new Agenda(order, layout.visits, layout.carers);
        perTravel = layout.of(Part.TRAVEL);
        perPreference = layout.of(Part.PREFERENCE);
        int nodes = layout.visitOf.length;
        next = new int[nodes];
        previous = new int[nodes];
        carer = new int[nodes];
        aim = new int[layout.visits];
        planned = new boolean[layout.visits];
        work = new double[layout.carers];
        for (int c = 0; c < layout.carers; c++) {
            int from = layout.departure(c);
            int to = layout.back(c);
            next[from] = to;
            previous[to] = from;
            carer[from] = c;
            carer[to] = c;
            changed(to);
        }
        fixed = Arrays.stream(layout.leftOut).sum();
    }

    /** Costs that need no times. */
    double fixed() {
        return fixed;
    }

    /** From here on {@link #undo} leads back. */
    void begin() {
        journal.clear();
        fixedBefore = fixed;
    }

    /** Puts a visit after another (or the order's start), its tasks with these carers (the second is ignored if unneeded). */
    public void put(int visit, int after, int one, int two) {
        order.putAfter(visit, after);
        link(visit, one, two);
        journal.note(Journal.Kind.PUT, visit, 0, 0, 0, 0);
    }

    /** Takes a visit out. */
    public void take(int visit) {
        int two = layout.second[visit] < 0 ? -1 : carer[layout.second[visit]];
        int one = carer[layout.first[visit]];
        journal.note(Journal.Kind.TAKEN, visit, order.before(visit), order.label(visit), one, two);
        unlink(visit);
        order.take(visit);
    }

    /** Aims a visit at one of its windows: it does not start before that one opens. */
    public void aim(int visit, int window) {
        if (aim[visit] == window) return;
        journal.note(Journal.Kind.AIM, visit, aim[visit], 0, 0, 0);
        aim[visit] = window;
        agenda.add(visit);
    }

    /** Swaps what follows two tasks or departures of two carers; whether each may do the other's is the caller's concern. */
    public void swapTails(int one, int other) {
        journal.note(Journal.Kind.TAILS, one, other, 0, 0, 0);
        exchange(one, other);
    }

    /** Takes every change since {@link #begin} back. */
    void undo() {
        while (!journal.isEmpty()) {
            Journal.Kind kind = journal.last();
            int subject = journal.subject();
            switch (kind) {
                case PUT -> {
                    unlink(subject);
                    order.take(subject);
                }
                case TAKEN -> {
                    order.putBack(subject, journal.other(), journal.label());
                    link(subject, journal.one(), journal.two());
                }
                case TAILS -> exchange(subject, journal.other());
                case AIM -> aim[subject] = journal.other();
            }
        }
        fixed = fixedBefore;
        agenda.clear();
    }

    /** Sums anew what is kept by differences, against the drift of rounding. */
    void recount() {
        fixed = 0;
        for (int visit = 0; visit < layout.visits; visit++) if (!planned[visit]) fixed += layout.leftOut[visit];
        for (int who = 0; who < layout.carers; who++) {
            fixed += perTravel * travelOf(who) + perPreference * unwelcome(next[layout.departure(who)]);
            work[who] = workOf(who);
        }
    }

    private void link(int visit, int one, int two) {
        planned[visit] = true;
        fixed -= layout.leftOut[visit];
        insert(layout.first[visit], visit, one);
        if (layout.second[visit] >= 0) insert(layout.second[visit], visit, two);
        agenda.add(visit);
    }

    private void unlink(int visit) {
        planned[visit] = false;
        fixed += layout.leftOut[visit];
        agenda.add(visit);
        remove(layout.first[visit]);
        if (layout.second[visit] >= 0) remove(layout.second[visit]);
    }

    private void insert(int task, int visit, int who) {
        int before = predecessor(visit, who);
        int after = next[before];
        carer[task] = who;
        next[before] = task;
        previous[task] = before;
        next[task] = after;
        previous[after] = task;
        double longer = detour(before, task, after);
        fixed += perTravel * longer;
        if (layout.unwelcome[task][who]) fixed += perPreference;
        work[who] += longer + layout.duration[task];
        changedAfter(before);
        changed(after);
        changed(layout.back(who));
    }

    private void remove(int task) {
        int before = previous[task];
        int after = next[task];
        int who = carer[task];
        next[before] = after;
        previous[after] = before;
        double shorter = detour(before, task, after);
        fixed -= perTravel * shorter;
        if (layout.unwelcome[task][who]) fixed -= perPreference;
        work[who] -= shorter + layout.duration[task];
        changedAfter(before);
        changed(after);
        changed(layout.back(who));
    }

    /** The last task of a carer (or the departure) before a visit's place in the order. */
    private int predecessor(int visit, int who) {
        long label = order.label(visit);
        // the visit before in the order is very often this carer's: most moves put a visit beside one of theirs
        int beside = order.before(visit);
        if (beside != order.start()) {
            int a = layout.first[beside];
            if (carer[a] == who) return a;
            int b = layout.second[beside];
            if (b >= 0 && carer[b] == who) return b;
        }
        int task = previous[layout.back(who)];
        while (layout.isTask(task) && order.label(layout.visitOf[task]) > label) task = previous[task];
        return task;
    }

    /** What a stop between two others adds to the travel; a carer with no stop does not travel at all. */
    private double detour(int before, int task, int after) {
        double through = layout.travel(before, task) + layout.travel(task, after);
        boolean alone = !layout.isTask(before) && !layout.isTask(after);
        return alone ? through : through - layout.travel(before, after);
    }

    private void exchange(int one, int other) {
        int a = carer[one];
        int b = carer[other];
        double was = travelOf(a) + travelOf(b);
        double before = unwelcome(next[one]) + unwelcome(next[other]);
        int afterOne = next[one];
        int afterOther = next[other];
        attach(one, afterOther, a);
        attach(other, afterOne, b);
        double now = travelOf(a) + travelOf(b);
        fixed += perTravel * (now - was) + perPreference * (unwelcome(next[one]) + unwelcome(next[other]) - before);
        changedAfter(one);
        changed(next[one]);
        changedAfter(other);
        changed(next[other]);
        changed(layout.back(a));
        changed(layout.back(b));
    }

    private void attach(int head, int tail, int who) {
        int last = head;
        for (int task = tail; layout.isTask(task); task = next[task]) {
            next[last] = task;
            previous[task] = last;
            // with another right to a break, breaks change even where no time does
            if (layout.hasPause[who] != layout.hasPause[carer[task]]) agenda.add(layout.visitOf[task]);
            carer[task] = who;
            last = task;
        }
        next[last] = layout.back(who);
        previous[layout.back(who)] = last;
        work[who] = workOf(who);
    }

    private double travelOf(int who) {
        int task = layout.departure(who);
        if (!layout.isTask(next[task])) return 0;
        double sum = 0;
        for (; !layout.isReturn(task); task = next[task]) sum += layout.travel(task, next[task]);
        return sum;
    }

    private double workOf(int who) {
        double sum = travelOf(who);
        for (int task = next[layout.departure(who)]; layout.isTask(task); task = next[task]) sum += layout.duration[
            task
        ];
        return sum;
    }

    private int unwelcome(int task) {
        int count = 0;
        for (int at = task; layout.isTask(at); at = next[at]) if (layout.unwelcome[at][carer[at]]) count++;
        return count;
    }

    /** What happens at a stop depends on the one before. */
    private void changed(int node) {
        // a return depends on all of the route: the work of the day decides the idle time
        if (layout.isTask(node) || layout.returnsMatter) agenda.add(layout.visitOf[node]);
    }

    /** Whether to take the break at a stop depends on the one after. */
    private void changedAfter(int node) {
        if (layout.anyPause && layout.isTask(node)) agenda.add(layout.visitOf[node]);
    }
}
