package anju.value;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, from start (inclusive) to end (exclusive). */
public record TimeWindow(Instant start, Instant end) {
    /** Refuses a window whose end is not after its start. */
    public TimeWindow {
        if (start == null || end == null || !end.isAfter(start)) {
            throw new IllegalArgumentException("a window ends after it starts: " + start + " to " + end);
        }
    }

    /** The window of that length from a start. */
    public static TimeWindow from(Instant start, Duration length) {
        return new TimeWindow(start, start.plus(length));
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** Whether the two share any moment; windows that only touch do not. */
    public boolean overlaps(TimeWindow other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Whether the other lies wholly inside this one. */
    public boolean contains(TimeWindow other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** Whether the moment lies inside; the end does not. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }
}
