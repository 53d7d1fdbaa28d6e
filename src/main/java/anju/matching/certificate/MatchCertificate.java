package anju.matching.certificate;

import anju.people.Worker;
import anju.value.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why these and not others. {@code ranked} holds those who could come, the chosen first and then the best first;
 * {@code rejected} those who could not, with the least against them first; {@code counted} how many are not named, by the rule that rejects them (or
 * {@link #RANKED_LOWER}); {@code needs} are the item's qualifications, several kinds of which one will do joined by
 * {@code |}; {@code unmet} is null or the reason why nobody was chosen.
 */
public record MatchCertificate(
    String rulesVersion,
    String weightsVersion,
    List<String> needs,
    List<Id<Worker>> chosen,
    List<Candidate> ranked,
    List<Rejected> rejected,
    SortedMap<String, Integer> counted,
    String unmet
) {
    /** Counted under this: they could come, but stand too low in the ranking to be named in the space there is. */
    public static final String RANKED_LOWER = "ranked-lower";

    /** Counted under this: nobody looked at their day, for even if they could come others would stand before them. */
    public static final String NOT_LOOKED_AT = "not-looked-at";

    /**
     * Somebody who could come. The score is the sum of the reasons' points; low in a long ranking the sum alone is
     * kept and the reasons are empty. Travel before the visit is in seconds; metres are from the worker's start to the
     * address in a straight line; visits are those to this resident so far; warnings are rule ids.
     */
    public record Candidate(
        Id<Worker> worker,
        int score,
        List<Reason> reasons,
        Instant start,
        int travelSeconds,
        int metres,
        int visits,
        List<String> warnings
    ) {
        /** Copies the lists. */
        public Candidate {
            reasons = List.copyOf(reasons);
            warnings = List.copyOf(warnings);
        }
    }

    /** Points for something; the amount (minutes, visits, per cent; 0 where there is none) is what words tell. */
    public record Reason(String id, int points, int amount) {}

    /** Somebody who could not come; overridable when a coordinator may override all of the rules. */
    public record Rejected(Id<Worker> worker, List<Broken> rules, boolean overridable) {
        /** Those with the least against them first; among equals the order stays. */
        private static List<Rejected> leastFirst(List<Rejected> all) {
            Map<Rejected, List<Rejected>> groups = new LinkedHashMap<>();
            Map<List<Broken>, List<Rejected>> quickly = new IdentityHashMap<>(); // many share one list of rules
            for (Rejected one : all) {
                List<Rejected> group = quickly.get(one.rules);
                if (group == null || group.getFirst().overridable != one.overridable) {
                    Rejected alike = new Rejected(null, one.rules, one.overridable);
                    group = groups.computeIfAbsent(alike, g -> new ArrayList<>());
                    quickly.put(one.rules, group);
                }
                group.add(one);
            }
            List<Rejected> sorted = new ArrayList<>(all.size());
            groups
                .keySet()
                .stream()
                .sorted(LEAST_FIRST)
                .forEach(group -> sorted.addAll(groups.get(group)));
            return List.copyOf(sorted);
        }

        /** Among those with as much against them by the words of it, so that the order hangs on nothing else. */
        private static final Comparator<Rejected> LEAST_FIRST = Comparator.comparing((Rejected one) -> !one.overridable)
            .thenComparingInt(one -> one.rules.size())
            .thenComparing(Rejected::byWords);

        private static int byWords(Rejected one, Rejected other) {
            for (int i = 0; i < one.rules.size(); i++) {
                int less = one.rules.get(i).rule().compareTo(other.rules.get(i).rule());
                if (less == 0) {
                    less = Arrays.compare(args(one, i), args(other, i));
                }
                if (less != 0) {
                    return less;
                }
            }
            return 0;
        }

        private static String[] args(Rejected one, int i) {
            return one.rules
                .get(i)
                .args()
                .toArray(String[]::new);
        }

        /** Copies the list. */
        public Rejected {
            rules = List.copyOf(rules);
        }
    }

    /** A broken rule, and what its words tell: {@code qualification.<kind>} of a certificate that is missing. */
    public record Broken(String rule, List<String> args) {
        /** Copies the list. */
        public Broken {
            args = List.copyOf(args);
        }
    }

    /** Copies the collections, orders the rejected; refuses chosen ones who do not lead the ranking. */
    public MatchCertificate {
        needs = List.copyOf(needs);
        chosen = List.copyOf(chosen);
        ranked = List.copyOf(ranked);
        rejected = Rejected.leastFirst(rejected);
        counted = Collections.unmodifiableSortedMap(new TreeMap<>(counted));
        if (!ranked.stream().map(Candidate::worker).limit(chosen.size()).toList().equals(chosen)) {
            throw new IllegalArgumentException("the chosen lead the ranking");
        }
    }

    /** How many workers were considered, named or not. */
    public int considered() {
        return ranked.size() + rejected.size() + counted.values().stream().mapToInt(Integer::intValue).sum();
    }
}
