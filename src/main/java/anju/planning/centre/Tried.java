package anju.planning.centre;

import anju.matching.certificate.MatchCertificate.Broken;
import java.util.List;

/** What a move by hand comes to. */
public sealed interface Tried {
    /** It may be, and this is the day with it. */
    record Moved(Proposal proposal) implements Tried {}

    /**
     * It may not be: rules of matching by id, or {@code fixed}, {@code outside-window}, {@code wrong-number},
     * {@code not-in-plan}; each with its words {@code rule.<id>}.
     */
    record Refused(List<Broken> broken) implements Tried {
        /** Copies the list. */
        public Refused {
            broken = List.copyOf(broken);
        }
    }
}
