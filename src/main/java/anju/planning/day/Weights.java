package anju.planning.day;

import java.util.EnumMap;
import java.util.Map;

/** What one unit of each part costs; what is not named costs nothing. */
public record Weights(Map<Part, Double> each) {
    /** The price of a unit that must not be: more than any plan's soft cost, yet a search can still compare two faults. */
    public static final double HARD = 1e6;

    public Weights {
        for (var weight : each.entrySet()) {
            if (!(weight.getValue() >= 0) || weight.getValue() > HARD) {
                throw new IllegalArgumentException(weight.getKey() + " weighs " + weight.getValue());
            }
        }
        each = Map.copyOf(each);
    }

    /** The objective of Mankowska, Meisel and Bierwirth (2014): a third each of travel, all and highest tardiness. */
    public static Weights ofHhcrsp() {
        return new Weights(
            Map.of(Part.TRAVEL, 1.0 / 3, Part.TOTAL_TARDINESS, 1.0 / 3, Part.HIGHEST_TARDINESS, 1.0 / 3)
        );
    }

    /** What one unit costs. */
    public double of(Part part) {
        return each.getOrDefault(part, 0.0);
    }

    /** Whether a plan may not have any of it. */
    public boolean forbids(Part part) {
        return of(part) == HARD;
    }

    /** The costs of so much of each part. */
    public Costs price(Map<Part, Double> amounts) {
        return new Costs(new EnumMap<>(amounts), this);
    }
}
