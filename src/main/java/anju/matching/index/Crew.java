package anju.matching.index;

import anju.matching.route.Itinerary;
import anju.matching.route.Travel;
import anju.organisation.Organisation;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Place;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Everybody who could be asked on one day, by where their day starts: a grid of cells, and beside it in plain arrays
 * what most workers are ruled out by. A worker has a position from 0 to {@link #size}; it differs from crew to crew.
 */
public final class Crew {

    private static final double CELL_DEGREES = 0.02; // about two kilometres

    private final LocalDate date;
    private final ZoneId zone;
    private final Travel travel;
    private final WorkerDay[] days;
    private final Map<Integer, WorkerDay> fresh;
    private final Map<Id<Worker>, Integer> positions;
    private final Map<Id<Organisation>, BitSet> organisations;
    private final Map<Long, int[]> cells;
    private final Terms kinds, dialects;
    private final long[] everHad, valid, spoken;
    private final Itinerary[] itineraries;

    private Crew(LocalDate date, ZoneId zone, WorkerDay[] sorted, Travel travel) {
        int n = sorted.length;
        this.date = date;
        this.zone = zone;
        this.travel = travel;
        this.days = sorted;
        fresh = Map.of();
        positions = new HashMap<>();
        organisations = new HashMap<>();
        cells = new HashMap<>();
        kinds = new Terms();
        dialects = new Terms();
        everHad = new long[n];
        valid = new long[n];
        spoken = new long[n];
        itineraries = new Itinerary[n];
        for (int i = 0; i < n; i++) {
            itineraries[i] = new Itinerary(sorted[i].worker(), sorted[i].commitments(), date, zone, travel);
            add(i, sorted[i]);
        }
    }

    private Crew(Crew same, Map<Integer, WorkerDay> fresh) {
        this.fresh = fresh;
        date = same.date;
        zone = same.zone;
        travel = same.travel;
        days = same.days;
        positions = same.positions;
        organisations = same.organisations;
        cells = same.cells;
        kinds = same.kinds;
        dialects = same.dialects;
        everHad = same.everHad;
        valid = same.valid;
        spoken = same.spoken;
        itineraries = same.itineraries;
    }

    /** The crew of a day: their commitments from the day before to the day after, visits left out (0). */
    public static Crew of(LocalDate date, ZoneId zone, Collection<WorkerDay> everybody, Travel travel) {
        WorkerDay[] sorted = everybody.toArray(WorkerDay[]::new);
        Arrays.sort(
            sorted,
            Comparator.comparingLong((WorkerDay d) -> cell(d.worker().start())).thenComparing(d -> d.worker().id())
        );
        return new Crew(date, zone, sorted, travel);
    }

    /**
     * The same crew with these days in place of what it knew of them, in no time; what else it knows of those workers
     * is out of date then ({@link #isFresh}). Empty when one of them is new or starts or belongs elsewhere: that takes
     * {@link #anew}.
     */
    public Optional<Crew> with(Collection<WorkerDay> changed) {
        Map<Integer, WorkerDay> all = new HashMap<>(fresh);
        for (WorkerDay day : changed) {
            int i = find(day.worker().id());
            if (i < 0 || !sameSpot(days[i].worker(), day.worker())) {
                return Optional.empty();
            }
            all.put(i, day);
        }
        return Optional.of(new Crew(this, all));
    }

    private static boolean sameSpot(Worker before, Worker now) {
        return before.start().equals(now.start()) && before.organisation().equals(now.organisation());
    }

    /** The crew built again with these days in place of what it knew, and those added who are new. */
    public Crew anew(Collection<WorkerDay> changed) {
        Map<Id<Worker>, WorkerDay> all = new HashMap<>();
        for (int i = 0; i < size(); i++) {
            all.put(days[i].worker().id(), day(i));
        }
        changed.forEach(day -> all.put(day.worker().id(), day));
        return of(date, zone, all.values(), travel);
    }

    /** How many promises their days hold: those of the day, and of the days before and after it. */
    public int promises() {
        int all = 0;
        for (WorkerDay day : days) {
            all += day.commitments().size();
        }
        return all;
    }

    /** Of how many the day is newer than what else is known of them. */
    public int fresh() {
        return fresh.size();
    }

    /** Whether that worker's day is newer than the bits, minutes and route here: only the day itself is to be judged. */
    public boolean isFresh(int position) {
        return fresh.containsKey(position);
    }

    private void add(int i, WorkerDay day) {
        Worker worker = day.worker();
        positions.put(worker.id(), i);
        organisations.computeIfAbsent(worker.organisation(), o -> new BitSet()).set(i);
        int[] cell = cells.computeIfAbsent(cell(worker.start()), c -> new int[] { i, i });
        cell[1] = i + 1;
        for (Worker.Certificate certificate : worker.certificates()) {
            long bit = kinds.bit(certificate.kind());
            everHad[i] |= bit;
            valid[i] |= certificate.validOn(date) ? bit : 0;
        }
        worker.dialects().forEach(dialect -> spoken[i] |= dialects.bit(dialect));
    }

    /** The day that it is for. */
    public LocalDate date() {
        return date;
    }

    /** How many they are. */
    public int size() {
        return days.length;
    }

    /** The worker at that position, and their day. */
    public WorkerDay day(int position) {
        WorkerDay newer = fresh.isEmpty() ? null : fresh.get(position);
        return newer == null ? days[position] : newer;
    }

    /** Where that worker stands; -1 for somebody who is not of this crew. */
    public int find(Id<Worker> worker) {
        return positions.getOrDefault(worker, -1);
    }

    /** The positions of an organisation's workers. */
    public BitSet of(Id<Organisation> organisation) {
        BitSet all = organisations.get(organisation);
        return all == null ? new BitSet() : (BitSet) all.clone();
    }

    /** Everybody whose day starts at most so many metres from there, cell by cell. */
    public void within(Place place, int metres, IntConsumer found) {
        double[] point = place.inSpace();
        double south = metres / 111_000.0;
        double east = south / Math.max(0.01, Math.cos(Math.toRadians(Math.min(89, Math.abs(place.lat()) + south))));
        for (long row = row(place.lat() - south); row <= row(place.lat() + south); row++) {
            for (long column = row(place.lng() - east); column <= row(place.lng() + east); column++) {
                int[] cell = cells.get(key(row, column));
                for (int i = cell == null ? 0 : cell[0]; cell != null && i < cell[1]; i++) {
                    if (isWithin(i, place, point, metres)) {
                        found.accept(i);
                    }
                }
            }
        }
    }

    /** Whether that worker's day starts at most so many metres from a place, which lies at that point in space. */
    public boolean isWithin(int position, Place place, double[] point, int metres) {
        double exact = (double) metres * metres;
        double sure = exact * 0.998; // within 200 km a straight line is shorter than the way on the ground by 0.005 %
        double square = itineraries[position].squareTo(point);
        return square <= sure || (square <= exact && days[position].worker().start().metresTo(place) <= metres);
    }

    /** A set of kinds of certificates as bits; a kind that nobody has is no bit. */
    public long bits(Set<String> of) {
        return kinds.bits(of);
    }

    /** A dialect as a bit; 0 when nobody speaks it, and for null. */
    public long dialect(String dialect) {
        return dialect == null ? 0 : dialects.bits(Set.of(dialect));
    }

    /** The kinds of certificates that worker ever had, as bits. */
    public long everHad(int position) {
        return everHad[position];
    }

    /** The kinds of certificates of that worker that are valid on the day, as bits. */
    public long valid(int position) {
        return valid[position];
    }

    /** The dialects that worker speaks, as bits. */
    public long spoken(int position) {
        return spoken[position];
    }

    /** The day of the worker at that position in numbers. */
    public Itinerary itinerary(int position) {
        return itineraries[position];
    }

    /** Seconds by which that worker's route grows at the least, whichever of these starts a visit there has. */
    public int leastAdded(int position, double[] door, long first, long last) {
        return itineraries[position].leastAdded(door, first, last, travel);
    }

    private static long cell(Place place) {
        return key(row(place.lat()), row(place.lng()));
    }

    private static long row(double degrees) {
        return (long) Math.floor(degrees / CELL_DEGREES);
    }

    private static long key(long row, long column) {
        return row * 1_000_000 + column;
    }
}
