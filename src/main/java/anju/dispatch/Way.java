package anju.dispatch;

import anju.order.Stage.Matched.Waits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/** How a centre hands out its visits. */
public enum Way {
    /** Anju asks the best at once. */
    OFFERS,
    /** A coordinator approves before the best is asked. */
    APPROVE,
    /** The organisations whose workers could come are asked in turn. */
    ROUND_ROBIN,
    /** Visits of the days to come wait for the plan; who is in none by the cut-off is offered as anywhere. */
    ROSTER;

    /** The word in data and API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The way of that word; throws IllegalArgumentException for another. */
    public static Way of(String word) {
        for (Way way : values()) {
            if (way.word().equals(word)) {
                return way;
            }
        }
        throw new IllegalArgumentException("no such way: " + word);
    }

    /** What a visit of that day waits for before the first is asked; an urgent one never waits. */
    public Waits before(LocalDate day, boolean urgent, LocalTime cutOff, ZoneId zone, Instant now) {
        if (urgent) {
            return Waits.NOTHING;
        }
        return switch (this) {
            case OFFERS, ROUND_ROBIN -> Waits.NOTHING;
            case APPROVE -> Waits.APPROVAL;
            case ROSTER -> now.isBefore(cutOff(day, cutOff, zone)) ? Waits.PLAN : Waits.NOTHING;
        };
    }

    /** Until when visits of that day wait for the plan: that time on the day before. */
    public static Instant cutOff(LocalDate day, LocalTime cutOff, ZoneId zone) {
        return day.minusDays(1).atTime(cutOff).atZone(zone).toInstant();
    }
}
