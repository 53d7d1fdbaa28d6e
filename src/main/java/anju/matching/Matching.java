package anju.matching;

import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.certificate.MatchCertificate.Candidate;
import anju.matching.certificate.MatchCertificate.Rejected;
import anju.matching.certificate.Naming;
import anju.matching.route.Insertion;
import anju.matching.route.Limits;
import anju.matching.route.Starts;
import anju.matching.route.Travel;
import anju.matching.route.TravelSettings;
import anju.people.Worker;
import anju.value.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Step 2. Pure: the same need and the same days, in any order, give the same answer on any node. */
public final class Matching {

    private final Limits limits;
    private final Weights weights;
    private final Travel travel;
    private final Score score;

    /** Matching by these limits and weights. */
    public Matching(Limits limits, Weights weights, Travel travel) {
        this.limits = limits;
        this.weights = weights;
        this.travel = travel;
        this.score = new Score(weights);
    }

    /** Matching with every default. */
    public static Matching standard() {
        return new Matching(Limits.DEFAULT, Weights.DEFAULT, Travel.greatCircle(TravelSettings.DEFAULT));
    }

    /** The limits by which it judges; a pool reaches as far as they do. */
    public Limits limits() {
        return limits;
    }

    /** The weights by which it ranks. */
    public Weights weights() {
        return weights;
    }

    /**
     * The best for one order. The pool holds all workers of the own centre, all within reach of the address and all
     * whom the family chose; {@code counted} says how many were left out by which rule id ({@code out-of-reach}).
     */
    public MatchOutcome match(Need need, Collection<WorkerDay> pool, Map<String, Integer> counted) {
        Trial order = new Trial(need, limits, travel);
        SortedMap<String, Integer> unnamed = new TreeMap<>(counted);
        List<Ranked> ranked = new ArrayList<>();
        List<Trial> against = new ArrayList<>();
        for (WorkerDay day : pool) {
            double metres = day.worker().start().metresTo(need.place());
            if (metres > limits.reachMetres(need.address().area()) && !isNamedAnywhere(need, day.worker())) {
                unnamed.merge("out-of-reach", 1, Integer::sum);
                continue;
            }
            Trial trial = order.with(day, metres);
            if (trial.free()) {
                ranked.add(Ranked.of(trial, trial.route().best(trial.starts, score), score));
            } else {
                against.add(trial);
            }
        }
        ranked.sort(Ranked.BEST_FIRST);
        against.sort(Comparator.comparingDouble((Trial t) -> t.metres).thenComparing(t -> t.worker.id()));

        List<Ranked> chosen =
            need.item().workers() == 1
                ? ranked.subList(0, Math.min(1, ranked.size()))
                : Together.bestPair(ranked, score);
        String unmet = chosen.isEmpty() ? unmet(order, ranked, against) : null;
        MatchCertificate certificate = certificate(need, chosen, ranked, against, unnamed, unmet);
        return unmet == null
            ? new MatchOutcome.Matched(certificate, certificate.ranked().subList(0, chosen.size()))
            : new MatchOutcome.NoMatch(certificate, unmet);
    }

    /** One chosen worker: what stands against it, and when they would come. */
    public Verdict check(Need need, WorkerDay day) {
        return check(need, List.of(day)).get(0);
    }

    /** Workers who come together: a verdict for each, in the order given, all with the same start. */
    public List<Verdict> check(Need need, List<WorkerDay> days) {
        Trial order = new Trial(need, limits, travel);
        List<Trial> trials = days
            .stream()
            .map(day -> order.with(day, day.worker().start().metresTo(need.place())))
            .toList();
        Starts common = order.starts.copy();
        for (Trial trial : trials) {
            trial.others = common.copy();
            trial.judge(Rules.Scope.TOGETHER);
            common.narrow(starts -> starts.and(trial.starts));
        }
        Instant start = Together.bestStart(trials, common, score);
        return trials
            .stream()
            .map(trial -> verdict(trial, start))
            .toList();
    }

    private static Verdict verdict(Trial trial, Instant start) {
        Insertion insertion = trial.blocked() ? null : trial.route().at(start);
        trial.warnings(insertion);
        return new Verdict(
            trial.worker.id(),
            trial.broken(Rules.bits(Rules.Severity.BLOCK)),
            trial.broken(Rules.bits(Rules.Severity.OVERRIDABLE)),
            trial.broken(Rules.bits(Rules.Severity.WARN)),
            insertion,
            trial.day.version()
        );
    }

    /** Why nobody: what is wrong with the order itself, then who was looked for in vain. */
    private static String unmet(Trial order, List<Ranked> ranked, List<Trial> against) {
        List<Broken> blocks = order.broken(Rules.bits(Rules.Severity.BLOCK));
        if (!blocks.isEmpty()) {
            return blocks.getFirst().rule();
        }
        if (!ranked.isEmpty()) {
            return "no-pair";
        }
        List<Broken> overridable = order.broken(Rules.bits(Rules.Severity.OVERRIDABLE));
        if (!overridable.isEmpty()) {
            return overridable.getFirst().rule();
        }
        List<Trial> near = against
            .stream()
            .filter(t -> !t.breaks("out-of-reach"))
            .toList();
        if (near.isEmpty()) {
            return "out-of-reach";
        }
        List<Trial> able = near
            .stream()
            .filter(t -> !t.breaks("certificate-missing") && !t.breaks("certificate-expired"))
            .toList();
        if (able.isEmpty()) {
            return "no-skill";
        }
        boolean wouldHave = able.stream().anyMatch(t -> t.breaks("passed") && t.broken(Rules.AGAINST).size() == 1);
        return wouldHave ? "refused" : "nobody-free";
    }

    private MatchCertificate certificate(
        Need need,
        List<Ranked> chosen,
        List<Ranked> ranked,
        List<Trial> against,
        SortedMap<String, Integer> unnamed,
        String unmet
    ) {
        List<Id<Worker>> ids = chosen
            .stream()
            .map(r -> r.trial().worker.id())
            .toList();
        List<Candidate> candidates = new ArrayList<>();
        chosen.forEach(r -> candidates.add(r.candidate()));
        ranked
            .stream()
            .filter(r -> !ids.contains(r.trial().worker.id()))
            .forEach(r -> candidates.add(r.candidate()));
        Set<Id<Worker>> inAnyCase = new HashSet<>();
        List<Rejected> rejected = new ArrayList<>();
        for (Trial t : against) {
            rejected.add(new Rejected(t.worker.id(), t.broken(Rules.AGAINST), !t.blocked()));
        }
        Stream.concat(ranked.stream().map(Ranked::trial), against.stream())
            .filter(t -> isNamedAnywhere(need, t.worker))
            .forEach(t -> inAnyCase.add(t.worker.id()));
        MatchCertificate all = new MatchCertificate(
            Rules.VERSION,
            weights.version(),
            need.item().qualifications().stream().map(Rules::written).toList(),
            ids,
            candidates,
            rejected,
            unnamed,
            unmet
        );
        return Naming.within(all, rejected, inAnyCase::contains);
    }

    private static boolean isNamedAnywhere(Need need, Worker worker) {
        return (
            worker.organisation().equals(need.centre().id()) ||
            need.wished().contains(worker.id()) ||
            need.resident().preferred().contains(worker.id())
        );
    }
}
