package anju.unmet;

import anju.matching.certificate.MatchCertificate;
import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.certificate.MatchCertificate.Rejected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a request lacks, worked out of its match certificate: the rule that is all that stands against most of those within
 * reach (or, where everybody has more against them, the one that most of them break), whom it keeps away, of which
 * certificates ({@code kinds}, of a rule of certificates) and how many more workers the visit wants. Zero workers: it is
 * the request itself, or nobody is near.
 */
public record Lack(String rule, List<String> kinds, int workers, int needed) {
    /** Reasons that lie in the request or its centre: no further worker would change them. */
    private static final Set<String> OF_THE_REQUEST = Set.of(
        "window-passed",
        "centre-not-in-use",
        "plan-missing",
        "daily-cap",
        "outside-radius",
        "centre-closed",
        "resident-served"
    );

    private static final Set<String> NOT_NEAR = Set.of(
        "out-of-reach",
        MatchCertificate.RANKED_LOWER,
        MatchCertificate.NOT_LOOKED_AT
    );

    /** Copies the list. */
    public Lack {
        kinds = List.copyOf(kinds);
    }

    /** What is lacking for a visit that so many workers pay together. */
    public static Lack of(MatchCertificate certificate, int seats) {
        if (certificate.unmet() != null && OF_THE_REQUEST.contains(certificate.unmet())) {
            return new Lack(certificate.unmet(), List.of(), 0, 0);
        }
        int needed = Math.max(1, seats - certificate.ranked().size());
        if ("no-pair".equals(certificate.unmet())) {
            return new Lack("no-common-start", List.of(), certificate.ranked().size(), needed);
        }
        Map<String, Integer> alone = new TreeMap<>();
        Map<String, Integer> among = new TreeMap<>();
        certificate.counted().forEach((rule, workers) -> {
            if (!NOT_NEAR.contains(rule)) {
                among.merge(rule, workers, Integer::sum);
            }
        });
        for (Rejected one : certificate.rejected()) {
            one.rules().forEach(broken -> among.merge(broken.rule(), 1, Integer::sum));
            if (one.rules().size() == 1) {
                alone.merge(one.rules().getFirst().rule(), 1, Integer::sum);
            }
        }
        Map<String, Integer> most = alone.isEmpty() ? among : alone;
        return most
            .entrySet()
            .stream()
            .max(Map.Entry.comparingByValue())
            .map(rule -> new Lack(rule.getKey(), kinds(certificate, rule.getKey()), rule.getValue(), needed))
            .orElseGet(() -> new Lack("out-of-reach", List.of(), 0, needed));
    }

    /** The certificates of a rule of certificates: those that are missing most often, else all that the item needs. */
    private static List<String> kinds(MatchCertificate certificate, String rule) {
        if (!rule.startsWith("certificate-")) {
            return List.of();
        }
        Map<List<String>, Integer> often = new HashMap<>();
        for (Rejected one : certificate.rejected()) {
            for (Broken broken : one.rules()) {
                if (broken.rule().equals(rule) && !broken.args().isEmpty()) {
                    often.merge(broken.args(), 1, Integer::sum);
                }
            }
        }
        return often
            .entrySet()
            .stream()
            .max(Map.Entry.<List<String>, Integer>comparingByValue().thenComparing(e -> e.getKey().toString()))
            .map(Map.Entry::getKey)
            .orElse(certificate.needs());
    }

    /** As the facts of an event keep it. */
    public Map<String, Object> facts() {
        return Map.of("rule", rule, "kinds", kinds, "workers", workers, "needed", needed);
    }
}
