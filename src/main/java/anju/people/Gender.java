package anju.people;

import java.util.Locale;

/** As registered; used only where somebody asks for a helper of their own gender. */
public enum Gender {
    FEMALE,
    MALE;

    /** The word in data and API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The gender of that word; throws IllegalArgumentException for another. */
    public static Gender of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
