package anju.matching;

import anju.matching.certificate.MatchCertificate;
import java.util.List;

/** What matching comes to: somebody may come, or nobody can and why. Either way with the certificate. */
public sealed interface MatchOutcome {
    /** Who was considered, chosen and rejected. */
    MatchCertificate certificate();

    /** One candidate for each worker that the item needs, all with the same start. */
    record Matched(MatchCertificate certificate, List<MatchCertificate.Candidate> chosen) implements MatchOutcome {
        /** Copies the list. */
        public Matched {
            chosen = List.copyOf(chosen);
        }
    }

    /** Nobody; {@code reason} is the code for the register of unmet needs, a key {@code unmet.<code>} in the words. */
    record NoMatch(MatchCertificate certificate, String reason) implements MatchOutcome {}
}
