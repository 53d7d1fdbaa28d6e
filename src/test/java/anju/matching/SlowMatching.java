package anju.matching;

import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.MatchCertificate.Candidate;
import anju.matching.certificate.MatchCertificate.Reason;
import anju.matching.certificate.MatchCertificate.Rejected;
import anju.matching.index.WorkerDay;
import anju.matching.route.Limits;
import anju.matching.route.Travel;
import anju.people.Worker;
import anju.value.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Matching done a second time, slowly and in the obvious way, over everybody there is, to hold a certificate against.
 * {@link #differences} is empty where the two agree.
 */
public final class SlowMatching {

    private final Limits limits;
    private final Weights weights;
    private final Travel travel;

    /** Judges by the same limits and weights as the matching that is checked. */
    public SlowMatching(Limits limits, Weights weights, Travel travel) {
        this.limits = limits;
        this.weights = weights;
        this.travel = travel;
    }

    private record Able(SlowWorker who, Instant start, List<Reason> reasons, int score, int load) {}

    /** What a certificate says otherwise than a slow re-computation over all workers of the city, in words. */
    public List<String> differences(Need need, Collection<WorkerDay> everybody, MatchCertificate said) {
        List<Able> able = new ArrayList<>();
        Map<Id<Worker>, SlowWorker> unable = new HashMap<>();
        for (WorkerDay day : everybody) {
            SlowWorker who = new SlowWorker(need, day, limits, travel);
            if (who.against.isEmpty()) {
                able.add(best(who));
            } else {
                unable.put(who.worker.id(), who);
            }
        }
        able.sort(
            Comparator.comparingInt((Able a) -> -a.score)
                .thenComparingInt(a -> a.load)
                .thenComparing(a -> Ranked.lot(need.order().value(), a.who.worker.id().value()))
                .thenComparing(a -> a.who.worker.id())
        );
        List<Able> chosen = need.item().workers() == 1 ? able.stream().limit(1).toList() : pair(able);
        List<String> wrong = new ArrayList<>();
        differ(
            wrong,
            "chosen",
            said.chosen(),
            chosen
                .stream()
                .map(a -> a.who.worker.id())
                .toList()
        );
        differ(wrong, "unmet", said.unmet() == null, !chosen.isEmpty());
        List<Able> ranking = new ArrayList<>(chosen);
        able.stream()
            .filter(a -> chosen.stream().noneMatch(c -> c.who == a.who))
            .forEach(ranking::add);
        compareRanking(wrong, said, ranking);
        compareRejected(wrong, said, unable);
        compareCounts(wrong, said, ranking, unable);
        return wrong;
    }

    /** The same for a certificate of a search, whose best so many are ranked with certainty. */
    public List<String> differences(Need need, Collection<WorkerDay> everybody, MatchCertificate said, int best) {
        // what it did not look at may be anything but one of the best, so only the counts are told otherwise
        List<String> wrong = new ArrayList<>(differences(need, everybody, said));
        wrong.removeIf(one -> one.startsWith("counted: "));
        Set<Id<Worker>> named = new HashSet<>();
        said.ranked().forEach(c -> named.add(c.worker()));
        said.rejected().forEach(r -> named.add(r.worker()));
        Map<String, Integer> facts = new TreeMap<>();
        Map<String, Integer> times = new TreeMap<>();
        List<Able> able = new ArrayList<>();
        for (WorkerDay day : everybody) {
            SlowWorker who = new SlowWorker(need, day, limits, travel);
            if (who.against.isEmpty()) {
                able.add(best(who));
            }
            if (!named.contains(who.worker.id())) {
                boolean far = who.metres() > limits.reachMetres(need.address().area());
                String first = who.against.isEmpty() ? "not-looked-at" : who.against.getFirst().rule();
                (far || isFact(first) ? facts : times).merge(far ? "out-of-reach" : first, 1, Integer::sum);
            }
        }
        Map<String, Integer> saidOfTime = new TreeMap<>(said.counted());
        saidOfTime.keySet().removeIf(SlowMatching::isFact);
        Map<String, Integer> saidOfFacts = new TreeMap<>(said.counted());
        saidOfFacts.keySet().removeAll(saidOfTime.keySet());
        differ(wrong, "counted", saidOfFacts, facts);
        // whose day was not looked at is in one sum; whose day was, is counted by the rule that it breaks
        differ(wrong, "counted by their day", sum(saidOfTime), sum(times));
        saidOfTime.remove("not-looked-at");
        saidOfTime.forEach((rule, count) -> {
            if (count > times.getOrDefault(rule, 0)) {
                wrong.add(rule + " is counted " + count + " times");
            }
        });
        List<Integer> scores = able.stream().map(Able::score).sorted(Comparator.reverseOrder()).toList();
        int least = scores.size() < best ? Integer.MIN_VALUE : scores.get(best - 1);
        able.stream()
            .filter(a -> !named.contains(a.who.worker.id()) && a.score >= least)
            .forEach(a -> wrong.add(a.who.worker.id() + " is one of the best and was not looked at"));
        return wrong;
    }

    private static boolean isFact(String rule) {
        return !List.of("shift", "break", "rest", "leave", "overlap", "not-looked-at").contains(rule);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void compareRanking(List<String> wrong, MatchCertificate said, List<Able> ranking) {
        Map<Id<Worker>, Able> byId = new HashMap<>();
        ranking.forEach(a -> byId.put(a.who.worker.id(), a));
        List<Id<Worker>> named = said.ranked().stream().map(Candidate::worker).toList();
        differ(
            wrong,
            "order",
            named,
            ranking
                .stream()
                .map(a -> a.who.worker.id())
                .filter(named::contains)
                .toList()
        );
        for (Candidate c : said.ranked()) {
            Able a = byId.get(c.worker());
            if (a == null) {
                wrong.add(c.worker() + " is ranked and could not come");
                continue;
            }
            boolean brief = c.reasons().isEmpty();
            differ(
                wrong,
                c.worker() + "",
                c,
                new Candidate(
                    c.worker(),
                    a.score,
                    brief ? List.of() : a.reasons,
                    a.start,
                    a.who.route.travelBefore(a.start),
                    (int) Math.round(a.who.metres()),
                    a.who.day.visits(),
                    brief ? List.of() : warnings(a)
                )
            );
        }
    }

    private static void compareRejected(List<String> wrong, MatchCertificate said, Map<Id<Worker>, SlowWorker> unable) {
        for (Rejected r : said.rejected()) {
            SlowWorker who = unable.get(r.worker());
            differ(
                wrong,
                r.worker() + " rejected",
                r,
                who == null ? null : new Rejected(r.worker(), who.against, who.overridable)
            );
        }
    }

    private void compareCounts(
        List<String> wrong,
        MatchCertificate said,
        List<Able> ranking,
        Map<Id<Worker>, SlowWorker> unable
    ) {
        Set<Id<Worker>> named = new HashSet<>();
        said.ranked().forEach(c -> named.add(c.worker()));
        said.rejected().forEach(r -> named.add(r.worker()));
        Map<String, Integer> counted = new TreeMap<>();
        for (Able a : ranking) {
            if (!named.contains(a.who.worker.id())) {
                counted.merge(MatchCertificate.RANKED_LOWER, 1, Integer::sum);
            }
        }
        for (SlowWorker who : unable.values()) {
            if (!named.contains(who.worker.id())) {
                boolean far = who.metres() > limits.reachMetres(who.need.address().area());
                boolean close =
                    who.worker.organisation().equals(who.need.centre().id()) ||
                    who.need.wished().contains(who.worker.id()) ||
                    who.need.resident().preferred().contains(who.worker.id());
                counted.merge(far && !close ? "out-of-reach" : who.against.getFirst().rule(), 1, Integer::sum);
            }
        }
        differ(wrong, "counted", said.counted(), counted);
    }

    private Able best(SlowWorker who) {
        return who.starts
            .stream()
            .map(s -> able(who, s))
            .reduce((a, b) -> b.score > a.score ? b : a)
            .orElseThrow();
    }

    private List<Able> pair(List<Able> able) {
        List<Able> best = List.of();
        for (int i = 0; i < able.size(); i++) {
            for (int j = i + 1; j < able.size(); j++) {
                for (Instant s : able.get(i).who.starts) {
                    if (able.get(j).who.starts.contains(s)) {
                        List<Able> two = List.of(able(able.get(i).who, s), able(able.get(j).who, s));
                        best = best.isEmpty() || isBetter(two, best) ? two : best;
                    }
                }
            }
        }
        return best;
    }

    private static boolean isBetter(List<Able> two, List<Able> best) {
        int more = two.stream().mapToInt(Able::score).sum() - best.stream().mapToInt(Able::score).sum();
        int less = two.stream().mapToInt(Able::load).sum() - best.stream().mapToInt(Able::load).sum();
        return more > 0 || (more == 0 && less < 0);
    }

    private Able able(SlowWorker who, Instant s) {
        Need need = who.need;
        Worker w = who.worker;
        int load = Math.min(150, (who.day.weekMinutes() * 100) / w.minutesPerWeek());
        int hard = weights.hardServices().contains(need.item().code()) ? who.day.hardVisits() : 0;
        Set<String> spare = new HashSet<>();
        w.certificates()
            .stream()
            .filter(c -> c.validOn(need.day()))
            .forEach(c -> spare.add(c.kind()));
        need.item().qualifications().forEach(spare::removeAll);
        boolean dialect = need.resident().dialect() != null && w.dialects().contains(need.resident().dialect());
        long added = who.route.travelAdded(s);
        long waiting = who.route.waiting(s);
        long risk = who.route.atRisk(s);
        List<Reason> all = List.of(
            new Reason("wished", need.wished().contains(w.id()) ? weights.wished() : 0, 0),
            new Reason("preferred", need.resident().preferred().contains(w.id()) ? weights.preferred() : 0, 0),
            new Reason("own-centre", w.organisation().equals(need.centre().id()) ? weights.ownCentre() : 0, 0),
            new Reason("continuity", Math.min(10, who.day.visits()) * weights.visit(), who.day.visits()),
            new Reason("travel", cost(weights.travelMinute(), added, 180), minutes(added)),
            new Reason("waiting", cost(weights.waitingMinute(), waiting, 120), minutes(waiting)),
            new Reason("risk", cost(weights.riskMinute(), risk, 60), minutes(risk)),
            new Reason("fair-share", -((weights.fairShare() * load) / 100), load),
            new Reason("hard-share", -weights.hardVisit() * Math.min(10, hard), hard),
            new Reason("spare-skill", -weights.spareSkill() * Math.min(10, spare.size()), spare.size()),
            new Reason("dialect", dialect ? weights.dialect() : 0, 0),
            new Reason("gender", w.gender() == need.resident().genderPreference() ? weights.gender() : 0, 0)
        );
        List<Reason> kept = all
            .stream()
            .filter(r -> r.points() != 0 || r.id().equals("travel"))
            .toList();
        return new Able(who, s, kept, kept.stream().mapToInt(Reason::points).sum(), load);
    }

    private static List<String> warnings(Able a) {
        Need need = a.who.need;
        List<String> warnings = new ArrayList<>();
        if (a.who.route.atRisk(a.start) >= 60) {
            warnings.add("tight-travel");
        }
        if (need.resident().genderPreference() != null && need.resident().genderPreference() != a.who.worker.gender()) {
            warnings.add("other-gender");
        }
        if (need.known().usual() != null && !need.known().usual().equals(a.who.worker.id())) {
            warnings.add("not-usual");
        }
        if (!a.who.worker.organisation().equals(need.centre().id())) {
            warnings.add("other-organisation");
        }
        return warnings;
    }

    private static int cost(int weight, long seconds, int mostMinutes) {
        return -((int) ((weight * Math.min(seconds, mostMinutes * 60L)) / 60));
    }

    private static int minutes(long seconds) {
        return (int) Math.round(seconds / 60.0);
    }

    private static void differ(List<String> wrong, String what, Object said, Object found) {
        if (!Objects.equals(said, found)) {
            wrong.add(what + ": the certificate says " + said + ", the slow way finds " + found);
        }
    }
}
