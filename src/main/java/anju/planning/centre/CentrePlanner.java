package anju.planning.centre;

import anju.matching.Matching;
import anju.matching.Need;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.index.WorkerDay;
import anju.order.Agreed;
import anju.order.Order;
import anju.people.Worker;
import anju.planning.Budget;
import anju.planning.centre.Tried.Moved;
import anju.planning.centre.Tried.Refused;
import anju.planning.centre.search.Ground;
import anju.planning.centre.search.Roster;
import anju.planning.centre.search.Search;
import anju.planning.centre.search.Search.Standing;
import anju.value.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plans a centre's day by the rules of matching: none of them is broken, whether or not a coordinator may override it. */
public final class CentrePlanner {

    private final Matching matching;
    private final Prices prices;

    /** Planning by that matching's rules and weights. */
    public CentrePlanner(Matching matching, Prices prices) {
        this.matching = matching;
        this.prices = prices;
    }

    /** A day with its search and what of its promises can be kept. */
    private final class Desk {

        final CentreDay day;
        final Ground ground;
        final Search search;
        final Roster before;

        Desk(CentreDay day) {
            this.day = day;
            ground = new Ground(day, matching, prices);
            search = new Search(ground);
            before = standing(Map.of());
        }

        /** The day with these where they are told, and what is promised elsewhere. */
        Roster standing(Map<Id<Order>, List<Agreed>> now) {
            List<Standing> all = new ArrayList<>();
            for (int c = 0; c < day.calls().size(); c++) {
                Call call = day.calls().get(c);
                List<Agreed> agreed = now.getOrDefault(call.order(), call.agreed());
                if (!agreed.isEmpty()) {
                    long start = agreed.getFirst().visit().start().getEpochSecond();
                    all.add(new Standing(c, ground.numbers(agreed), start));
                }
            }
            return search.standing(all);
        }

        Roster standing(Proposal proposal) {
            Map<Id<Order>, List<Agreed>> now = new HashMap<>();
            proposal.placed().forEach(one -> now.put(one.order(), one.now()));
            return standing(now);
        }

        Proposal proposal(Roster after) {
            return Differences.between(ground, before, after);
        }
    }

    /** The day as it stands: what is promised and can be kept, and nobody for the rest. */
    public Proposal standing(CentreDay day) {
        Desk desk = new Desk(day);
        return desk.proposal(desk.before);
    }

    /**
     * The day with these instead of what is promised (a plan made before); a promise for which nothing is told stays, an
     * empty list takes it back. What does not hold any more is left out.
     */
    public Proposal standing(CentreDay day, Map<Id<Order>, List<Agreed>> now) {
        Desk desk = new Desk(day);
        return desk.proposal(desk.standing(now));
    }

    /**
     * The day from where the proposal stands, searched to the end of the budget; the pinned stay as they are in it. {@code
     * progress} hears the best cost from time to time. The same proposal, seed, cores and steps give the same plan.
     */
    public Proposal plan(
        Proposal from,
        Set<Id<Order>> pinned,
        Budget budget,
        int cores,
        long seed,
        DoubleConsumer progress
    ) {
        if (cores < 1) {
            throw new IllegalArgumentException(cores + " cores");
        }
        Desk desk = new Desk(from.day());
        boolean[] pins = new boolean[from.day().calls().size()];
        pinned.forEach(order -> pins[desk.ground.number(order)] = true);
        return desk.proposal(desk.search.plan(desk.standing(from), pins, budget, cores, seed, progress));
    }

    /** The day from where it stands with few changes: somebody for each call to whom nobody comes, at once. */
    public Proposal repair(CentreDay day, long seed) {
        Desk desk = new Desk(day);
        return desk.proposal(desk.search.repair(desk.before, seed));
    }

