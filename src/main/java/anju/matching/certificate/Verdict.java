package anju.matching.certificate;

import anju.matching.certificate.MatchCertificate.Broken;
import anju.matching.route.Insertion;
import anju.people.Worker;
import anju.value.Id;
import java.util.List;

/**
 * What the rules say of one worker for one order: what nobody may override, what a coordinator may override with a
 * reason, what to warn of. The insertion is null where a block leaves no time for it; {@code version} is that of the
 * day that was judged.
 */
public record Verdict(
    Id<Worker> worker,
    List<Broken> blocks,
    List<Broken> overridable,
    List<Broken> warnings,
    Insertion insertion,
    int version
) {
    /** Copies the lists. */
    public Verdict {
        blocks = List.copyOf(blocks);
        overridable = List.copyOf(overridable);
        warnings = List.copyOf(warnings);
    }

    /** Whether nothing stands against it. */
    public boolean free() {
        return blocks.isEmpty() && overridable.isEmpty();
    }

    /** Whether it may be, when somebody answers for what they override. */
    public boolean allowedWithReason() {
        return blocks.isEmpty();
    }
}
