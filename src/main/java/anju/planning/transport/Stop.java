package anju.planning.transport;

/**
 * A place to call at.
 *
 * @param x where it is on the map, to the east, and {@code y} to the north
 * @param load what comes aboard; below zero what is unloaded
 * @param open the earliest start, {@code close} the latest
 */
public record Stop(int id, double x, double y, double load, double open, double close, double service) {
    public Stop {
        if (!(open <= close)) throw new IllegalArgumentException(id + " closes before it opens");
        if (!(service >= 0)) throw new IllegalArgumentException("service of " + id);
    }
}