    /**
     * The repaired day, and beside it another time of the day for each promise that it could not keep: the nearest one,
     * outside the window told to the resident, so only with their consent. Whoever has a place stays where they are.
     */
    public Proposal asking(Proposal repaired, long seed) {
        Set<Id<Order>> lost = new HashSet<>();
        for (Proposal.Placed one : repaired.placed()) {
            if (one.change() == Change.TAKEN_BACK) {
                lost.add(one.order());
            }
        }
        if (lost.isEmpty()) {
            return repaired;
        }
        Desk desk = new Desk(repaired.day().atAnyTime(lost));
        boolean[] free = new boolean[desk.day.calls().size()];
        lost.forEach(order -> free[desk.ground.number(order)] = true);
        return desk.proposal(desk.search.insert(desk.standing(repaired), free, seed));
    }

    /**
     * The day made better around what has become free for these workers: nobody's promise is taken back, visits move only
     * where that is worth it, and whom nobody came to is taken in.
     */
    public Proposal fill(CentreDay day, Set<Id<Worker>> freed, long seed) {
        Desk desk = new Desk(day);
        int[] workers = day
            .workers()
            .stream()
            .map(one -> one.worker().id())
            .filter(freed::contains)
            .mapToInt(id -> desk.ground.numbersOf(List.of(id))[0])
            .toArray();
        return desk.proposal(desk.search.fill(desk.before, workers, seed));
    }

    /** These workers at that start, by hand; nobody: the visit is taken out of the plan. */
    public Tried move(Proposal proposal, Id<Order> order, List<Id<Worker>> to, Instant start) {
        Desk desk = new Desk(proposal.day());
        int call = desk.ground.number(order);
        if (proposal.day().calls().get(call).fixed()) {
            return refused("fixed");
        }
        Roster roster = desk.standing(proposal);
        boolean[] lawful = lawful(roster, proposal.day());
        if (roster.who(call) != null) {
            roster.remove(call);
        }
        if (!to.isEmpty()) {
            List<Broken> broken = place(desk, roster, call, to, start);
            if (!broken.isEmpty()) {
                return new Refused(broken);
            }
        }
        boolean[] then = lawful(roster, proposal.day());
        boolean others = IntStream.range(0, then.length).anyMatch(c -> c != call && lawful[c] && !then[c]);
        return others ? refused("overlap") : new Moved(desk.proposal(roster));
    }

    private List<Broken> place(Desk desk, Roster roster, int call, List<Id<Worker>> to, Instant start) {
        Need need = desk.day.calls().get(call).need();
        int[] workers = desk.ground.numbersOf(to);
        if (to.stream().distinct().count() != need.item().workers() || to.size() != need.item().workers()) {
            return List.of(new Broken("wrong-number", List.of()));
        }
        if (workers == null) {
            return List.of(new Broken("not-in-plan", List.of()));
        }
        List<WorkerDay> days = Arrays.stream(workers)
            .mapToObj(w -> roster.day(w, call))
            .toList();
        List<Broken> broken = matching
            .check(roster.need(call).only(start), days)
            .stream()
            .flatMap(v -> Stream.concat(v.blocks().stream(), v.overridable().stream()))
            .distinct()
            .toList();
        roster.place(call, workers, start.getEpochSecond());
        if (roster.isAsPromised(call) && roster.mayStay(call)) {
            return List.of();
        }
        boolean outside = start.isBefore(need.window().start()) || start.isAfter(need.latest());
        return outside
            ? Stream.concat(Stream.of(new Broken("outside-window", List.of())), broken.stream()).toList()
            : broken;
    }

    private static boolean[] lawful(Roster roster, CentreDay day) {
        boolean[] lawful = new boolean[day.calls().size()];
        for (int c = 0; c < lawful.length; c++) {
            lawful[c] = roster.who(c) == null || roster.isLawful(c);
        }
        return lawful;
    }

    private static Refused refused(String rule) {
        return new Refused(List.of(new Broken(rule, List.of())));
    }
}
