package anju.planning.search;

import anju.planning.schedule.Layout;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * For each visit the visits that it fits beside, best first: near in travel, with little waiting and little lateness between
 * them (the proximity of Vidal et al., "A hybrid genetic algorithm with adaptive diversity management", 2013), and with a
 * carer who can do both.
 */
final class Neighbours {

    private static final double WAITING = 0.2;
    private static final double LATENESS = 1;

    final int[][] of;

    Neighbours(Layout layout, int most) {
        of = new int[layout.visits][];
        for (int visit = 0; visit < layout.visits; visit++) {
            double[] far = new double[layout.visits];
            int mine = visit;
            for (int other = 0; other < layout.visits; other++) far[other] = distance(layout, visit, other);
            of[visit] = IntStream.range(0, layout.visits)
                .filter(other -> other != mine && far[other] < Double.MAX_VALUE)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> far[other]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
        }
    }

    private static double distance(Layout layout, int one, int other) {
        if (!shareCarer(layout, one, other)) return Double.MAX_VALUE;
        return Math.min(directed(layout, one, other), directed(layout, other, one));
    }

    private static double directed(Layout layout, int from, int to) {
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

    private static boolean shareCarer(Layout layout, int one, int other) {
        return tasks(layout, one).anyMatch(a ->
            tasks(layout, other).anyMatch(b -> Arrays.stream(layout.able[a]).anyMatch(carer -> layout.ableBy[b][carer]))
        );
    }

    private static IntStream tasks(Layout layout, int visit) {
        return layout.second[visit] < 0
            ? IntStream.of(layout.first[visit])
            : IntStream.of(layout.first[visit], layout.second[visit]);
    }
}
