package anju.flow.careplan;

import anju.flow.FlowSettings;
import anju.flow.RequestFlow;
import java.util.UUID;
import java.util.function.Supplier;

/** The verbs of a care plan's life. */
public record CarePlanning(DraftFlow draft, DecisionFlow decide, DeviationFlow deviate, MakingFlow make) {
    /** The verbs under these settings; orders are asked for by that step, {@code ids} gives new ids. */
    public static CarePlanning of(FlowSettings settings, RequestFlow requests, Supplier<UUID> ids) {
        return new CarePlanning(
            new DraftFlow(settings.zone(), ids),
            new DecisionFlow(),
            new DeviationFlow(settings, ids),
            new MakingFlow(settings, requests)
        );
    }
}
