package anju.planning.centre;

/** What a plan does to one visit. */
public enum Change {
    /** As it was promised. */
    SAME,
    /** Nothing was promised, now somebody comes. */
    NEW,
    /** The same workers at another time. */
    TIME,
    /** Other workers, at the same time or another. */
    WORKER,
    /** Nothing was promised and nobody can come. */
    LEFT_OUT,
    /** It was promised and nobody can come. */
    TAKEN_BACK
}
