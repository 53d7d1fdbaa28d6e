package anju.people.whereabouts;

import anju.people.Person;
import anju.people.Role;
import anju.value.Id;
import java.time.Instant;
import java.util.Locale;

/**
 * What somebody said about where a person is, kept as it was said. {@code until} is null where the end is not known,
 * {@code note} where nothing was added. {@code corrects} names the entry that this one takes the place of, and is null
 * for one of its own; {@code where} is null in a correction that only strikes the other out.
 */
public record Entry(
    Id<Entry> id,
    Where where,
    Instant from,
    Instant until,
    Source source,
    String note,
    Id<Person> by,
    Role role,
    Instant at,
    Id<Entry> corrects
) {
    /** From whom it is known. */
    public enum Source {
        RESIDENT,
        FAMILY,
        WORKER,
        CENTRE,
        COMMUNITY,
        HOSPITAL,
        INSTITUTION;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of that word; throws IllegalArgumentException for another. */
        public static Source of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Who knows it where somebody in that role says nothing of the source. */
        public static Source usual(Role role) {
            return switch (role) {
                case RESIDENT -> RESIDENT;
                case RELATIVE -> FAMILY;
                case WORKER -> WORKER;
                case SERVICE_TEAM -> COMMUNITY;
                default -> CENTRE;
            };
        }
    }

    /** Refuses an entry that ends before it begins, and one that says nothing and corrects nothing. */
    public Entry {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("an entry ends after it begins: " + from + " to " + until);
        }
        if (where == null && corrects == null) {
            throw new IllegalArgumentException("an entry says where somebody is");
        }
    }

    /** Whether it speaks of that moment. */
    boolean covers(Instant moment) {
        return !from.isAfter(moment) && (until == null || moment.isBefore(until));
    }
}
