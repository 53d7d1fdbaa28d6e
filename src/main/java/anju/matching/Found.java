package anju.matching;

import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.certificate.MatchCertificate.Candidate;
import anju.matching.certificate.MatchCertificate.Rejected;
import anju.matching.certificate.Naming;
import anju.matching.index.WorkerDay;
import anju.people.Worker;
import anju.value.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a search for one order has found so far, and in the end who is chosen and why. */
final class Found {

    private final Trial order;
    private final Score score;
    private final List<Ranked> ranked = new ArrayList<>();
    private final List<Trial> against = new ArrayList<>();
    private final SortedMap<String, Integer> counted = new TreeMap<>();
    private final int named;
    private boolean someoneNear;
    private boolean someoneSkilled;

    /** Names so many at the most of those who cannot come and need not be named, the nearest. */
    Found(Trial order, Score score, int named) {
        this.order = order;
        this.score = score;
        this.named = named;
    }

    /** Judges a worker who starts so far from the address; what they scored, or null where they cannot come. */
    Ranked look(WorkerDay day, double metres) {
        Trial trial = order.with(day, metres);
        if (!trial.free()) {
            against.add(trial);
            return null;
        }
        Ranked one = Ranked.of(trial, trial.route().best(trial.starts, score), score);
        ranked.add(one);
        return one;
    }

    /** Counts workers who are not looked at, by the reason why not. */
    void count(String rule, int workers) {
        if (workers > 0) {
            counted.merge(rule, workers, Integer::sum);
        }
    }

    /** Counts a worker within reach whom a fact rules out, be it in spite of their certificates. */
    void countNear(String rule, boolean skilled) {
        count(rule, 1);
        someoneNear = true;
        someoneSkilled |= skilled;
    }

    /** Who is chosen, and the certificate of it. */
    MatchOutcome outcome(String weights) {
        ranked.sort(Ranked.BEST_FIRST);
        against.sort(Comparator.comparingDouble((Trial t) -> t.metres).thenComparing(t -> t.worker.id()));
        List<Ranked> chosen =
            order.need.item().workers() == 1
                ? ranked.subList(0, Math.min(1, ranked.size()))
                : Together.bestPair(ranked, score);
        String unmet = chosen.isEmpty() ? unmet() : null;
        MatchCertificate certificate = certificate(chosen, unmet, weights);
        return unmet == null
            ? new MatchOutcome.Matched(certificate, certificate.ranked().subList(0, chosen.size()))
            : new MatchOutcome.NoMatch(certificate, unmet);
    }

    /** Why nobody: what is wrong with the order itself, then who was looked for in vain. */
    private String unmet() {
        List<Broken> blocks = order.broken(Rules.bits(Rules.Severity.BLOCK));
        if (!blocks.isEmpty()) {
            return blocks.getFirst().rule();
        }
        if (!ranked.isEmpty()) {
            return "no-pair";
        }
        List<Broken> overridable = order.overridable();
        if (!overridable.isEmpty()) {
            return overridable.getFirst().rule();
        }
        List<Trial> near = against
            .stream()
            .filter(t -> !t.breaks("out-of-reach"))
            .toList();
        if (near.isEmpty() && !someoneNear) {
            return "out-of-reach";
        }
        List<Trial> able = near
            .stream()
            .filter(t -> !t.breaks("certificate-missing") && !t.breaks("certificate-expired"))
            .toList();
        if (able.isEmpty() && !someoneSkilled) {
            return "no-skill";
        }
        boolean wouldHave = able.stream().anyMatch(t -> t.breaks("passed") && t.broken(Rules.AGAINST).size() == 1);
        return wouldHave ? "refused" : "nobody-free";
    }

    private MatchCertificate certificate(List<Ranked> chosen, String unmet, String weights) {
        Need need = order.need;
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
        List<Rejected> rejected = new ArrayList<>();
        int others = 0;
        for (Trial t : against) {
            if (need.names(t.worker) || others++ < named) {
                rejected.add(new Rejected(t.worker.id(), t.broken(Rules.AGAINST), !t.blocked()));
            } else {
                count(t.first(), 1);
            }
        }
        Set<Id<Worker>> inAnyCase = new HashSet<>();
        Stream.concat(ranked.stream().map(Ranked::trial), against.stream())
            .filter(t -> need.names(t.worker))
            .forEach(t -> inAnyCase.add(t.worker.id()));
        MatchCertificate all = new MatchCertificate(
            Rules.VERSION,
            weights,
            need.item().qualifications().stream().map(Rules::written).toList(),
            ids,
            candidates,
            rejected,
            counted,
            unmet
        );
        return Naming.within(all, rejected, inAnyCase::contains);
    }
}
