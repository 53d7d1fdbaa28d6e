package anju.planning.search;

import anju.planning.schedule.Layout;
import java.util.Arrays;

/**
 * For each visit the visits that it fits beside, best first: near in travel, with little waiting and little lateness between
 * them (the proximity of Vidal et al., "A hybrid genetic algorithm with adaptive diversity management", 2013), and with a
 * carer who can do both.
 */
final class Neighbours {

    private static final double WAITING = 0.2;
    private static final double LATENESS = 1;

    final int[][] of;

    private final Layout layout;
    private final long[][] able;

    Neighbours(Layout layout, int most) {
        this.layout = layout;
        able = new long[layout.visits][(layout.carers + 63) / 64];
        for (int task = 0; task < layout.tasks; task++) {
            for (int carer : layout.able[task]) able[layout.visitOf[task]][carer >> 6] |= 1L << carer;
        }
        of = new int[layout.visits][];
        int[] found = new int[most];
        double[] far = new double[most];
        for (int visit = 0; visit < layout.visits; visit++) of[visit] = nearest(visit, found, far);
    }

    /** Keeps the best so far in order; almost all others are too far away for a second look. */
    private int[] nearest(int visit, int[] found, double[] far) {
        int size = 0;
        for (int other = 0; other < layout.visits; other++) {
            double limit = size < far.length ? Double.MAX_VALUE : far[size - 1];
            if (other == visit || nearer(visit, other) >= limit) continue;
            double distance = Math.min(directed(visit, other), directed(other, visit));
            if (distance >= limit || !shareCarer(visit, other)) continue;
            int at = size < far.length ? size++ : size - 1;
            for (; at > 0 && far[at - 1] > distance; at--) {
                far[at] = far[at - 1];
                found[at] = found[at - 1];
            }
            far[at] = distance;
            found[at] = other;
        }
        return Arrays.copyOf(found, size);
    }

    private double nearer(int one, int other) {
        int a = layout.first[one];
        int b = layout.first[other];
        return Math.min(layout.travel(a, b), layout.travel(b, a));
    }

    private double directed(int from, int to) {
        int a = layout.first[from];
        int b = layout.first[to];
        double travel = layout.travel(a, b);
        double best = Double.MAX_VALUE;
        for (int i = 0; i < layout.opens[from].length; i++) {
            for (int j = 0; j < layout.opens[to].length; j++) {
                double needed = layout.duration[a] + travel;
                double wait = Math.max(0, layout.opens[to][j] - layout.closes[from][i] - needed);
                double late = Math.max(0, layout.opens[from][i] + needed - layout.closes[to][j]);
                best = Math.min(best, travel + WAITING * wait + LATENESS * late);
            }
        }
        return best;
    }

    private boolean shareCarer(int one, int other) {
        for (int i = 0; i < able[one].length; i++) if ((able[one][i] & able[other][i]) != 0) return true;
        return false;
    }
}
