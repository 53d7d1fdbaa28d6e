package anju.city.sheet;

import java.util.Locale;

/** The columns of spreadsheets; a header is the word in data, or in zh-CN or en (words: {@code import.column.…}). */
public enum Column {
    NAME,
    GENDER,
    BIRTH_DATE,
    ID_NUMBER,
    PHONE,
    COMMUNITY,
    REGISTERED_COMMUNITY,
    ABILITY_LEVEL,
    LIVES_ALONE,
    DIALECT,
    GENDER_PREFERENCE,
    ADDRESS,
    AREA,
    LAT,
    LNG,
    HEALTH_NOTES,
    ORGANISATION,
    CERTIFICATES,
    SHIFTS,
    MINUTES_PER_DAY,
    MINUTES_PER_WEEK,
    EMPLOYED_FROM,
    ROLES,
    SERVES,
    RADIUS_KM,
    BEDS,
    IN_USE_FROM;

    /** The word in data, such as {@code birth_date}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
