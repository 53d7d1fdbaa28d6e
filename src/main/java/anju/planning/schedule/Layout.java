package anju.planning.schedule;

import anju.planning.day.Carer;
import anju.planning.day.Day;
import anju.planning.day.Part;
import anju.planning.day.Patient;
import anju.planning.day.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A day as flat arrays, which the search reads millions of times a second.
 *
 * <p>A <i>task</i> is one service by one carer. A <i>visit</i> is what has one place in the global order: a task, or two whose
 * starts depend on each other. Two services of a patient that do not depend on each other are two visits, which are planned
 * or left out together. Each carer has a departure and a return, numbered after the tasks; a return is also a visit, after
 * all others.
 */
public final class Layout {

    public final Day day;
    public final int tasks;
    public final int visits;
    public final int carers;

    /** Of a visit: its tasks (the second -1 when there is one), their patient, the other visit that stands or falls with it. */
    public final int[] first;
    public final int[] second;
    public final int[] patient;
    public final int[] twin;
    public final double[] leastGap;
    public final double[] mostGap;

    /** Of a visit's windows: when the first and the last begin and end. */
    public final double[][] opens;
    public final double[][] closes;

    /** Of a task, a departure or a return. */
    public final int[] visitOf;
    public final int[] place;
    public final double[] duration;
    public final int[][] able;
    public final boolean[][] ableBy;
    public final boolean[][] unwelcome;

    public final double[] shiftStart;
    public final double[] shiftEnd;
    public final boolean[] hasPause;
    public final boolean anyPause;
    public final double pauseStart;
    public final double pauseEnd;
    public final double pauseLength;

    /** What leaving a visit out costs: its share of the patient's. */
    public final double[] leftOut;
    public final double[] weight;
    public final boolean returnsMatter;
    public final boolean endsInWindow;

    private final double[] travel;
    private final int places;

    /** Lays a day out. */
    public Layout(Day day) {
        this.day = day;
        carers = day.carers().size();
        places = day.travel().places();
        travel = new double[places * places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) travel[from * places + to] = day.travel().time(from, to);
        }
        weight = new double[Part.values().length];
        for (Part part : Part.values()) weight[part.ordinal()] = day.weights().of(part);
        endsInWindow = day.endsInWindow();

        var drafts = drafts(day);
        visits = drafts.size();
        tasks = drafts
            .stream()
            .mapToInt(draft -> draft.tasks().size())
            .sum();
        first = new int[visits];
        second = new int[visits];
        patient = new int[visits];
        twin = new int[visits];
        leastGap = new double[visits];
        mostGap = new double[visits];
        opens = new double[visits][];
        closes = new double[visits][];
        leftOut = new double[visits];
        int nodes = tasks + 2 * carers;
        visitOf = new int[nodes];
        place = new int[nodes];
        duration = new double[nodes];
        able = new int[tasks][];
        ableBy = new boolean[tasks][carers];
        unwelcome = new boolean[tasks][carers];
        int next = 0;
        for (int visit = 0; visit < visits; visit++) next = lay(drafts, visit, next);

        shiftStart = new double[carers];
        shiftEnd = new double[carers];
        hasPause = new boolean[carers];
        for (int carer = 0; carer < carers; carer++) lay(day.carers().get(carer), carer);
        pauseStart = day
            .pause()
            .map(it -> it.span().start())
            .orElse(0.0);
        pauseLength = day
            .pause()
            .map(it -> it.duration())
            .orElse(0.0);
        pauseEnd = day
            .pause()
            .map(it -> it.span().end() - (endsInWindow ? it.duration() : 0))
            .orElse(0.0);
        anyPause = IntStream.range(0, carers).anyMatch(carer -> hasPause[carer]);
        returnsMatter =
            anyPause || of(Part.OVERTIME) > 0 || of(Part.IDLE) > 0 || of(Part.BALANCE) > 0 || of(Part.WAITING) > 0;
    }

    /** What a unit of a part costs. */
    public double of(Part part) {
        return weight[part.ordinal()];
    }

    /** The time from one stop (task, departure or return) to another. */
    public double travel(int from, int to) {
        return travel[place[from] * places + place[to]];
    }

    /** The number of a carer's departure. */
    public int departure(int carer) {
        return tasks + carer;
    }

    /** The number of a carer's return. */
    public int back(int carer) {
        return tasks + carers + carer;
    }

    /** Whether a stop is a task. */
    public boolean isTask(int node) {
        return node < tasks;
    }

    /** Whether a stop is a return. */
    public boolean isReturn(int node) {
        return node >= tasks + carers;
    }

    private record Draft(int patient, List<Integer> tasks, int twin) {}

    private static List<Draft> drafts(Day day) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < day.patients().size(); i++) {
            Patient patient = day.patients().get(i);
            int at = drafts.size();
            if (patient.tasks().size() == 1) {
                drafts.add(new Draft(i, List.of(0), -1));
            } else if (patient.gap().isPresent()) {
                drafts.add(new Draft(i, List.of(0, 1), -1));
            } else {
                drafts.add(new Draft(i, List.of(0), at + 1));
                drafts.add(new Draft(i, List.of(1), at));
            }
        }
        return drafts;
    }

    private int lay(List<Draft> drafts, int visit, int next) {
        Draft draft = drafts.get(visit);
        Patient who = day.patients().get(draft.patient());
        patient[visit] = draft.patient();
        twin[visit] = draft.twin();
        opens[visit] = who
            .windows()
            .stream()
            .mapToDouble(it -> it.start())
            .toArray();
        closes[visit] = who
            .windows()
            .stream()
            .mapToDouble(it -> it.end())
            .toArray();
        leastGap[visit] = who
            .gap()
            .map(it -> it.start())
            .orElse(0.0);
        mostGap[visit] = who
            .gap()
            .map(it -> it.end())
            .orElse(0.0);
        double whole = who.optional() ? Math.min(of(Part.LEFT_OUT), Weights.HARD) : Weights.HARD;
        leftOut[visit] = draft.twin() < 0 ? whole : whole / 2;
        first[visit] = next;
        second[visit] = draft.tasks().size() == 2 ? next + 1 : -1;
        for (int which : draft.tasks()) {
            var task = who.tasks().get(which);
            int node = next++;
            visitOf[node] = visit;
            place[node] = who.place();
            duration[node] = task.duration();
            able[node] = IntStream.range(0, carers)
                .filter(carer -> day.may(carer, who, task))
                .toArray();
            for (int carer : able[node]) ableBy[node][carer] = true;
            for (int carer = 0; carer < carers; carer++) {
                unwelcome[node][carer] = !who.preferred().isEmpty() && !who.preferred().contains(carer);
            }
        }
        return next;
    }

    private void lay(Carer carer, int index) {
        shiftStart[index] = carer.shift().start();
        shiftEnd[index] = carer.shift().end();
        hasPause[index] = carer.pause() && day.pause().isPresent();
        place[departure(index)] = carer.from();
        place[back(index)] = carer.to();
        visitOf[departure(index)] = -1;
        visitOf[back(index)] = visits + index;
    }

    /** Whether two different carers can do the two tasks of a visit, or one the only task. */
    public boolean possible(int visit) {
        int[] one = able[first[visit]];
        if (second[visit] < 0) return one.length > 0;
        int[] other = able[second[visit]];
        return one.length > 0 && other.length > 0 && (one.length > 1 || other.length > 1 || !Arrays.equals(one, other));
    }
}
