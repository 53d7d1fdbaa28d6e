package anju.matching.certificate;

import anju.matching.certificate.MatchCertificate.Candidate;
import anju.people.Worker;
import anju.value.Id;
import java.util.ArrayList;
import java.util.List;

/**
 * What the family is told of one who comes, in parts to be joined with {@code family.join} into
 * {@code family.sentence} (who, parts): how often they came, how far away they are, what they are qualified for.
 */
public record Explanation(Id<Worker> worker, List<Part> parts) {
    /** A key of the words and its arguments: numbers, or keys that are said in words. */
    public record Part(String key, List<Object> args) {}

    private static final int KILOMETRE = 1_000;

    /** For each who was chosen; empty when nobody was. */
    public static List<Explanation> of(MatchCertificate certificate) {
        return certificate
            .ranked()
            .stream()
            .limit(certificate.chosen().size())
            .map(candidate -> new Explanation(candidate.worker(), parts(candidate, certificate.needs())))
            .toList();
    }

    private static List<Part> parts(Candidate candidate, List<String> needs) {
        List<Part> parts = new ArrayList<>();
        parts.add(
            candidate.visits() > 0
                ? new Part("family.visits", List.of(candidate.visits()))
                : new Part("family.first-visit", List.of())
        );
        parts.add(
            candidate.metres() >= KILOMETRE
                ? new Part("family.kilometres", List.of(candidate.metres() / (double) KILOMETRE))
                : new Part("family.metres", List.of(((candidate.metres() + 50) / 100) * 100))
        );
        if (!needs.isEmpty()) {
            // the catalogue names the general qualification first and the special one last
            parts.add(new Part("family.certificate", List.of("qualification." + needs.getLast())));
        }
        return parts;
    }
}
