package anju.matching.index;

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

/**
 * Everybody who could be asked on one day, by where their day starts: a grid of cells. A worker has a position from 0 to
 * {@link #size}; it differs from crew to crew.
 */
public final class Crew {

    private static final double CELL_DEGREES = 0.02; // about two kilometres

    private final LocalDate date;
    private final ZoneId zone;
    private final Travel travel;
    private final Vocabulary words;
    private final Member[] members;
    private final Map<Id<Worker>, Integer> positions;
    private final Map<Id<Organisation>, BitSet> organisations;
    private final Map<Long, int[]> cells;

    /** Where their days start, as points in space one after the other: a cell is read in one go. */
    private final double[] homes;

    private final int promises;

    private Crew(LocalDate date, ZoneId zone, WorkerDay[] sorted, Travel travel) {
        int n = sorted.length;
        this.date = date;
        this.zone = zone;
        this.travel = travel;
        words = Vocabulary.empty();
        members = new Member[n];
        positions = new HashMap<>();
        organisations = new HashMap<>();
        cells = new HashMap<>();
        homes = new double[3 * n];
        int sum = 0;
        for (int i = 0; i < n; i++) {
            add(i, Member.of(sorted[i], date, zone, travel, words));
            sum += sorted[i].commitments().size();
        }
        promises = sum;
    }

    private Crew(Crew same, Vocabulary words, Member[] members, int promises) {
        this.words = words;
        this.members = members;
        this.promises = promises;
        date = same.date;
        zone = same.zone;
        travel = same.travel;
        positions = same.positions;
        organisations = same.organisations;
        cells = same.cells;
        homes = same.homes;
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
     * The same crew with these days in place of what it knew of them, in microseconds. Empty when one of them is new or
     * starts or belongs elsewhere: that takes {@link #anew}.
     */
    public Optional<Crew> with(Collection<WorkerDay> changed) {
        Vocabulary more = words.copy();
        Member[] all = members.clone();
        int sum = promises;
        for (WorkerDay day : changed) {
            int i = find(day.worker().id());
            if (i < 0 || !sameSpot(members[i].worker(), day.worker())) {
                return Optional.empty();
            }
            sum += day.commitments().size() - all[i].day().commitments().size();
            all[i] = Member.of(day, date, zone, travel, more);
        }
        return Optional.of(new Crew(this, more, all, sum));
    }

    private static boolean sameSpot(Worker before, Worker now) {
        return before.start().equals(now.start()) && before.organisation().equals(now.organisation());
    }

    /** The crew built again with these days in place of what it knew, and those added who are new. */
    public Crew anew(Collection<WorkerDay> changed) {
        Map<Id<Worker>, WorkerDay> all = new HashMap<>();
        for (Member member : members) {
            all.put(member.worker().id(), member.day());
        }
        changed.forEach(day -> all.put(day.worker().id(), day));
        return of(date, zone, all.values(), travel);
    }

    /** How many promises their days hold: those of the day, and of the days before and after it. */
    public int promises() {
        return promises;
    }

    private void add(int i, Member member) {
        Worker worker = member.worker();
        members[i] = member;
        positions.put(worker.id(), i);
        organisations.computeIfAbsent(worker.organisation(), o -> new BitSet()).set(i);
        int[] cell = cells.computeIfAbsent(cell(worker.start()), c -> new int[] { i, i });
        cell[1] = i + 1;
        System.arraycopy(worker.start().inSpace(), 0, homes, 3 * i, 3);
    }

    /** The day that it is for. */
    public LocalDate date() {
        return date;
    }

    /** How many they are. */
    public int size() {
        return members.length;
    }

    /** The words that its members' bits stand for. */
    public Vocabulary words() {
        return words;
    }

    /** The worker at that position, and their day. */
    public Member member(int position) {
        return members[position];
    }

    /**
     * Reads what looks at them will read: memory answers many at once as quickly as one, and they lie far apart. The sum
     * means nothing.
     */
    public int touch(int[] positions, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += members[positions[i]].minutesLeftToday();
        }
        for (int i = from; i < to; i++) {
            sum += members[positions[i]].itinerary().minutes();
        }
        for (int i = from; i < to; i++) {
            sum += members[positions[i]].itinerary().touch();
        }
        return sum;
    }

    /** Where that worker stands; -1 for somebody who is not of this crew. */
    public int find(Id<Worker> worker) {
        return positions.getOrDefault(worker, -1);
    }

    /** The positions of those of the workers who are of this crew. */
    public BitSet find(Collection<Id<Worker>> workers) {
        BitSet found = new BitSet();
        for (Id<Worker> worker : workers) {
            int position = find(worker);
            if (position >= 0) {
                found.set(position);
            }
        }
        return found;
    }

    /** The positions of an organisation's workers. */
    public BitSet of(Id<Organisation> organisation) {
        BitSet all = organisations.get(organisation);
        return all == null ? new BitSet() : (BitSet) all.clone();
    }

    /** The positions of everybody whose day starts at most so many metres from there, cell by cell. */
    public int[] within(Place place, int metres) {
        int[] found = new int[256];
        int count = 0;
        double[] point = place.inSpace();
        double south = metres / 111_000.0;
        double east = south / Math.max(0.01, Math.cos(Math.toRadians(Math.min(89, Math.abs(place.lat()) + south))));
        for (long row = row(place.lat() - south); row <= row(place.lat() + south); row++) {
            for (long column = row(place.lng() - east); column <= row(place.lng() + east); column++) {
                int[] cell = cells.get(key(row, column));
                for (int i = cell == null ? 0 : cell[0]; cell != null && i < cell[1]; i++) {
                    if (isWithin(i, place, point, metres)) {
                        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                        found[count++] = i;
                    }
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Whether that worker's day starts at most so many metres from a place, which lies at that point in space. */
    public boolean isWithin(int position, Place place, double[] point, int metres) {
        double exact = (double) metres * metres;
        double sure = exact * 0.998; // within 200 km a straight line is shorter than the way on the ground by 0.005 %
        double square = squareTo(position, point);
        return square <= sure || (square <= exact && members[position].worker().start().metresTo(place) <= metres);
    }

    /** The square of the straight line from where that worker's day starts to a point in space. */
    public double squareTo(int position, double[] point) {
        double dx = homes[3 * position] - point[0];
        double dy = homes[3 * position + 1] - point[1];
        double dz = homes[3 * position + 2] - point[2];
        return dx * dx + dy * dy + dz * dz;
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
