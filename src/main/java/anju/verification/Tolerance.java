package anju.verification;

import java.time.Duration;

/**
 * How far done may differ from agreed before somebody looks at it: arriving late or early, staying shorter or longer.
 * A length differs only when it is off by more than the minutes and by more than that share of what was agreed.
 */
public record Tolerance(Duration late, Duration early, Duration tooShort, Duration tooLong, int sharePercent) {
    /** As Anju is delivered; a city sets its own, with dates. */
    public static final Tolerance DEFAULT = new Tolerance(
        Duration.ofMinutes(15),
        Duration.ofMinutes(15),
        Duration.ofMinutes(10),
        Duration.ofMinutes(10),
        25
    );

    /** Throws IllegalArgumentException on a negative limit or a share beyond the whole. */
    public Tolerance {
        if (late.isNegative() || early.isNegative() || tooShort.isNegative() || tooLong.isNegative()) {
            throw new IllegalArgumentException("a limit is never negative");
        }
        if (sharePercent < 0 || sharePercent > 100) {
            throw new IllegalArgumentException("a share is 0 to 100 percent: " + sharePercent);
        }
    }
}
