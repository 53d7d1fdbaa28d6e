package anju.verification.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * By when a complaint is answered: first that somebody sees to it, then finally. Counted in hours by the clock, on every
 * day alike: care is given on each of them, and a calendar of holidays is known only a year ahead. {@code yellowPercent}
 * is the share of the time that may be left when green turns to yellow.
 */
public record Clock(Instant from, Instant firstDue, Instant finalDue, int yellowPercent) {
    /** How long there is from a moment on. */
    public record Limits(Duration first, Duration last, int yellowPercent) {
        /** The clock that begins then. */
        public Clock from(Instant moment) {
            return new Clock(moment, moment.plus(first), moment.plus(last), yellowPercent);
        }
    }

    /** How the clock stands: always told as a word, too. */
    public enum Colour {
        GREEN,
        YELLOW,
        RED;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Throws IllegalArgumentException where the final answer is not due after the first, or the share is none. */
    public Clock {
        if (!from.isBefore(firstDue) || !firstDue.isBefore(finalDue)) {
            throw new IllegalArgumentException("first " + firstDue + " and final " + finalDue + " from " + from);
        }
        if (yellowPercent < 0 || yellowPercent > 100) {
            throw new IllegalArgumentException("a share is 0 to 100 percent: " + yellowPercent);
        }
    }

    /** The same limits counted from another moment. */
    public Clock anew(Instant moment) {
        return new Limits(Duration.between(from, firstDue), Duration.between(from, finalDue), yellowPercent).from(
            moment
        );
    }

    /** Red from the moment itself at which an answer is due; the worse of the two while none of them was given. */
    public Colour colour(Instant at, boolean firstGiven) {
        Colour last = colour(at, finalDue);
        Colour first = firstGiven ? Colour.GREEN : colour(at, firstDue);
        return first.compareTo(last) > 0 ? first : last;
    }

    private Colour colour(Instant at, Instant due) {
        if (!at.isBefore(due)) {
            return Colour.RED;
        }
        long whole = Duration.between(from, due).toMillis();
        long left = Duration.between(at, due).toMillis();
        return left * 100 > whole * yellowPercent ? Colour.GREEN : Colour.YELLOW;
    }

    /** Up to whom it has climbed by then: a first answer that is missing goes to the lead, a final one to the city. */
    public Rung climbed(Instant at, boolean firstGiven) {
        return !at.isBefore(finalDue) ? Rung.CITY : !firstGiven && !at.isBefore(firstDue) ? Rung.LEAD : Rung.DESK;
    }

    /** The next moment at which somebody has to have answered. */
    public Instant due(boolean firstGiven) {
        return firstGiven ? finalDue : firstDue;
    }
}
