package anju.visit;

import java.time.Duration;
import java.time.Instant;

/** Wrong codes at one door: the fifth in a row closes it for ten minutes. Until is null while it is open. */
public record DoorLock(int wrong, Instant until) {
    /** Nobody has told a wrong code. */
    public static final DoorLock OPEN = new DoorLock(0, null);

    private static final int WRONG_CODES = 5;
    private static final Duration CLOSED = Duration.ofMinutes(10);

    /** Whether no code is taken now. */
    public boolean isClosed(Instant now) {
        return until != null && now.isBefore(until);
    }

    /** For how many minutes it is still closed, begun ones counted. */
    public long minutes(Instant now) {
        return isClosed(now) ? Math.ceilDiv(Duration.between(now, until).toSeconds(), 60) : 0;
    }

    /** The same after one more wrong code. */
    public DoorLock afterWrong(Instant now) {
        return wrong + 1 >= WRONG_CODES ? new DoorLock(0, now.plus(CLOSED)) : new DoorLock(wrong + 1, null);
    }
}
