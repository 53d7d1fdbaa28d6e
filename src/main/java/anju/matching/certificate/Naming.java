package anju.matching.certificate;

import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.certificate.MatchCertificate.Candidate;
import anju.matching.certificate.MatchCertificate.Reason;
import anju.matching.certificate.MatchCertificate.Rejected;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Who is named when not everybody can be, for a certificate is kept for ever and may have 16 kB. First the best with
 * their reasons, then those who are named in any case (the own centre, the family's choice), then who could come, best
 * first, then who could not, nearest first. The rest is counted by rule: nobody is left out of the sum.
 */
public final class Naming {

    /** Somebody who could come: whether they are named in any case, in brief, and with reasons, worked out when asked. */
    public record Able(boolean inAnyCase, Candidate brief, Supplier<Candidate> told) {}

    private static final int MOST_BYTES = CompactCertificate.MOST_BYTES;
    private static final int BEST = 20;
    private static final int LARGEST_COUNT = 9_999_999;

    private final MatchCertificate nobodyYet;
    private final List<Able> able;
    private final List<Rejected> nearestFirst;
    private final BitSet inAnyCase;
    private final Candidate[] ranked;
    private final int[] taken;
    private final boolean[] rejected;
    /** Of each list of rules, which many share: whether somebody is named with it, and how many are not. */
    private final Map<List<Broken>, Group> groups = new IdentityHashMap<>();
    private final Group[] groupOf;
    private final Set<String> words = new HashSet<>();
    private int left;

    private static final class Group {

        private boolean named;
        private int counted;
    }

    /**
     * Names of these, in a certificate that counts the others already. Able are the chosen and then the best first; of
     * the rejected, the nearest first, the marked ones are named in any case.
     */
    public Naming(MatchCertificate nobodyYet, List<Able> able, List<Rejected> nearestFirst, BitSet inAnyCase) {
        this.nobodyYet = nobodyYet;
        this.able = able;
        this.nearestFirst = nearestFirst;
        this.inAnyCase = inAnyCase;
        this.ranked = new Candidate[able.size()];
        this.taken = new int[able.size()];
        this.rejected = new boolean[nearestFirst.size()];
        this.groupOf = new Group[nearestFirst.size()];
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = groups.computeIfAbsent(nearestFirst.get(i).rules(), rules -> new Group());
        }
    }

    /** The certificate in the space there is; the first so many are the chosen. */
    public MatchCertificate within(int chosen) {
        fill();
        return kept(chosen);
    }

    private void fill() {
        left = MOST_BYTES - empty();
        for (int i = 0; i < Math.min(ranked.length, BEST); i++) {
            name(i, true);
        }
        for (int i = 0; i < ranked.length; i++) {
            if (able.get(i).inAnyCase()) {
                name(i, false);
            }
        }
        for (int i = inAnyCase.nextSetBit(0); i >= 0; i = inAnyCase.nextSetBit(i + 1)) {
            reject(i);
        }
        boolean room = true;
        for (int i = 0; i < ranked.length && room; i++) {
            room = name(i, false);
        }
        for (int i = 0; i < rejected.length && room; i++) {
            room = reject(i);
        }
        for (int i = BEST; i < ranked.length && room; i++) {
            room = name(i, true);
        }
    }

    /** What the certificate takes without anybody in it, were every count large. */
    private int empty() {
        SortedMap<String, Integer> counted = new TreeMap<>(nobodyYet.counted());
        counted.put(MatchCertificate.RANKED_LOWER, LARGEST_COUNT);
        for (List<Broken> rules : groups.keySet()) {
            counted.put(rules.getFirst().rule(), LARGEST_COUNT);
        }
        counted.replaceAll((rule, count) -> LARGEST_COUNT);
        return CompactCertificate.of(named(0, List.of(), List.of(), counted)).bytes();
    }

    private boolean name(int i, boolean withReasons) {
        if (ranked[i] != null && !withReasons) {
            return true;
        }
        Candidate candidate = withReasons ? able.get(i).told().get() : able.get(i).brief();
        int bytes = CompactCertificate.bytes(candidate);
        List<String> said = new ArrayList<>(candidate.warnings());
        candidate.reasons().stream().map(Reason::id).forEach(said::add);
        if (!takes(bytes - taken[i], said)) {
            return false;
        }
        taken[i] = bytes;
        ranked[i] = candidate;
        return true;
    }

    private boolean reject(int i) {
        if (rejected[i]) {
            return true;
        }
        int bytes = CompactCertificate.ID_BYTES;
        List<String> said = List.of();
        Group group = groupOf[i];
        if (!group.named) {
            Rejected one = nearestFirst.get(i);
            bytes += CompactCertificate.bytesOfGroup(one);
            said = new ArrayList<>();
            for (Broken broken : one.rules()) {
                said.add(broken.rule());
                said.addAll(broken.args());
            }
        }
        if (!takes(bytes, said)) {
            return false;
        }
        group.named = true;
        return (rejected[i] = true);
    }

    /** Takes so many bytes and those of the words that were not said before, if there are as many. */
    private boolean takes(int bytes, List<String> said) {
        int more = bytes;
        for (String word : said) {
            more += words.contains(word) ? 0 : CompactCertificate.bytesOfWord(word);
        }
        if (more > left) {
            return false;
        }
        words.addAll(said);
        left -= more;
        return true;
    }

    private MatchCertificate kept(int chosen) {
        SortedMap<String, Integer> counted = new TreeMap<>(nobodyYet.counted());
        List<Candidate> candidates = new ArrayList<>();
        int lower = 0;
        for (Candidate one : ranked) {
            if (one == null) {
                lower++;
            } else {
                candidates.add(one);
            }
        }
        if (lower > 0) {
            counted.merge(MatchCertificate.RANKED_LOWER, lower, Integer::sum);
        }
        List<Rejected> named = new ArrayList<>();
        for (int i = 0; i < rejected.length; i++) {
            Rejected one = nearestFirst.get(i);
            if (rejected[i]) {
                named.add(one);
            } else {
                groupOf[i].counted++;
            }
        }
        groups.forEach((rules, group) -> {
            if (group.counted > 0) {
                counted.merge(rules.getFirst().rule(), group.counted, Integer::sum);
            }
        });
        return named(chosen, candidates, named, counted);
    }

    private MatchCertificate named(
        int chosen,
        List<Candidate> candidates,
        List<Rejected> without,
        SortedMap<String, Integer> counted
    ) {
        return new MatchCertificate(
            nobodyYet.rulesVersion(),
            nobodyYet.weightsVersion(),
            nobodyYet.needs(),
            candidates.stream().limit(chosen).map(Candidate::worker).toList(),
            candidates,
            without,
            counted,
            nobodyYet.unmet()
        );
    }
}
