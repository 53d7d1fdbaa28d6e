package anju.people.whereabouts;

import java.util.Locale;

/** Where somebody may be, from the lightest to the gravest: of two that begin at one moment the graver stands. */
public enum Where {
    HOME,
    AWAY,
    INSTITUTION,
    HOSPITAL,
    MOVED,
    DECEASED;

    /** The word in data and API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word; throws IllegalArgumentException for another. */
    public static Where of(String word) {
        for (Where where : values()) {
            if (where.word().equals(word)) {
                return where;
            }
        }
        throw new IllegalArgumentException("nobody can be " + word);
    }

    /** Whether visits wait until the person is home again. */
    public boolean pauses() {
        return this == AWAY || this == INSTITUTION || this == HOSPITAL;
    }

    /** Whether no visit will follow. */
    public boolean ends() {
        return this == MOVED || this == DECEASED;
    }
}
