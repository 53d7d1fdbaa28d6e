package anju.planning.day;

/** What a plan can cost; units are those of the day's time, or a count. */
public enum Part {
    /** All travel, from each carer's start to their end. */
    TRAVEL,
    /** Lateness of all services together. */
    TOTAL_TARDINESS,
    /** The largest lateness of one service. */
    HIGHEST_TARDINESS,
    /** Time between arriving and starting, but not before a carer's first stop, for which they can leave later. */
    WAITING,
    /** Time after the end of the shift until the carer is back. */
    OVERTIME,
    /** The largest time of one shift without travel, service or break. */
    IDLE,
    /** Sum over carers of the difference between their work (service and travel) and the mean, each rounded up. */
    BALANCE,
    /** Services done by somebody whom the patient did not prefer. */
    PREFERENCE,
    /** Optional patients left out. */
    LEFT_OUT,
    /** Carers with a right to a break who have none. */
    MISSED_PAUSE
}
