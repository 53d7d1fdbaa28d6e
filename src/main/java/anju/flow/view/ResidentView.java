package anju.flow.view;

import anju.flow.access.Standing;
import anju.people.Gender;
import anju.people.Resident;
import anju.value.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A resident's card. The birth date may be null, and so may the centre where the city has none. */
public record ResidentView(
    Id<Resident> id,
    String name,
    LocalDate birthDate,
    Gender gender,
    int abilityLevel,
    boolean livesAlone,
    String communityName,
    Hidden phone,
    Hidden idNumber,
    Hidden healthNotes,
    boolean synthetic,
    Contact centre,
    List<Line> addresses,
    List<Relative> relatives,
    int version,
    Set<Standing> standings
) {
    /** One of their addresses; from and until (inclusive) may be null. */
    public record Line(
        Id<Resident.Address> id,
        String label,
        Hidden line,
        boolean main,
        int radiusMetres,
        LocalDate from,
        LocalDate until
    ) {}

    /** A relative with a live mandate; until may be null. */
    public record Relative(String name, String kinship, Instant until) {}
}
