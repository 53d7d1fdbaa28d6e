package anju.matching.index;

import anju.matching.route.Commitment;
import anju.matching.route.Travel;
import anju.people.Worker;
import anju.value.Area;
import anju.value.Place;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The routes of a day, all in a few arrays: the stops of one worker follow those of the worker before, and the way from
 * stop to stop (one more than there are stops, for it begins and ends at home) is known already.
 */
final class Days {

    private final Travel travel;
    private final int[] from;
    private final double[] x, y, z;
    private final long[] starts;
    private final int[] minutes, direct;

    Days(WorkerDay[] workers, LocalDate date, ZoneId zone, Travel travel) {
        this.travel = travel;
        long dayStart = date.atStartOfDay(zone).toEpochSecond();
        long dayEnd = date.plusDays(1).atStartOfDay(zone).toEpochSecond();
        List<List<Commitment>> all = new ArrayList<>(workers.length);
        from = new int[workers.length + 1];
        for (int i = 0; i < workers.length; i++) {
            all.add(ofDay(workers[i], dayStart, dayEnd));
            from[i + 1] = from[i] + all.get(i).size();
        }
        int stops = from[workers.length];
        x = new double[stops];
        y = new double[stops];
        z = new double[stops];
        starts = new long[stops];
        minutes = new int[workers.length];
        direct = new int[stops + workers.length];
        for (int i = 0; i < workers.length; i++) {
            add(i, workers[i].worker(), all.get(i));
        }
    }

    private static List<Commitment> ofDay(WorkerDay day, long dayStart, long dayEnd) {
        return day
            .commitments()
            .stream()
            .filter(c -> start(c) >= dayStart && start(c) < dayEnd)
            .sorted(
                Comparator.comparing((Commitment c) -> c.visit().start())
                    .thenComparing(c -> c.visit().end())
                    .thenComparing(Commitment::order)
            )
            .toList();
    }

    private void add(int i, Worker worker, List<Commitment> stops) {
        Place place = worker.start();
        Area area = worker.area();
        for (int k = 0; k < stops.size(); k++) {
            Commitment stop = stops.get(k);
            double[] point = stop.place().inSpace();
            int at = from[i] + k;
            x[at] = point[0];
            y[at] = point[1];
            z[at] = point[2];
            starts[at] = start(stop);
            minutes[i] += (int) stop.visit().length().toMinutes();
            direct[at + i] = travel.seconds(place, area, stop.place(), stop.area());
            place = stop.place();
            area = stop.area();
        }
        direct[from[i + 1] + i] = stops.isEmpty() ? 0 : travel.seconds(place, area, worker.start(), worker.area());
    }

    private static long start(Commitment commitment) {
        return commitment.visit().start().getEpochSecond();
    }

    int minutes(int worker) {
        return minutes[worker];
    }

    /** The least that the route grows by among the gaps that these starts touch; {@code home} is how far home is. */
    int leastAdded(int worker, double home, double[] door, long first, long last) {
        int least = Integer.MAX_VALUE;
        int end = from[worker + 1];
        double before = home;
        for (int k = from[worker]; k <= end; k++) {
            double after = k == end ? home : metres(k, door);
            boolean touched = (k == from[worker] || starts[k - 1] <= last) && (k == end || starts[k] > first);
            if (touched) {
                int added = travel.atLeast(before) + travel.atLeast(after) - direct[k + worker];
                least = Math.min(least, Math.max(0, added));
            }
            before = after;
        }
        return least;
    }

    private double metres(int stop, double[] door) {
        double dx = x[stop] - door[0];
        double dy = y[stop] - door[1];
        double dz = z[stop] - door[2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}
