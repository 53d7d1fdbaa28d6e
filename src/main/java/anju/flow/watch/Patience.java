package anju.flow.watch;

import java.time.Duration;

/**
 * After how long something is told to the centre (CARE.md, "Watching"): a visit that has not begun, one that has not
 * ended, an order that nobody has dealt with, the same for an urgent one.
 */
public record Patience(Duration late, Duration overRun, Duration waiting, Duration waitingUrgent) {
    /** A quarter of an hour, a quarter of an hour, half an hour, five minutes. */
    public static final Patience DEFAULT = new Patience(
        Duration.ofMinutes(15),
        Duration.ofMinutes(15),
        Duration.ofMinutes(30),
        Duration.ofMinutes(5)
    );
}
