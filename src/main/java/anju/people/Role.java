package anju.people;

import java.util.Locale;

/** What somebody is to Anju; one person may be several. */
public enum Role {
    RESIDENT,
    RELATIVE,
    WORKER,
    PROVIDER_MANAGER,
    COORDINATOR,
    CENTRE_LEAD,
    SUPERVISOR,
    AUDITOR,
    SERVICE_TEAM,
    ADMINISTRATOR;

    /** The word in data and API, such as {@code centre-lead}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that word; throws IllegalArgumentException for another. */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
