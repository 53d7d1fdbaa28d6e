package anju.planning.schedule;

import java.util.Arrays;

/**
 * Where each carer takes the break: on arriving at the first stop where it costs no time, or else at the last where it is
 * still allowed; after the last visit it is taken there.
 */
final class Pauses {

    private static final double NONE = Double.NaN;

    private final Layout layout;
    private final Routes routes;
    private final double[] at;
    private final double[] waited;
    private final boolean[] over;
    private final double[] oldAt;
    private final double[] oldWaited;
    private final boolean[] oldOver;

    Pauses(Routes routes) {
        this.routes = routes;
        layout = routes.layout;
        at = new double[layout.tasks];
        Arrays.fill(at, NONE);
        waited = new double[layout.tasks];
        over = new boolean[layout.tasks];
        oldAt = new double[layout.tasks];
        oldWaited = new double[layout.tasks];
        oldOver = new boolean[layout.tasks];
    }

    /** Whether the carer's break is over when they leave a stop. */
    boolean over(int task) {
        return over[task];
    }

    /** Whether a break is taken just before a task. */
    boolean isAt(int task) {
        return at[task] == at[task];
    }

    /** When it starts. */
    double at(int task) {
        return at[task];
    }

    /** The time from arriving until the break. */
    double waited(int task) {
        return waited[task];
    }

    /** Decides about the break at a stop, and answers when the carer is free for the service. */
    double take(int task, double arrival, double open) {
        int before = routes.previous[task];
        boolean had = layout.isTask(before) && over[before];
        over[task] = had;
        at[task] = NONE;
        waited[task] = 0;
        if (had || !layout.hasPause[routes.carer[task]]) return arrival;
        double begin = Math.max(arrival, layout.pauseStart);
        if (begin > layout.pauseEnd) return arrival;
        boolean freeOfCharge = begin + layout.pauseLength <= open;
        if (!freeOfCharge && !isLastChance(task, Math.max(arrival, open))) return arrival;
        over[task] = true;
        at[task] = begin;
        waited[task] = begin - arrival;
        return begin + layout.pauseLength;
    }

    private boolean isLastChance(int task, double start) {
        int after = routes.next[task];
        double leaving = start + layout.duration[task];
        double there = layout.isTask(after) ? leaving + layout.travel(task, after) : leaving;
        return there > layout.pauseEnd;
    }

    void forget(int task) {
        at[task] = NONE;
        waited[task] = 0;
        over[task] = false;
    }

    void touch(int task) {
        oldAt[task] = at[task];
        oldWaited[task] = waited[task];
        oldOver[task] = over[task];
    }

    void undo(int task) {
        at[task] = oldAt[task];
        waited[task] = oldWaited[task];
        over[task] = oldOver[task];
    }
}
