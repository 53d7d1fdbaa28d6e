package anju.visit;

import anju.order.Agreed;
import anju.order.Mark;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Place;
import anju.value.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * One end of a visit: the six elements of electronic visit verification (who, whom, what, where, from, until), taken
 * as they are told. What is odd is flagged, not blocked (CARE.md "The visit, and its proof"); only a wrong code and
 * another day are refused.
 */
final class Marking {

    /** Earlier or later than agreed by more than this is flagged. */
    static final Duration TOLERANCE = Duration.ofMinutes(15);

    private static final double OLD_FIX_SECONDS = 300;
    private static final Duration CLOCK_AHEAD = Duration.ofMinutes(2);
    private static final Duration LATE_REPORT = Duration.ofHours(1);

    private Marking() {}

    /** A fix of the phone: accuracy in metres and age in seconds, null where the phone does not say. */
    record Fix(Place place, Double accuracyMetres, Double ageSeconds) {}

    /** What the phone tells. A null fix means that it gave no place; the code is null where the proof has none. */
    record Told(Instant at, Fix fix, Mark.ProofKind proof, String code) {}

    /** What is known: the address, its radius in metres, what the resident's proof of that kind is (null: none kept). */
    record Known(Place address, int radiusMetres, String secret, ZoneId zone) {}

    /** What is wrong with it, all at once; empty when it can be taken. */
    static List<Problem> problems(Agreed agreed, Told told, Known known) {
        List<Problem> wrong = new ArrayList<>();
        if (!day(told.at(), known.zone()).equals(day(agreed.visit().start(), known.zone()))) {
            wrong.add(Problem.of("at", "visit.other-day", day(agreed.visit().start(), known.zone()).toString()));
        }
        if (needsCode(told.proof())) {
            if (known.secret() == null) {
                wrong.add(Problem.of("proof.kind", "visit.no-such-proof"));
            } else if (told.code() == null || !sameCode(known.secret(), told.code())) {
                wrong.add(Problem.of("proof.code", "visit.wrong-code"));
            }
        }
        return wrong;
    }

    /** The mark as it is kept. */
    static Mark mark(Id<Worker> worker, Mark.Which which, Instant agreedAt, Told told, Known known, Instant now) {
        List<String> flags = new ArrayList<>();
        Double distance = null;
        if (told.fix() == null) {
            flags.add("no-place");
        } else {
            distance = told.fix().place().metresTo(known.address());
            double doubt = told.fix().accuracyMetres() == null ? 0 : told.fix().accuracyMetres();
            if (distance - Math.min(doubt, known.radiusMetres()) > known.radiusMetres()) {
                flags.add("far");
            }
            if (told.fix().ageSeconds() != null && told.fix().ageSeconds() > OLD_FIX_SECONDS) {
                flags.add("old-fix");
            }
        }
        if (told.at().isBefore(agreedAt.minus(TOLERANCE))) {
            flags.add("early");
        } else if (told.at().isAfter(agreedAt.plus(TOLERANCE))) {
            flags.add("late");
        }
        if (told.proof() == Mark.ProofKind.NONE) {
            flags.add("unproved");
        } else if (!needsCode(told.proof())) {
            flags.add("proof-unchecked");
        }
        if (told.at().isAfter(now.plus(CLOCK_AHEAD))) {
            flags.add("clock-ahead");
        } else if (told.at().isBefore(now.minus(LATE_REPORT))) {
            flags.add("reported-late");
        }
        return new Mark(
                worker,
                which,
                told.at(),
                now,
                distance,
                told.fix() == null ? null : told.fix().accuracyMetres(),
                told.fix() == null ? null : told.fix().ageSeconds(),
                told.proof(),
                flags);
    }

    /** Whether a code comes with that kind of proof. */
    static boolean needsCode(Mark.ProofKind kind) {
        return switch (kind) {
            case ONE_TIME_CODE, GRID_CARD, DOOR_CODE -> true;
            case LANDLINE, RELATIVE, NONE -> false;
        };
    }

    private static boolean sameCode(String secret, String told) {
        return java.security.MessageDigest.isEqual(
                secret.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                told.strip().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static java.time.LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
