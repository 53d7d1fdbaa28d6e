package anju.matching;

import anju.matching.certificate.Verdict;
import anju.matching.index.Asked;
import anju.matching.index.Crew;
import anju.matching.index.WorkerDay;
import anju.matching.route.Insertion;
import anju.matching.route.Limits;
import anju.matching.route.Starts;
import anju.matching.route.Travel;
import anju.matching.route.TravelSettings;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Step 2. Pure: the same need and the same days, in any order, give the same answer on any node. */
public final class Matching {

    /** So many are ranked with certainty; rounds ask four of them, a coordinator reads some twenty. */
    private static final int BEST = 40;

    /** So many are counted who could come: who has not asked yet only wants to know whether it hangs on one. */
    public static final int ENOUGH = 3;

    private final Limits limits;
    private final Travel travel;

    /** Matching by these limits; the weights are those of each need. */
    public Matching(Limits limits, Travel travel) {
        this.limits = limits;
        this.travel = travel;
    }

    /** Matching with every default. */
    public static Matching standard() {
        return new Matching(Limits.DEFAULT, Travel.greatCircle(TravelSettings.DEFAULT));
    }

    /** The limits by which it judges; a pool reaches as far as they do. */
    public Limits limits() {
        return limits;
    }

    /** How long ways are taken to be. */
    public Travel travel() {
        return travel;
    }

    /** The starts at which nothing stands against that worker, for whoever plans many orders; null when there is none. */
    public Starts open(Need need, WorkerDay day) {
        Trial trial = trial(need).with(day);
        return trial.free() ? trial.starts : null;
    }

    /**
     * The best for one order. The pool holds all workers of the own centre, all within reach of the address and all
     * whom the family chose; {@code counted} says how many were left out by which rule id ({@code out-of-reach}).
     */
    public MatchOutcome match(Need need, Collection<WorkerDay> pool, Map<String, Integer> counted) {
        return match(trial(need), pool, counted);
    }

    /** The same if a coordinator answered for every rule that may be overridden: such a rule only warns then. */
    public MatchOutcome overriding(Need need, Collection<WorkerDay> pool, Map<String, Integer> counted) {
        return match(new Trial(need, limits, travel, Rules.bits(Rules.Severity.BLOCK)), pool, counted);
    }

    private MatchOutcome match(Trial order, Collection<WorkerDay> pool, Map<String, Integer> counted) {
        Need need = order.need;
        Found found = new Found(order, new Score(need.weights()), Integer.MAX_VALUE);
        counted.forEach(found::count);
        List<WorkerDay> inOrder = new ArrayList<>(pool);
        inOrder.sort(Comparator.comparing(day -> day.worker().id()));
        for (WorkerDay day : inOrder) {
            if (order.isFar(day.worker()) && !need.names(day.worker())) {
                found.count("out-of-reach", 1);
            } else {
                Trial trial = order.with(day);
                found.look(trial, need.names(day.worker()), trial.who.itinerary().squareTo(order.stop.door()));
            }
        }
        return found.outcome(need.weights().version());
    }

    /**
     * The best for one order among a crew of that day in which the order itself holds nothing; {@code visits} is who
     * came to this resident how often. Of those within reach it names the own centre, the family's choice and the best;
     * who is ruled out by a fact is counted by it, and who could not be among the best in any case is not looked at.
     */
    public MatchOutcome match(Need need, Crew crew, Map<Id<Worker>, Integer> visits) {
        return match(need, crew, visits, BEST);
    }

    /**
     * Whether a need could be met now, and how many could come, counted up to {@link #ENOUGH}; for an item of two workers
     * these may be two who cannot start together, and then it could not.
     */
    public record Chance(TimeWindow window, boolean canCome, int workers) {}

    /** Whether that need could be met by the crew of its day, before anybody asks: nobody is scored, and enough are enough. */
    public Chance chance(Need need, Crew crew) {
        Trial order = trial(need);
        if (!order.free()) {
            return new Chance(need.window(), false, 0);
        }
        int reach = limits.reachMetres(need.address().area());
        BitSet asked = Search.named(need, crew);
        for (int i : crew.within(need.place(), reach)) {
            asked.set(i);
        }
        Asked words = Asked.of(need.item(), crew.words());
        List<Trial> free = new ArrayList<>();
        boolean met = false;
        Trial trial = order.by(words);
        for (int i = asked.nextSetBit(0); i >= 0 && !(met && free.size() >= ENOUGH); i = asked.nextSetBit(i + 1)) {
            trial.judge(crew.member(i), 0, !crew.isWithin(i, need.place(), order.stop.door(), reach));
            if (trial.free()) {
                Trial one = trial;
                met |= need.item().workers() == 1 || free.stream().anyMatch(two -> Together.canMeet(one, two));
                free.add(one);
                trial = order.by(words);
            }
        }
        return new Chance(need.window(), met, Math.min(ENOUGH, free.size()));
    }

    private Trial trial(Need need) {
        return new Trial(need, limits, travel, Rules.AGAINST);
    }

    MatchOutcome match(Need need, Crew crew, Map<Id<Worker>, Integer> visits, int best) {
        return new Search(trial(need), crew, visits, new Score(need.weights()), limits, best).run(
            need.weights().version()
        );
    }

    /** One chosen worker: what stands against it, and when they would come. */
    public Verdict check(Need need, WorkerDay day) {
        return check(need, List.of(day)).get(0);
    }

    /** Workers who come together: a verdict for each, in the order given, all with the same start. */
    public List<Verdict> check(Need need, List<WorkerDay> days) {
        Trial order = trial(need);
        List<Trial> trials = days.stream().map(order::with).toList();
        Starts common = order.starts.copy();
        for (Trial trial : trials) {
            trial.others = common.copy();
            trial.judge(Rules.Scope.TOGETHER);
            common.remember().and(trial.starts);
            common.remain();
        }
        Instant start = Together.bestStart(trials, common, new Score(need.weights()));
        return trials
            .stream()
            .map(trial -> verdict(trial, start))
            .toList();
    }

    private static Verdict verdict(Trial trial, Instant start) {
        Insertion insertion = trial.blocked() ? null : trial.route().at(start);
        trial.warnings(insertion);
        return new Verdict(
            trial.who.id(),
            trial.broken(Rules.bits(Rules.Severity.BLOCK)),
            trial.broken(Rules.bits(Rules.Severity.OVERRIDABLE)),
            trial.broken(Rules.bits(Rules.Severity.WARN)),
            insertion,
            trial.who.day().version()
        );
    }
}
