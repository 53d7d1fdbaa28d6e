package anju.matching;

import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

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

    private static final int STEP = 500;

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

    /** What a centre may weigh by itself, at most so much. */
    public enum Term {
        TRAVEL_MINUTE("travelMinute", 20, Weights::travelMinute),
        WAITING_MINUTE("waitingMinute", 20, Weights::waitingMinute),
        RISK_MINUTE("riskMinute", 20, Weights::riskMinute),
        VISIT("visit", 60, Weights::visit),
        FAIR_SHARE("fairShare", 500, Weights::fairShare),
        HARD_VISIT("hardVisit", 60, Weights::hardVisit),
        SPARE_SKILL("spareSkill", 30, Weights::spareSkill),
        DIALECT("dialect", 300, Weights::dialect),
        GENDER("gender", 300, Weights::gender);

        private final String word;
        private final int most;
        private final ToIntFunction<Weights> of;

        Term(String word, int most, ToIntFunction<Weights> of) {
            this.word = word;
            this.most = most;
            this.of = of;
        }

        /** The word in data and API. */
        public String word() {
            return word;
        }

        /** The most that a centre may give; the least is 0. */
        public int most() {
            return most;
        }

        /** How much it counts by these weights. */
        public int of(Weights weights) {
            return of.applyAsInt(weights);
        }
    }

    /**
     * The weights of a centre that counts so; what it does not name counts as by default. The steps of the own centre and
     * of the family's choice rise with them, so that no score ever goes before the two; what is hard work is the city's.
     */
    public static Weights by(String version, Map<Term, Integer> counts) {
        int[] c = new int[Term.values().length];
        for (Term term : Term.values()) {
            int count = counts.getOrDefault(term, term.of(DEFAULT));
            if (count < 0 || count > term.most()) {
                throw new IllegalArgumentException(term.word() + " is between 0 and " + term.most() + ": " + count);
            }
            c[term.ordinal()] = count;
        }
        long spread = spread(c);
        int own = (int) Math.max(DEFAULT.ownCentre, stepOver(spread));
        int preferred = (int) Math.max(DEFAULT.preferred, stepOver(own + spread));
        int wished = (int) Math.max(DEFAULT.wished, stepOver(preferred + own + spread));
        return new Weights(
            version,
            wished,
            preferred,
            own,
            c[0],
            c[1],
            c[2],
            c[3],
            c[4],
            c[5],
            c[6],
            c[7],
            c[8],
            DEFAULT.hardServices
        );
    }

    private static long stepOver(long points) {
        return (points / STEP + 1) * STEP;
    }

    /** How far two scores can lie apart. */
    private static long spread(int... counts) {
        int[] most = { MOST_TRAVEL, MOST_WAITING, MOST_RISK, MOST_VISITS, MOST_LOAD, MOST_HARD, MOST_SPARE, 1, 1 };
        long spread = 0;
        for (Term term : Term.values()) {
            long points = (long) counts[term.ordinal()] * most[term.ordinal()];
            spread += term == Term.FAIR_SHARE ? points / 100 : points;
        }
        return spread;
    }

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
        long spread = spread(
            travelMinute,
            waitingMinute,
            riskMinute,
            visit,
            fairShare,
            hardVisit,
            spareSkill,
            dialect,
            gender
        );
        if (ownCentre <= spread || preferred <= ownCentre + spread || wished <= preferred + ownCentre + spread) {
            throw new IllegalArgumentException(
                "the own centre goes before any score (" + spread + "), the family's choice before both"
            );
        }
    }
}
