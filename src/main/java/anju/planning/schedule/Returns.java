package anju.planning.schedule;

import anju.planning.day.Part;

/**
 * The end of each carer's day: the break if it is still due, overtime, idle time and workload; and, where waiting costs, how
 * much later the day may begin.
 */
final class Returns {

    private final Layout layout;
    private final Routes routes;
    private final Pauses pauses;
    private final Times times;
    private final double[] over;
    private final double[] idle;
    private final double[] wait;
    private final double[] later;
    private final boolean[] missed;

    private final int[] touched;
    private final double[] oldOver;
    private final double[] oldIdle;
    private final double[] oldWait;
    private final double[] oldLater;
    private final boolean[] oldMissed;
    private int touches;

    private double waiting;
    private double saved;
    private double overtime;
    private int misses;
    private double mostIdle;
    private boolean mostFell;
    private double eighths;
    private double imbalance;
    private double oldWaiting;
    private double oldSaved;
    private double oldOvertime;
    private int oldMisses;
    private double oldMostIdle;
    private double oldEighths;
    private double oldImbalance;
    private final double perIdle;
    private final double perWait;
    private final double perBalance;

    Returns(Routes routes, Pauses pauses, Times times) {
        this.routes = routes;
        this.pauses = pauses;
        this.times = times;
        layout = routes.layout;
        perIdle = layout.of(Part.IDLE);
        perWait = layout.of(Part.WAITING);
        perBalance = layout.of(Part.BALANCE);
        int carers = layout.carers;
        over = new double[carers];
        idle = new double[carers];
        wait = new double[carers];
        later = new double[carers];
        missed = new boolean[carers];
        touched = new int[carers];
        oldOver = new double[carers];
        oldIdle = new double[carers];
        oldWait = new double[carers];
        oldLater = new double[carers];
        oldMissed = new boolean[carers];
    }

    void begin() {
        touches = 0;
        oldWaiting = waiting;
        oldSaved = saved;
        oldOvertime = overtime;
        oldMisses = misses;
        oldMostIdle = mostIdle;
        oldEighths = eighths;
        oldImbalance = imbalance;
    }

    void undo() {
        while (touches > 0) {
            int carer = touched[--touches];
            over[carer] = oldOver[carer];
            idle[carer] = oldIdle[carer];
            wait[carer] = oldWait[carer];
            later[carer] = oldLater[carer];
            missed[carer] = oldMissed[carer];
        }
        waiting = oldWaiting;
        saved = oldSaved;
        overtime = oldOvertime;
        misses = oldMisses;
        mostIdle = oldMostIdle;
        eighths = oldEighths;
        imbalance = oldImbalance;
        mostFell = false;
    }

    /** Computes the end of one carer's day; once a move. */
    void settle(int carer) {
        touched[touches] = carer;
        oldOver[carer] = over[carer];
        oldIdle[carer] = idle[carer];
        oldWait[carer] = wait[carer];
        oldLater[carer] = later[carer];
        oldMissed[carer] = missed[carer];
        touches++;

        int back = layout.back(carer);
        int last = routes.previous[back];
        boolean unused = !layout.isTask(last);
        double leaving = times.leaving(last);
        double eaten = 0;
        boolean misses = false;
        double waited = 0;
        if (layout.hasPause[carer]) {
            boolean due = unused || !pauses.over(last);
            if (due && Math.max(leaving, layout.pauseStart) <= layout.pauseEnd) {
                double begin = Math.max(leaving, layout.pauseStart);
                if (!unused) waited = begin - leaving;
                leaving = begin + layout.pauseLength;
                due = false;
            }
            misses = due;
            eaten = due ? 0 : layout.pauseLength;
        }
        double home = unused ? leaving : leaving + layout.travel(last, back);
        store(carer, Math.max(0, home - layout.shiftEnd[carer]), waited, misses);
        double end = Math.max(home, layout.shiftEnd[carer]);
        if (perWait > 0) {
            double before = later[carer];
            later[carer] = laterStart(carer, waited);
            saved += later[carer] - before;
        }
        if (perIdle > 0) store(carer, end - layout.shiftStart[carer] - routes.work[carer] - eaten);
    }

    /** Waiting for the break after the last visit. */
    double waiting() {
        return waiting;
    }

    /** By how much a carer's first stop may start later, so that they wait that much less afterwards and nothing else changes. */
    double later(int carer) {
        return later[carer];
    }

    /** The waiting that all later starts save. */
    double saved() {
        return saved;
    }

    /** What is late moves on by the waiting that it does not use up (the forward slack of Savelsbergh 1992). */
    private double laterStart(int carer, double waitedAtEnd) {
        double waited = 0;
        double most = Double.MAX_VALUE;
        int first = routes.next[layout.departure(carer)];
        for (int task = first; layout.isTask(task); task = routes.next[task]) {
            if (task != first && pauses.isAt(task)) {
                int before = routes.previous[task];
                double arrival = times.leaving(before) + layout.travel(before, task);
                most = Math.min(most, waited + layout.pauseEnd - arrival);
            }
            waited += times.waited(task);
            if (waited >= most) return most;
            most = Math.min(most, waited + times.room(task));
        }
        return Math.min(most, waited + waitedAtEnd);
    }

    /** The costs of all days' ends. */
    double cost() {
        if (touches > 0 && perBalance > 0) imbalance = imbalance();
        return (
            layout.of(Part.OVERTIME) * overtime +
            layout.of(Part.MISSED_PAUSE) * misses +
            perIdle * mostIdle() +
            perBalance * imbalance
        );
    }

    private void store(int carer, double late, double waited, boolean misses) {
        overtime += late - over[carer];
        waiting += waited - wait[carer];
        this.misses += (misses ? 1 : 0) - (missed[carer] ? 1 : 0);
        over[carer] = late;
        wait[carer] = waited;
        missed[carer] = misses;
    }

    private void store(int carer, double unused) {
        double before = idle[carer];
        if (unused == before) return;
        idle[carer] = unused;
        eighths += eighth(unused) - eighth(before);
        if (unused > mostIdle) mostIdle = unused;
        else if (before >= mostIdle) mostFell = true;
    }

    private static double eighth(double value) {
        double square = value * value;
        double fourth = square * square;
        return fourth * fourth;
    }

    private double mostIdle() {
        if (mostFell) {
            mostIdle = 0;
            eighths = 0;
            for (double each : idle) {
                mostIdle = Math.max(mostIdle, each);
                eighths += eighth(each);
            }
            mostFell = false;
        }
        return mostIdle;
    }

    /**
     * How much the idlest carer's time costs beyond the 8-power mean of all idle times: the mean is near the largest, but falls
     * when any long one falls, and all together weigh in it what the largest does.
     */
    double unevenness() {
        if (perIdle == 0) return 0;
        double mean = Math.sqrt(Math.sqrt(Math.sqrt(Math.max(0, eighths) / idle.length)));
        return perIdle * Math.max(0, mostIdle - mean);
    }

    private double imbalance() {
        double mean = 0;
        for (double each : routes.work) mean += each / routes.work.length;
        double sum = 0;
        for (double each : routes.work) sum += Math.ceil(Math.abs(each - mean) - 1e-6);
        return sum;
    }
}
