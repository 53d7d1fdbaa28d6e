package anju.planning.check;

/** A hard rule that a plan breaks: which, and who is concerned (ids, or empty). */
public record Breach(Rule rule, String patient, String carer) {
    /** The hard rules. */
    public enum Rule {
        /** A patient who must be visited is not, or only one of the two services is planned. */
        UNSERVED,
        /** A service is planned twice. */
        TWICE,
        /** The carer cannot do the service. */
        UNSKILLED,
        /** The patient does not want this carer. */
        BARRED,
        /** A stop starts before the carer can have come, or the shift has not begun. */
        TOO_SOON,
        /** A service starts before the first window. */
        BEFORE_WINDOW,
        /** A stop is shorter than its service or break. */
        TOO_SHORT,
        /** The two services of one visit do not start as far apart as they must. */
        APART,
        /** The two services of one visit are done by one carer. */
        ALONE,
        /** A break outside its hours, a second one, or one without a right to it. */
        PAUSE,
        /** A cost that must not be. */
        FORBIDDEN
    }
}
