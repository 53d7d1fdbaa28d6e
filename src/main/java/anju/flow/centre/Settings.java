package anju.flow.centre;

import anju.matching.Weights;
import java.time.LocalDate;

/** What holds at a centre for visits from that day on; its version is that of the weights. */
public record Settings(LocalDate from, Weights weights) {
    /** What holds where a centre has set nothing. */
    public static final Settings DEFAULT = new Settings(LocalDate.EPOCH, Weights.DEFAULT);

    /** The version by which a match certificate names what it judged by. */
    public String version() {
        return weights.version();
    }
}
