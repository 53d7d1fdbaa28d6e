package anju.flow.plan;

import anju.organisation.Organisation;
import anju.people.Person;
import anju.value.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A plan of a centre's day as somebody asked for it. {@code seconds} is how long to look; {@code from} a plan to go on
 * from (null: from what is promised); {@code cause} why a repair was asked for (null for a plan of a
 * day); {@code with} the first of several repairs of one cause, a day each (null: this one, or there is but one).
 */
public record Plan(
    Id<Plan> id,
    Id<Organisation> centre,
    LocalDate day,
    Kind kind,
    State state,
    Cause cause,
    Id<Person> askedBy,
    Instant askedAt,
    int seconds,
    long seed,
    Id<Plan> from,
    Id<Plan> with,
    int version
) {
    /** The same repair of another day, to be computed. */
    public Plan on(LocalDate other, Id<Plan> as) {
        return new Plan(as, centre, other, kind, State.ASKED, cause, askedBy, askedAt, seconds, seed, from, id, 1);
    }

    /** What was asked for. */
    public enum Kind {
        DAY,
        REPAIR;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a plan stands. */
    public enum State {
        ASKED,
        RUNNING,
        PROPOSED,
        PUBLISHED,
        PARTLY_PUBLISHED,
        FAILED;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The state of that word; throws IllegalArgumentException for another. */
        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
