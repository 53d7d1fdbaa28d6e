package anju.matching;

import anju.matching.certificate.MatchCertificate.Candidate;
import anju.matching.certificate.MatchCertificate.Reason;
import anju.matching.route.Insertion;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A worker who could come, at the start that suits their day best, with what speaks for and against. */
record Ranked(
    Trial trial,
    Insertion insertion,
    List<Reason> reasons,
    List<String> warnings,
    int score,
    int load,
    long lot
) {
    /** The best first; equals by who has done less this week, then by a lot that is the same on every node. */
    static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt((Ranked r) -> -r.score)
        .thenComparingInt(Ranked::load)
        .thenComparingLong(Ranked::lot)
        .thenComparing(r -> r.trial.worker.id());

    /** The worker of that trial at that start. */
    static Ranked of(Trial trial, Insertion insertion, Score score) {
        List<Reason> reasons = score.reasons(trial, insertion);
        int sum = reasons.stream().mapToInt(Reason::points).sum();
        return new Ranked(
            trial,
            insertion,
            reasons,
            trial.warnings(insertion),
            sum,
            Score.load(trial.day),
            lot(trial.need.order().value(), trial.worker.id().value())
        );
    }

    /** As the certificate keeps it. */
    Candidate candidate() {
        return new Candidate(
            trial.worker.id(),
            score,
            reasons,
            insertion.start(),
            insertion.travelBefore(),
            (int) Math.round(trial.metres),
            trial.day.visits(),
            warnings
        );
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
