package anju.city.people;

import anju.people.Gender;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An invented relative with a mandate for one resident; until is null for a mandate without end. */
public record InventedRelative(
    UUID id,
    String name,
    Gender gender,
    LocalDate birth,
    String phone,
    UUID mandate,
    String kinship,
    List<String> scope,
    LocalDate since,
    LocalDate until
) {}
