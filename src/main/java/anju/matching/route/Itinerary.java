package anju.matching.route;

import anju.people.Worker;
import anju.value.Area;
import anju.value.Place;
import anju.value.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A worker's day in plain numbers, made once and asked for many orders: the stops in their order, shifts and breaks, and
 * what the days before and after leave of it. Times are epoch seconds; a location is 0 for home, then each stop.
 */
public final class Itinerary {

    static final long EVER = Long.MAX_VALUE / 4;
    private static final int START = 0,
        PROMISED = 1,
        BUSY_UNTIL = 2,
        TIMES = 3;
    private static final long[] NONE = {};
    private static final Comparator<Commitment> IN_ORDER = Comparator.comparing((Commitment c) -> c.visit().start())
        .thenComparing(c -> c.visit().end())
        .thenComparing(Commitment::order);

    private final Place[] places;
    private final Area[] areas;
    private final double[] points;
    private final long[] times;
    private final int[] direct;
    private final long busyBefore, laterStart, laterPromised;
    private final long[] shifts, breaks, leave;
    private final int minutes;

    /** The day of a worker who has promised these visits from the day before to the day after. */
    public Itinerary(Worker worker, Collection<Commitment> promised, LocalDate date, ZoneId zone, Travel travel) {
        long dayStart = date.atStartOfDay(zone).toEpochSecond();
        long dayEnd = date.plusDays(1).atStartOfDay(zone).toEpochSecond();
        Commitment[] all = promised.toArray(Commitment[]::new);
        Arrays.sort(all, IN_ORDER);
        int from = 0;
        long busy = Long.MIN_VALUE;
        while (from < all.length && start(all[from]) < dayStart) {
            busy = Math.max(busy, ceil(all[from++].visit().end()));
        }
        int to = from;
        while (to < all.length && start(all[to]) < dayEnd) {
            to++;
        }
        busyBefore = busy;
        laterStart = to == all.length ? EVER : start(all[to]);
        laterPromised = to == all.length ? EVER : promised(all[to]);
        int stops = to - from;
        places = new Place[stops + 1];
        areas = new Area[stops + 1];
        points = new double[3 * (stops + 1)];
        times = new long[TIMES * stops];
        direct = new int[stops + 1];
        locate(0, worker.start(), worker.area());
        int sum = 0;
        for (int k = 0; k < stops; k++) {
            Commitment stop = all[from + k];
            busy = Math.max(busy, ceil(stop.visit().end()));
            times[TIMES * k + START] = start(stop);
            times[TIMES * k + PROMISED] = promised(stop);
            times[TIMES * k + BUSY_UNTIL] = busy;
            locate(k + 1, stop.place(), stop.area());
            direct[k] = travel.seconds(places[k], areas[k], stop.place(), stop.area());
            sum += (int) stop.visit().length().toMinutes();
        }
        direct[stops] = stops == 0 ? 0 : travel.seconds(places[stops], areas[stops], places[0], areas[0]);
        minutes = sum;
        List<Worker.Shift> today = worker
            .shifts()
            .stream()
            .filter(shift -> shift.on(date))
            .toList();
        shifts = new long[2 * today.size()];
        for (int i = 0; i < today.size(); i++) {
            shifts[2 * i] = at(date, today.get(i).starts(), zone);
            shifts[2 * i + 1] = at(date, today.get(i).ends(), zone);
        }
        breaks = merged(
            today
                .stream()
                .filter(shift -> shift.breakFrom() != null && shift.breakUntil().isAfter(shift.breakFrom()))
                .map(shift -> new long[] { at(date, shift.breakFrom(), zone), at(date, shift.breakUntil(), zone) })
                .sorted(Comparator.comparingLong(pause -> pause[0]))
                .toList()
        );
        leave = flat(worker.leave());
    }

    private static long[] flat(List<TimeWindow> windows) {
        long[] flat = windows.isEmpty() ? NONE : new long[2 * windows.size()];
        for (int i = 0; i < windows.size(); i++) {
            flat[2 * i] = windows.get(i).start().getEpochSecond();
            flat[2 * i + 1] = ceil(windows.get(i).end());
        }
        return flat;
    }

    private void locate(int location, Place place, Area area) {
        places[location] = place;
        areas[location] = area;
        System.arraycopy(place.inSpace(), 0, points, 3 * location, 3);
    }

    /** Visits that begin on the day. */
    int stops() {
        return direct.length - 1;
    }

