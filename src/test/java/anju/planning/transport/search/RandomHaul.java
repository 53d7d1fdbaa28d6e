package anju.planning.transport.search;

import anju.planning.transport.Errand;
import anju.planning.transport.Haul;
import anju.planning.transport.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small days of transport, some of them impossible. */
final class RandomHaul {

    private RandomHaul() {}

    static Haul of(long seed) {
        // the first coin of Random falls alike for all small seeds
        var random = new Random(seed * 0x9E3779B97F4A7C15L);
        boolean pairs = random.nextBoolean();
        int errands = random.nextInt(15);
        List<Stop> stops = new ArrayList<>(List.of(new Stop(0, 0, 0, 0, 0, 400, 0)));
        List<Errand> all = new ArrayList<>();
        for (int i = 0; i < errands; i++) {
            int load = random.nextInt(12);
            if (pairs && random.nextInt(5) > 0) {
                all.add(new Errand(stops.size(), stops.size() + 1));
                stops.add(stop(random, stops.size(), load));
                stops.add(stop(random, stops.size(), -load));
            } else {
                all.add(new Errand(Errand.NONE, stops.size()));
                stops.add(stop(random, stops.size(), pairs ? 0 : -load));
            }
        }
        double[][] distance = new double[stops.size()][stops.size()];
        int[] x = random.ints(stops.size(), 0, 60).toArray();
        int[] y = random.ints(stops.size(), 0, 60).toArray();
        for (int i = 0; i < x.length; i++) for (int j = 0; j < x.length; j++) distance[i][j] = Math.hypot(
            x[i] - x[j],
            y[i] - y[j]
        );
        return new Haul("random", 1 + random.nextInt(6), 10, stops, all, distance, random.nextBoolean());
    }

    private static Stop stop(Random random, int id, int load) {
        int open = random.nextInt(300);
        return new Stop(id, 0, 0, load, open, open + random.nextInt(120), random.nextInt(20));
    }
}
