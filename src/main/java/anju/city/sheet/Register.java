package anju.city.sheet;

import static anju.city.sheet.Column.ABILITY_LEVEL;
import static anju.city.sheet.Column.ADDRESS;
import static anju.city.sheet.Column.AREA;
import static anju.city.sheet.Column.BEDS;
import static anju.city.sheet.Column.BIRTH_DATE;
import static anju.city.sheet.Column.CERTIFICATES;
import static anju.city.sheet.Column.COMMUNITY;
import static anju.city.sheet.Column.DIALECT;
import static anju.city.sheet.Column.EMPLOYED_FROM;
import static anju.city.sheet.Column.GENDER;
import static anju.city.sheet.Column.GENDER_PREFERENCE;
import static anju.city.sheet.Column.HEALTH_NOTES;
import static anju.city.sheet.Column.ID_NUMBER;
import static anju.city.sheet.Column.IN_USE_FROM;
import static anju.city.sheet.Column.LAT;
import static anju.city.sheet.Column.LIVES_ALONE;
import static anju.city.sheet.Column.LNG;
import static anju.city.sheet.Column.MINUTES_PER_DAY;
import static anju.city.sheet.Column.MINUTES_PER_WEEK;
import static anju.city.sheet.Column.NAME;
import static anju.city.sheet.Column.ORGANISATION;
import static anju.city.sheet.Column.PHONE;
import static anju.city.sheet.Column.RADIUS_KM;
import static anju.city.sheet.Column.REGISTERED_COMMUNITY;
import static anju.city.sheet.Column.ROLES;
import static anju.city.sheet.Column.SERVES;
import static anju.city.sheet.Column.SHIFTS;

import java.util.EnumSet;
import java.util.Set;

/** The registers that can be imported, with the columns that a file must have and those that it may have. */
public enum Register {
    ORGANISATIONS(
        EnumSet.of(NAME, COMMUNITY, ROLES),
        EnumSet.of(SERVES, PHONE, LAT, LNG, RADIUS_KM, BEDS, IN_USE_FROM)
    ),
    WORKERS(
        EnumSet.of(NAME, GENDER, PHONE, ORGANISATION, SHIFTS, EMPLOYED_FROM),
        EnumSet.of(BIRTH_DATE, ID_NUMBER, CERTIFICATES, DIALECT, AREA, LAT, LNG, MINUTES_PER_DAY, MINUTES_PER_WEEK)
    ),
    RESIDENTS(
        EnumSet.of(NAME, GENDER, BIRTH_DATE, COMMUNITY, ADDRESS),
        EnumSet.of(
            ID_NUMBER,
            PHONE,
            REGISTERED_COMMUNITY,
            ABILITY_LEVEL,
            LIVES_ALONE,
            DIALECT,
            GENDER_PREFERENCE,
            AREA,
            LAT,
            LNG,
            HEALTH_NOTES
        )
    );

    private final Set<Column> must;
    private final Set<Column> may;

    Register(Set<Column> must, Set<Column> may) {
        this.must = must;
        this.may = may;
    }

    /** The columns without which a file is refused; each row has a value there. */
    public Set<Column> must() {
        return must;
    }

    /** The columns that a file may leave out. */
    public Set<Column> may() {
        return may;
    }

    boolean has(Column column) {
        return must.contains(column) || may.contains(column);
    }
}