    long start(int stop) {
        return times[TIMES * stop + START];
    }

    /** The gap before that stop, or after the last one, holds the starts from here (inclusive). */
    long gapFrom(int next) {
        return next > 0 ? start(next - 1) : -EVER;
    }

    /** And to here (exclusive). */
    long gapTo(int next) {
        return next < stops() ? start(next) : EVER;
    }

    /** When the promise of that stop begins, with the travel that it holds; after the last one the next day's. */
    long promised(int stop) {
        return stop == stops() ? laterPromised : times[TIMES * stop + PROMISED];
    }

    /** When everything before that stop is over. */
    long busyUntil(int stop) {
        return stop == 0 ? busyBefore : times[TIMES * (stop - 1) + BUSY_UNTIL];
    }

    /** The way from the location before that stop to it, or home after the last one. */
    int direct(int stop) {
        return direct[stop];
    }

    /** When the last visit of an earlier day is over; Long.MIN_VALUE where there is none. */
    public long busyBefore() {
        return busyBefore;
    }

    /** When the first visit of a later day begins; far away where there is none. */
    public long laterStart() {
        return laterStart;
    }

    /** Start and end of each shift of the day, one after the other. */
    public long[] shifts() {
        return shifts;
    }

    /** Start and end of each break, one after the other, in their order; none touches the next. */
    public long[] breaks() {
        return breaks;
    }

    /** Start and end of each leave, one after the other. */
    public long[] leave() {
        return leave;
    }

    /** Minutes of the visits that begin on the day. */
    public int minutes() {
        return minutes;
    }

    /** Seconds from a location to the door. */
    int there(int location, Stop stop, Travel travel) {
        int known = travel.seconds(Math.sqrt(squareTo(location, stop.door())), areas[location], stop.area());
        return known == Travel.ASK
            ? travel.seconds(places[location], areas[location], stop.place(), stop.area())
            : known;
    }

    /** Seconds from the door to a location. */
    int back(int location, Stop stop, Travel travel) {
        int known = travel.seconds(Math.sqrt(squareTo(location, stop.door())), stop.area(), areas[location]);
        return known == Travel.ASK
            ? travel.seconds(stop.place(), stop.area(), places[location], areas[location])
            : known;
    }

    /** The square of the straight line from home to that point in space. */
    public double squareTo(double[] point) {
        return squareTo(0, point);
    }

    private double squareTo(int location, double[] point) {
        double dx = points[3 * location] - point[0];
        double dy = points[3 * location + 1] - point[1];
        double dz = points[3 * location + 2] - point[2];
        return dx * dx + dy * dy + dz * dz;
    }

    /** Seconds by which the day grows at the least, whichever of these starts a visit there has. */
    public int leastAdded(double[] door, long first, long last, Travel travel) {
        int least = Integer.MAX_VALUE;
        double home = Math.sqrt(squareTo(0, door));
        double before = home;
        for (int k = 0; k <= stops(); k++) {
            double after = k == stops() ? home : Math.sqrt(squareTo(k + 1, door));
            if ((k == 0 || start(k - 1) <= last) && (k == stops() || start(k) > first)) {
                int added = travel.atLeast(before) + travel.atLeast(after) - direct[k];
                least = Math.min(least, Math.max(0, added));
            }
            before = after;
        }
        return least;
    }

    private static long[] merged(List<long[]> sorted) {
        if (sorted.isEmpty()) {
            return NONE;
        }
        long[] merged = new long[2 * sorted.size()];
        int size = 0;
        for (long[] pause : sorted) {
            if (size > 0 && pause[0] <= merged[size - 1]) {
                merged[size - 1] = Math.max(merged[size - 1], pause[1]);
            } else {
                merged[size++] = pause[0];
                merged[size++] = pause[1];
            }
        }
        return Arrays.copyOf(merged, size);
    }

    private static long at(LocalDate date, LocalTime time, ZoneId zone) {
        return date.atTime(time).atZone(zone).toEpochSecond();
    }

    private static long start(Commitment commitment) {
        return commitment.visit().start().getEpochSecond();
    }

    private static long promised(Commitment commitment) {
        return start(commitment) - commitment.travel().toSeconds();
    }

    private static long ceil(Instant moment) {
        return moment.getNano() == 0 ? moment.getEpochSecond() : moment.getEpochSecond() + 1;
    }
}
