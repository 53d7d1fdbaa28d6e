package anju.matching.route;

import anju.people.Worker;
import anju.value.Area;
import anju.value.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
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

    /** Seconds of 34 years, behind which a moment is as good as never. */
    private static final int FAR = 1 << 30;

    private static final int BUSY_BEFORE = 0,
        LATER_START = 1,
        LATER_PROMISED = 2,
        HOME = 3;
    private static final int START = 0,
        PROMISED = 1,
        BUSY_UNTIL = 2;

    /** Of each location: its kind of area, and the way from the location before it. */
    private static final int AREA = 3,
        DIRECT = 4,
        EACH = 5;

    private static final Area[] AREAS = Area.values();
    private static final Comparator<Commitment> IN_ORDER = Comparator.comparing((Commitment c) -> c.visit().start())
        .thenComparing(c -> c.visit().end())
        .thenComparing(Commitment::order);

    private final Place[] places;
    private final double[] points;

    /** When the day begins; the numbers are seconds from then, one behind the other to be read in one go. */
    private final long begin;

    /** Of the days beside it, then of home and each stop, then shifts, breaks and leave from and to. */
    private final int[] numbers;

    private final int stops, minutes;

    /** Where the breaks stand in the numbers (in their order, none touches the next), and behind them the leave. */
    final int breaksFrom, leaveFrom;

    /** The day of a worker who has promised these visits from the day before to the day after. */
    public Itinerary(Worker worker, Collection<Commitment> promised, LocalDate date, ZoneId zone, Travel travel) {
        long dayStart = date.atStartOfDay(zone).toEpochSecond();
        long dayEnd = date.plusDays(1).atStartOfDay(zone).toEpochSecond();
        Commitment[] all = promised.toArray(Commitment[]::new);
        Arrays.sort(all, IN_ORDER);
        int from = 0;
        long busy = -EVER;
        while (from < all.length && start(all[from]) < dayStart) {
            busy = Math.max(busy, ceil(all[from++].visit().end()));
        }
        int to = from;
        while (to < all.length && start(all[to]) < dayEnd) {
            to++;
        }
        stops = to - from;
        begin = dayStart;
        places = new Place[stops + 1];
        points = new double[3 * (stops + 1)];
        List<Worker.Shift> today = worker
            .shifts()
            .stream()
            .filter(shift -> shift.on(date))
            .toList();
        List<long[]> ranges = new ArrayList<>();
        today.forEach(shift -> ranges.add(range(date, shift.starts(), shift.ends(), zone)));
        int shiftsFrom = HOME + EACH * (stops + 1);
        breaksFrom = shiftsFrom + 2 * ranges.size();
        ranges.addAll(
            merged(
                today
                    .stream()
                    .filter(shift -> shift.breakFrom() != null && shift.breakUntil().isAfter(shift.breakFrom()))
                    .map(shift -> range(date, shift.breakFrom(), shift.breakUntil(), zone))
                    .sorted(Comparator.comparingLong(pause -> pause[0]))
                    .toList()
            )
        );
        leaveFrom = shiftsFrom + 2 * ranges.size();
        worker.leave().forEach(one -> ranges.add(new long[] { one.start().getEpochSecond(), ceil(one.end()) }));
        numbers = new int[shiftsFrom + 2 * ranges.size()];
        for (int i = 0; i < ranges.size(); i++) {
            numbers[shiftsFrom + 2 * i] = offset(ranges.get(i)[0]);
            numbers[shiftsFrom + 2 * i + 1] = offset(ranges.get(i)[1]);
        }
        numbers[BUSY_BEFORE] = offset(busy);
        numbers[LATER_START] = offset(to == all.length ? EVER : start(all[to]));
        numbers[LATER_PROMISED] = offset(to == all.length ? EVER : promised(all[to]));
        locate(0, worker.start(), worker.area());
        int sum = 0;
        for (int k = 1; k <= stops; k++) {
            Commitment stop = all[from + k - 1];
            busy = Math.max(busy, ceil(stop.visit().end()));
            int at = HOME + EACH * k;
            numbers[at + START] = offset(start(stop));
            numbers[at + PROMISED] = offset(promised(stop));
            numbers[at + BUSY_UNTIL] = offset(busy);
            locate(k, stop.place(), stop.area());
            numbers[at + DIRECT] = way(k - 1, k, travel);
            sum += (int) stop.visit().length().toMinutes();
        }
        minutes = sum;
        numbers[HOME + DIRECT] = stops == 0 ? 0 : way(stops, 0, travel);
    }

    private int offset(long moment) {
        return (int) Math.max(-FAR, Math.min(FAR, moment - begin));
    }

    private int way(int from, int to, Travel travel) {
        return travel.seconds(places[from], area(from), places[to], area(to));
    }

    private void locate(int location, Place place, Area area) {
        places[location] = place;
        numbers[HOME + EACH * location + AREA] = area.ordinal();
        System.arraycopy(place.inSpace(), 0, points, 3 * location, 3);
    }

    private Area area(int location) {
        return AREAS[numbers[HOME + EACH * location + AREA]];
    }

    private long of(int stop, int what) {
        return at(HOME + EACH * (stop + 1) + what);
    }

    /** Visits that begin on the day. */
    int stops() {
        return stops;
    }

    long start(int stop) {
        return of(stop, START);
    }

    /** The gap before that stop, or after the last one, holds the starts from here (inclusive). */
    long gapFrom(int next) {
        return next > 0 ? start(next - 1) : -EVER;
    }

    /** And to here (exclusive). */
    long gapTo(int next) {
        return next < stops ? start(next) : EVER;
    }

    /** When the promise of that stop begins, with the travel that it holds; after the last one the next day's. */
    long promised(int stop) {
        return stop == stops ? at(LATER_PROMISED) : of(stop, PROMISED);
    }

    /** When everything before that stop is over. */
    long busyUntil(int stop) {
        return stop == 0 ? busyBefore() : of(stop - 1, BUSY_UNTIL);
    }

    /** The way from the location before that stop to it, or home after the last one. */
    int direct(int stop) {
        return numbers[HOME + EACH * (stop == stops ? 0 : stop + 1) + DIRECT];
    }

    /** When the last visit of an earlier day is over; long ago where there is none. */
    public long busyBefore() {
        return at(BUSY_BEFORE);
    }

    /** When the first visit of a later day begins; far away where there is none. */
    public long laterStart() {
        return at(LATER_START);
    }

    /** Takes away the starts of what so many seconds long lies in no shift. */
    public void keepInShifts(Starts starts, long seconds) {
        starts.allowNothing();
        for (int i = HOME + EACH * (stops + 1); i < breaksFrom; i += 2) {
            starts.allow(at(i), at(i + 1) - seconds);
        }
        starts.onlyAllowed();
    }

    /** Takes away the starts of what so many seconds long would run into a break. */
    public void keepClearOfBreaks(Starts starts, long seconds) {
        for (int i = breaksFrom; i < leaveFrom; i += 2) {
            starts.never(at(i) - seconds, at(i + 1));
        }
    }

    /** Whether they have any leave, be it on another day. */
    public boolean hasLeave() {
        return leaveFrom < numbers.length;
    }

    /** Behind the last number: from {@link #leaveFrom} to here each leave stands with its start and its end. */
    int end() {
        return numbers.length;
    }

    /** The moment of a number. */
    long at(int number) {
        return begin + numbers[number];
    }

    /** Reads what a look at the day reads first, so that it is near by then; the sum means nothing. */
    public int touch() {
        return numbers[0] + numbers[numbers.length / 2] + (int) points[0];
    }

    /** Minutes of the visits that begin on the day. */
    public int minutes() {
        return minutes;
    }

    /** Seconds from a location to the door. */
    int there(int location, Stop stop, Travel travel) {
        int known = travel.seconds(Math.sqrt(squareTo(location, stop.door())), area(location), stop.area());
        return known == Travel.ASK
            ? travel.seconds(places[location], area(location), stop.place(), stop.area())
            : known;
    }

    /** Seconds from the door to a location. */
    int back(int location, Stop stop, Travel travel) {
        int known = travel.seconds(Math.sqrt(squareTo(location, stop.door())), stop.area(), area(location));
        return known == Travel.ASK
            ? travel.seconds(stop.place(), stop.area(), places[location], area(location))
            : known;
    }

    /** The square of the straight line from home to that point in space. */
    public double squareTo(double[] point) {
        return squareTo(0, point);
    }

    double squareTo(int location, double[] point) {
        double dx = points[3 * location] - point[0];
        double dy = points[3 * location + 1] - point[1];
        double dz = points[3 * location + 2] - point[2];
        return dx * dx + dy * dy + dz * dz;
    }

    private static List<long[]> merged(List<long[]> sorted) {
        List<long[]> merged = new ArrayList<>();
        for (long[] pause : sorted) {
            if (!merged.isEmpty() && pause[0] <= merged.getLast()[1]) {
                merged.getLast()[1] = Math.max(merged.getLast()[1], pause[1]);
            } else {
                merged.add(pause);
            }
        }
        return merged;
    }

    private static long[] range(LocalDate date, LocalTime from, LocalTime until, ZoneId zone) {
        return new long[] {
            date.atTime(from).atZone(zone).toEpochSecond(),
            date.atTime(until).atZone(zone).toEpochSecond()
        };
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
