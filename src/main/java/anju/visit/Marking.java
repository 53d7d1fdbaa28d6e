package anju.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import anju.order.Agreed;
import anju.order.Mark;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Problem;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

    /** What is wrong with it, all at once; empty when it can be taken. */
    static List<Problem> problems(Agreed agreed, Visiting.Told told, Visiting.Known known) {
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
    static Mark mark(
        Id<Worker> worker,
        Mark.Which which,
        Instant agreedAt,
        Visiting.Told told,
        Visiting.Known known,
        Instant now
    ) {
        List<String> flags = new ArrayList<>();
        Double distance = null;
        if (told.place() == null) {
            flags.add("no-place");
        } else {
            distance = told.place().metresTo(known.address());
            double doubt = told.accuracyMetres() == null ? 0 : told.accuracyMetres();
            if (distance - Math.min(doubt, known.radiusMetres()) > known.radiusMetres()) {
                flags.add("far");
            }
            if (told.ageSeconds() != null && told.ageSeconds() > OLD_FIX_SECONDS) {
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
        } else {
            if (!needsCode(told.proof()) && !known.heard()) {
                flags.add("proof-unchecked");
            }
            if (known.chosen() != null && told.proof() != known.chosen()) {
                flags.add("other-proof");
            }
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
            told.accuracyMetres(),
            told.ageSeconds(),
            told.proof(),
            flags
        );
    }

    /** Whether a code comes with that kind of proof. */
    static boolean needsCode(Mark.ProofKind kind) {
        return switch (kind) {
            case ONE_TIME_CODE, GRID_CARD, DOOR_CODE -> true;
            case LANDLINE, RELATIVE, NONE -> false;
        };
    }

    private static boolean sameCode(String secret, String told) {
        return MessageDigest.isEqual(secret.getBytes(UTF_8), told.strip().getBytes(UTF_8));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
