package anju.planning.centre;

import java.util.EnumMap;
import java.util.Map;

/** What a plan costs, in points, by part. The less the better. */
public record Costs(Map<Part, Double> parts) {
    /** What costs; in words {@code plan.cost.} and the name in small letters with hyphens. */
    public enum Part {
        /** Visits for which nobody comes, promised or not: it outweighs everything else together. */
        LEFT_OUT,
        /** Promises that are kept by another worker or at another time. */
        CHANGES,
        /** The way from home to home. */
        TRAVEL,
        /** Idle time between visits, beyond comfort. */
        WAITING,
        /** What is wanting to comfort between visits. */
        RISK,
        /** Neither the family's choice nor of the own centre. */
        CHOICE,
        /** Visits by somebody who seldom came. */
        CONTINUITY,
        /** Days and hard visits shared unevenly. */
        FAIRNESS,
        /** Skills beyond what is asked, another dialect or gender than preferred. */
        FIT
    }

    /** Copies; what is not told costs nothing. */
    public Costs {
        Map<Part, Double> all = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            all.put(part, parts.getOrDefault(part, 0.0));
        }
        parts = Map.copyOf(all);
    }

    /** Of that part. */
    public double of(Part part) {
        return parts.get(part);
    }

    /** All together. */
    public double total() {
        double sum = 0;
        for (Part part : Part.values()) {
            sum += parts.get(part);
        }
        return sum;
    }
}
