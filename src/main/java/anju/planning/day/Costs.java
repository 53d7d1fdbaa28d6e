package anju.planning.day;

import java.util.Map;

/** What a plan costs: how much there is of each part, and what it weighs. */
public record Costs(Map<Part, Double> amounts, Weights weights) {
    public Costs {
        amounts = Map.copyOf(amounts);
    }

    /** How much there is of a part, without its weight. */
    public double amount(Part part) {
        return amounts.getOrDefault(part, 0.0);
    }

    /** What a part adds to the total. */
    public double of(Part part) {
        double weight = weights.of(part);
        // an endless shift has endless idle time, which costs nothing when idle time has no price
        return weight == 0 ? 0 : weight * amount(part);
    }

    /** The weighted sum of all parts. */
    public double total() {
        double sum = 0;
        for (Part part : Part.values()) sum += of(part);
        return sum;
    }
}
