package anju.house.broken.request;

import anju.house.broken.matching.Match;
import java.time.Instant;
import java.util.UUID;

/** Built wrong on purpose: an open outcome, a later step, a clock, chance, a print. */
public interface RequestOutcome {
    /** Asks the clock and chance. */
    default String ask() {
        System.out.println(UUID.randomUUID());
        return new Match().toString() + Instant.now();
    }
}
