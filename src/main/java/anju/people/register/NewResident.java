package anju.people.register;

import anju.people.Gender;
import anju.value.Area;
import anju.value.Place;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody as a row of a register names them. Phone, id number, registered community, dialect, helper and health may be
 * null; the place is the community's own where the row says none ({@code drawn}).
 */
public record NewResident(
    String name,
    Gender gender,
    LocalDate birth,
    String phone,
    String idNumber,
    String community,
    String registered,
    int ability,
    boolean livesAlone,
    String dialect,
    Gender helper,
    String health,
    String address,
    Place place,
    boolean drawn,
    Area area
) {
    /** What tells them from everybody else: the id number, or without one name, birth, gender, community and address. */
    public String identity() {
        return idNumber != null
            ? idNumber
            : Stream.of(name, birth, gender, community, address)
                  .map(String::valueOf)
                  .map(part -> part.replaceAll("\\s", ""))
                  .collect(Collectors.joining("|"));
    }
}
