package anju.verification.complaint;

import anju.people.Role;
import java.util.Locale;

/** Who has to see to a complaint, from below: the centre's desk, its lead, the city's desk. */
public enum Rung {
    DESK,
    LEAD,
    CITY;

    /** The rung on which a role stands; throws IllegalArgumentException for a role that answers no complaints. */
    public static Rung of(Role role) {
        return switch (role) {
            case COORDINATOR -> DESK;
            case CENTRE_LEAD -> LEAD;
            case SUPERVISOR -> CITY;
            default -> throw new IllegalArgumentException("answers no complaints: " + role);
        };
    }

    /** The rung of that word; throws IllegalArgumentException for another. */
    public static Rung of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word in data and API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The higher of two. */
    public Rung or(Rung other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
