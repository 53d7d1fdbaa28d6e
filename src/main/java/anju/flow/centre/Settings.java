package anju.flow.centre;

import anju.dispatch.Way;
import anju.matching.Weights;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What holds at a centre for visits from that day on: what counts how much, how visits are handed out, and until when on
 * the day before they wait where they wait for the plan. Its version is that of the weights.
 */
public record Settings(LocalDate from, Weights weights, Way way, LocalTime cutOff) {
    /** When nothing else is set, who is in no plan at six in the evening before is offered one by one. */
    public static final LocalTime CUT_OFF = LocalTime.of(18, 0);

    /** What holds where a centre has set nothing. */
    public static final Settings DEFAULT = new Settings(LocalDate.EPOCH, Weights.DEFAULT, Way.OFFERS, CUT_OFF);

    /** The version by which a match certificate names what it judged by. */
    public String version() {
        return weights.version();
    }
}
