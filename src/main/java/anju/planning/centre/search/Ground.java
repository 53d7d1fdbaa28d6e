package anju.planning.centre.search;

import anju.matching.Matching;
import anju.matching.Need;
import anju.matching.index.WorkerDay;
import anju.matching.route.Commitment;
import anju.order.Agreed;
import anju.order.Order;
import anju.people.Worker;
import anju.planning.centre.Call;
import anju.planning.centre.CentreDay;
import anju.planning.centre.Prices;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What does not change while a day is searched. Calls and workers are told by their number. */
public final class Ground {

    public final CentreDay day;
    public final Matching matching;
    public final Prices prices;
    final Call[] calls;
    final WorkerDay[] workers;
    final Need[] needs;
    /** What the workers have beside the calls, on the day and around it. */
    final List<List<Stop>> elsewhere = new ArrayList<>();
    final Legs[] legs;
    /** A call as a stop at no particular time. */
    final Stop[] doors;
    /** Who might come to a call on an empty day, by number. */
    final int[][] able;
    /** The other calls of the same resident. */
    final int[][] siblings;
    /** The other calls, the nearest in place and time first. */
    final int[][] near;
    /** Who has promised, where they are among the workers, and when; null where nothing is promised that may be kept. */
    final int[][] promisedBy;
    final long[] promisedAt;
    final Pricing pricing;
    /** The rules that a coordinator has overridden for what is promised: it may stay in spite of them. */
    final List<Set<String>> tolerated;

    private final Map<Id<Worker>, Integer> workerNumbers = new HashMap<>();
    private final Map<Id<Order>, Integer> callNumbers = new HashMap<>();

    /** The ground of a day. */
    public Ground(CentreDay day, Matching matching, Prices prices) {
        this.day = day;
        this.matching = matching;
        this.prices = prices;
        calls = day.calls().toArray(Call[]::new);
        workers = day.workers().toArray(WorkerDay[]::new);
        for (int w = 0; w < workers.length; w++) {
            workerNumbers.put(workers[w].worker().id(), w);
            elsewhere.add(Stop.of(workers[w], day));
        }
        for (int c = 0; c < calls.length; c++) {
            callNumbers.put(calls[c].order(), c);
        }
        legs = Arrays.stream(workers)
            .map(one -> new Legs(one.worker(), day, matching))
            .toArray(Legs[]::new);
        siblings = IntStream.range(0, calls.length)
            .mapToObj(this::siblings)
            .toArray(int[][]::new);
        needs = IntStream.range(0, calls.length)
            .mapToObj(this::need)
            .toArray(Need[]::new);
        promisedBy = new int[calls.length][];
        promisedAt = new long[calls.length];
        for (int c = 0; c < calls.length; c++) {
            promisedBy[c] = numbers(calls[c].agreed());
            promisedAt[c] = calls[c].agreed().isEmpty()
                ? 0
                : calls[c].agreed().getFirst().visit().start().getEpochSecond();
        }
        able = IntStream.range(0, calls.length)
            .mapToObj(this::able)
            .toArray(int[][]::new);
        near = IntStream.range(0, calls.length)
            .mapToObj(this::near)
            .toArray(int[][]::new);
        doors = IntStream.range(0, calls.length)
            .mapToObj(c -> Stop.of(c, commitment(c, 0, 0)))
            .toArray(Stop[]::new);
        pricing = new Pricing(this);
        tolerated = Roster.asPromised(this).overridden();
    }

    /** The number of an order's call; refuses one that is not of the day. */
    public int number(Id<Order> order) {
        Integer number = callNumbers.get(order);
        if (number == null) {
            throw new IllegalArgumentException("not of this day: " + order);
        }
        return number;
    }

    /** The numbers of those workers; null when there are none or one is not of the day. */
    public int[] numbers(List<Agreed> agreed) {
        return numbersOf(agreed.stream().map(Agreed::worker).toList());
    }

    /** The numbers of those workers; null when there are none or one is not of the day. */
    public int[] numbersOf(List<Id<Worker>> ids) {
        boolean known = !ids.isEmpty() && workerNumbers.keySet().containsAll(ids);
        return known ? ids.stream().mapToInt(workerNumbers::get).toArray() : null;
    }

    /** How long a call takes, in seconds. */
    long seconds(int call) {
        return needs[call].item().duration().toSeconds();
    }

    /** The call as a commitment from that moment on, with so many seconds of travel promised before it. */
    Commitment commitment(int call, long start, long travel) {
        return new Commitment(
            calls[call].order(),
            TimeWindow.from(Instant.ofEpochSecond(start), needs[call].item().duration()),
            Duration.ofSeconds(travel),
            needs[call].place(),
            needs[call].address().area()
        );
    }

    /** The travel that the promise holds when that worker comes to the call at that start as promised; 0 otherwise. */
    long promisedTravel(int call, int worker, long start) {
        if (promisedAt[call] == start) {
            for (Agreed one : calls[call].agreed()) {
                if (one.worker().equals(workers[worker].worker().id())) {
                    return one.travel().toSeconds();
                }
            }
        }
        return 0;
    }

    private int[] siblings(int call) {
        return IntStream.range(0, calls.length)
            .filter(c -> c != call && calls[c].need().resident().id().equals(calls[call].need().resident().id()))
            .toArray();
    }

    /** Without the visits of the other calls, for these move. */
    private Need need(int call) {
        Need need = calls[call].need();
        List<TimeWindow> others = new ArrayList<>(need.known().otherVisits());
        for (int sibling : siblings[call]) {
            others.removeIf(window ->
                calls[sibling]
                    .agreed()
                    .stream()
                    .anyMatch(one -> one.visit().equals(window))
            );
        }
        return need.beside(others);
    }

    /** A day with more in it opens no start that an empty one does not. */
    private int[] able(int call) {
        return IntStream.range(0, workers.length)
            .filter(w -> matching.open(needs[call], workers[w]) != null)
            .toArray();
    }

    private int[] near(int call) {
        double[] apart = new double[calls.length];
        for (int c = 0; c < calls.length; c++) {
            long late = Math.abs(
                needs[c].window().start().getEpochSecond() - needs[call].window().start().getEpochSecond()
            );
            // a second in a city is some three metres of way
            apart[c] = needs[c].place().metresTo(needs[call].place()) / 3 + late / 4.0;
        }
        return Arrays.stream(
            IntStream.range(0, calls.length)
                .boxed()
                .toArray(Integer[]::new)
        )
            .filter(c -> c != call)
            .sorted(Comparator.comparingDouble((Integer c) -> apart[c]).thenComparing(c -> c))
            .mapToInt(Integer::intValue)
            .toArray();
    }
}
