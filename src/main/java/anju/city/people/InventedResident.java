package anju.city.people;

import anju.city.ground.Community;
import anju.people.Gender;
import anju.value.Place;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * An invented resident. Registered is null for somebody registered outside of the city; preference, health and purse
 * (fen of the government's purse) may be null; proofs are what they have at home to prove a visit with.
 */
public record InventedResident(
    int number,
    UUID id,
    String name,
    Gender gender,
    LocalDate birth,
    String phone,
    String idNumber,
    Community community,
    Community registered,
    int ability,
    boolean alone,
    String dialect,
    Gender preference,
    String health,
    UUID address,
    String line,
    Place place,
    Long purse,
    Map<String, String> proofs
) {}
