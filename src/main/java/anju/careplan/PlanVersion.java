package anju.careplan;

import anju.people.Person;
import anju.people.Role;
import anju.value.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A plan as it was proposed once. It never changes; what is decided of it is added. It is in force from a day until the
 * next approved one, or until its own last day (null: open). Note and reason may be null.
 */
public record PlanVersion(
    int number,
    State state,
    LocalDate from,
    LocalDate until,
    List<PlanItem> items,
    Done proposed,
    String note,
    Done decided,
    String reason
) {
    /** What was decided of it. */
    public enum State {
        PROPOSED,
        APPROVED,
        REFUSED,
        REPLACED;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of that word; throws IllegalArgumentException for another. */
        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Who did something, in which role, and when. */
    public record Done(Id<Person> by, Role role, Instant at) {}

    /** Copies the items. */
    public PlanVersion {
        items = List.copyOf(items);
    }
}
