package anju.matching;

import java.util.Set;

/**
 * What counts how much, in points. A minute of added travel costs {@code travelMinute}; waiting and lateness risk cost
 * by the minute; continuity gives for each earlier visit; a full week costs {@code fairShare}, each hard visit of the
 * week {@code hardVisit}, each qualification beyond what is asked {@code spareSkill}. The family's choice, and then the
 * own centre, go before all of these: the constructor refuses weights with which they would not.
 */
public record Weights(
    String version,
    int wished,
    int preferred,
    int ownCentre,
    int travelMinute,
    int waitingMinute,
    int riskMinute,
    int visit,
    int fairShare,
    int hardVisit,
    int spareSkill,
    int dialect,
    int gender,
    Set<String> hardServices
) {
    /** Most minutes of travel, of waiting and of risk that are counted. */
    static final int MOST_TRAVEL = 180,
        MOST_WAITING = 120,
        MOST_RISK = 60;

    /** Most visits, hard visits and spare skills that are counted; and a week that is more than full. */
    static final int MOST_VISITS = 10,
        MOST_HARD = 10,
        MOST_SPARE = 10,
        MOST_LOAD = 150;

    /** Defaults: six earlier visits are worth eighteen minutes of travel. */
    public static final Weights DEFAULT = new Weights(
        "2026-11",
        12_000,
        5_000,
        2_000,
        4,
        1,
        3,
        12,
        100,
        10,
        4,
        30,
        40,
        Set.of("BATH_HOME", "BATH_BED", "TURN", "CLEAN_DEEP")
    );

    /** Refuses negative weights, and ones that would let a score go before the family's choice or the own centre. */
    public Weights {
        hardServices = Set.copyOf(hardServices);
        int[] all = {
            wished,
            preferred,
            ownCentre,
            travelMinute,
            waitingMinute,
            riskMinute,
            visit,
            fairShare,
            hardVisit,
            spareSkill,
            dialect,
            gender
        };
        for (int weight : all) {
            if (weight < 0 || weight > 1_000_000) {
                throw new IllegalArgumentException("a weight is between 0 and a million: " + weight);
            }
        }
        long spread =
            (long) travelMinute * MOST_TRAVEL +
            (long) waitingMinute * MOST_WAITING +
            (long) riskMinute * MOST_RISK +
            (long) visit * MOST_VISITS +
            ((long) fairShare * MOST_LOAD) / 100 +
            (long) hardVisit * MOST_HARD +
            (long) spareSkill * MOST_SPARE +
            dialect +
            gender;
        if (ownCentre <= spread || preferred <= ownCentre + spread || wished <= preferred + ownCentre + spread) {
            throw new IllegalArgumentException(
                "the own centre goes before any score (" + spread + "), the family's choice before both"
            );
        }
    }
}
