package anju.flow.plan;

import anju.flow.FlowSettings;
import anju.flow.MatchFlow;
import anju.flow.plan.day.CentreDays;
import anju.flow.plan.repair.RepairFlow;
import anju.matching.Matching;
import anju.planning.centre.CentrePlanner;
import anju.planning.centre.Prices;
import java.util.UUID;
import java.util.function.Supplier;

/** The verbs of a plan's life. */
public record Planning(PlanFlow plan, SearchFlow search, RepairFlow repair, PublishFlow publish) {
    /** The verbs under these settings; {@code ids} gives new ids, {@code codes} new one-time codes for the door. */
    public static Planning of(
        FlowSettings settings,
        MatchFlow matches,
        Matching matching,
        Supplier<UUID> ids,
        Supplier<String> codes
    ) {
        var days = new CentreDays(matches, matching, settings.zone());
        var planner = new CentrePlanner(matching, Prices.DEFAULT);
        var mending = new Mending(days, planner, settings.zone());
        return new Planning(
            new PlanFlow(days, planner, settings.zone(), settings.horizon(), ids),
            new SearchFlow(days, planner, mending),
            new RepairFlow(mending, settings.zone(), ids),
            new PublishFlow(matches, matching, ids, codes)
        );
    }
}
