package anju.planning.transport;

/**
 * Something to be done by one vehicle: a call at one stop, or a pickup and later its delivery (indices of stops).
 *
 * @param pickup {@link #NONE} when there is only one stop
 */
public record Errand(int pickup, int delivery) {
    /** No pickup: what is delivered comes from the depot. */
    public static final int NONE = -1;

    /** Whether it is a pickup with a delivery. */
    public boolean isPair() {
        return pickup != NONE;
    }
}
