package anju.matching.certificate;

import anju.matching.certificate.MatchCertificate.Candidate;
import anju.matching.certificate.MatchCertificate.Rejected;
import anju.people.Worker;
import anju.value.Id;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Who is named when not everybody can be, for a certificate is kept for ever and may have 16 kB. First the best with
 * their reasons, then those who are named in any case (the own centre, the family's choice), then who could come, best
 * first, then who could not, nearest first. The rest is counted by rule: nobody is left out of the sum.
 */
public final class Naming {

    private static final int MOST_BYTES = CompactCertificate.MOST_BYTES;
    private static final int BEST = 20;
    private static final int LARGEST_COUNT = 9_999_999;

    private final MatchCertificate all;
    private final List<Rejected> nearestFirst;
    private final int[] figures;
    private final boolean[] rejected;
    private final Set<String> groups = new HashSet<>();
    private final CompactCertificate.Legend legend;
    private int left;

    private Naming(MatchCertificate all, List<Rejected> nearestFirst) {
        this.all = all;
        this.nearestFirst = nearestFirst;
        this.legend = CompactCertificate.Legend.of(all);
        this.figures = new int[all.ranked().size()];
        this.rejected = new boolean[nearestFirst.size()];
    }

    /** The same certificate in the space there is; its rejected are given again, nearest first. */
    public static MatchCertificate within(
        MatchCertificate all,
        List<Rejected> nearestFirst,
        Predicate<Id<Worker>> inAnyCase
    ) {
        boolean fits = CompactCertificate.of(all).bytes() <= MOST_BYTES;
        return fits ? all : new Naming(all, nearestFirst).fill(inAnyCase);
    }

    private MatchCertificate fill(Predicate<Id<Worker>> inAnyCase) {
        left = MOST_BYTES - empty();
        for (int i = 0; i < Math.min(all.ranked().size(), BEST); i++) {
            name(i, true);
        }
        for (int i = 0; i < figures.length; i++) {
            if (inAnyCase.test(all.ranked().get(i).worker())) {
                name(i, false);
            }
        }
        for (int i = 0; i < rejected.length; i++) {
            if (inAnyCase.test(nearestFirst.get(i).worker())) {
                reject(i);
            }
        }
        boolean room = true;
        for (int i = 0; i < figures.length && room; i++) {
            room = name(i, false);
        }
        for (int i = 0; i < rejected.length && room; i++) {
            room = reject(i);
        }
        for (int i = BEST; i < figures.length && room; i++) {
            room = name(i, true);
        }
        return kept();
    }

    /** What the certificate takes without anybody in it, were every count large. */
    private int empty() {
        SortedMap<String, Integer> counted = new TreeMap<>(all.counted());
        counted.put(MatchCertificate.RANKED_LOWER, LARGEST_COUNT);
        nearestFirst.forEach(r -> counted.put(r.rules().getFirst().rule(), LARGEST_COUNT));
        counted.replaceAll((rule, count) -> LARGEST_COUNT);
        return CompactCertificate.of(named(all, List.of(), List.of(), counted), legend).bytes();
    }

    private boolean name(int i, boolean withReasons) {
        Candidate candidate = all.ranked().get(i);
        int bytes = CompactCertificate.bytes(withReasons ? candidate : brief(candidate), legend);
        if (bytes <= figures[i]) {
            return true;
        }
        if (bytes - figures[i] > left) {
            return false;
        }
        left -= bytes - figures[i];
        figures[i] = bytes;
        return true;
    }

    private boolean reject(int i) {
        if (rejected[i]) {
            return true;
        }
        String group = CompactCertificate.group(nearestFirst.get(i), legend);
        int bytes = CompactCertificate.ID_BYTES + (groups.contains(group) ? 0 : CompactCertificate.bytesOfGroup(group));
        if (bytes > left) {
            return false;
        }
        left -= bytes;
        groups.add(group);
        return (rejected[i] = true);
    }

    private MatchCertificate kept() {
        SortedMap<String, Integer> counted = new TreeMap<>(all.counted());
        List<Candidate> ranked = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            Candidate candidate = all.ranked().get(i);
            if (figures[i] == 0) {
                counted.merge(MatchCertificate.RANKED_LOWER, 1, Integer::sum);
            } else {
                Candidate brief = brief(candidate);
                ranked.add(figures[i] == CompactCertificate.bytes(brief, legend) ? brief : candidate);
            }
        }
        List<Rejected> named = new ArrayList<>();
        for (int i = 0; i < rejected.length; i++) {
            Rejected one = nearestFirst.get(i);
            if (rejected[i]) {
                named.add(one);
            } else {
                counted.merge(one.rules().getFirst().rule(), 1, Integer::sum);
            }
        }
        return named(all, ranked, named, counted);
    }

    private static Candidate brief(Candidate c) {
        return new Candidate(
            c.worker(),
            c.score(),
            List.of(),
            c.start(),
            c.travelSeconds(),
            c.metres(),
            c.visits(),
            List.of()
        );
    }

    private static MatchCertificate named(
        MatchCertificate all,
        List<Candidate> ranked,
        List<Rejected> rejected,
        SortedMap<String, Integer> counted
    ) {
        return new MatchCertificate(
            all.rulesVersion(),
            all.weightsVersion(),
            all.needs(),
            ranked.isEmpty() ? List.of() : all.chosen(),
            ranked,
            rejected,
            counted,
            all.unmet()
        );
    }
}
