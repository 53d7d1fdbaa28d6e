package anju.flow.petition;

import anju.flow.MatchFlow;
import anju.flow.chance.TrialFlow;
import anju.matching.Matching;
import java.util.UUID;
import java.util.function.Supplier;

/** Every verb of what workers ask of their desk. */
public record Petitioned(PetitionFlow ask, OutlookFlow outlook, DecideFlow decide) {
    /** The verbs by those trials and rules; {@code ids} gives new ids. */
    public static Petitioned of(TrialFlow trials, MatchFlow matches, Matching matching, Supplier<UUID> ids) {
        return new Petitioned(
            new PetitionFlow(ids),
            new OutlookFlow(trials, matches, matching, ids),
            new DecideFlow(matches, matching, ids)
        );
    }
}
