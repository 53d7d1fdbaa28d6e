package anju.matching;

import anju.matching.index.WorkerDay;
import anju.matching.route.Limits;
import anju.matching.route.Travel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The slow, obvious rules for whoever checks plans: what stands against one worker for one order at one start. */
public final class SlowRules {

    private SlowRules() {}

    /** The ids of the rules, and {@code start} where nothing stands against another start of the need. */
    public static List<String> against(Need need, WorkerDay day, Instant start, Limits limits, Travel travel) {
        SlowWorker who = new SlowWorker(need, day, limits, travel);
        List<String> against = new ArrayList<>();
        who.against.forEach(broken -> against.add(broken.rule()));
        if (against.isEmpty() && !who.starts.contains(start)) {
            against.add("start");
        }
        return against;
    }
}
