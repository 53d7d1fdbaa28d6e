package anju.matching;

import anju.matching.certificate.MatchCertificate.Candidate;
import anju.matching.certificate.MatchCertificate.Reason;
import anju.matching.route.Insertion;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A worker who could come, at the start that suits their day best, with what that scores. */
record Ranked(Trial trial, Insertion insertion, int score, int load) {
    /** The best first; equals by who has done less this week, then by a lot that is the same on every node. */
    static final Comparator<Ranked> BEST_FIRST = (one, other) -> {
        if (one.score != other.score) {
            return Integer.compare(other.score, one.score);
        }
        if (one.load != other.load) {
            return Integer.compare(one.load, other.load);
        }
        int drawn = Long.compare(one.lot(), other.lot());
        return drawn != 0 ? drawn : one.trial.who.id().compareTo(other.trial.who.id());
    };

    /** The worker of that trial at that start. */
    static Ranked of(Trial trial, Insertion insertion, Score score) {
        return new Ranked(trial, insertion, score.sum(trial, insertion), Score.load(trial.who));
    }

    /** As the certificate keeps it where there is room: with what speaks for and against. */
    Candidate told(Score by) {
        return candidate(by.reasons(trial, insertion), trial.warnings(insertion));
    }

    /** As the certificate keeps it far down a long ranking. */
    Candidate brief() {
        return candidate(List.of(), List.of());
    }

    private Candidate candidate(List<Reason> reasons, List<String> warnings) {
        return new Candidate(
            trial.who.id(),
            score,
            reasons,
            insertion.start(),
            insertion.travelBefore(),
            (int) Math.round(trial.metres()),
            trial.visits,
            warnings
        );
    }

    private long lot() {
        return lot(trial.need.order().value(), trial.who.id().value());
    }

    /** A lot drawn by order and worker: nobody is always last because of their id. */
    static long lot(UUID order, UUID worker) {
        long mixed = 0;
        for (long part : new long[] {
            order.getMostSignificantBits(),
            order.getLeastSignificantBits(),
            worker.getMostSignificantBits(),
            worker.getLeastSignificantBits()
        }) {
            mixed = (mixed ^ part) + 0x9E3779B97F4A7C15L; // SplitMix64, whose output is even in every bit
            mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            mixed ^= mixed >>> 31;
        }
        return mixed;
    }
}
