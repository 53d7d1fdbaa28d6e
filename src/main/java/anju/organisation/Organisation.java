package anju.organisation;

import anju.value.Id;
import anju.value.Place;
import java.time.LocalDate;
import java.util.Set;

/**
 * A centre, provider or institution; radius in metres (null: none set), in use from and until, both inclusive,
 * and when it is open.
 */
public record Organisation(
    Id<Organisation> id,
    String name,
    String phone,
    Set<String> roles,
    Place place,
    Integer radiusMetres,
    LocalDate inUseFrom,
    LocalDate inUseUntil,
    OpeningHours hours
) {
    /** Copies the roles. */
    public Organisation {
        roles = Set.copyOf(roles);
    }

    /** Whether it is in use on that day; a planned one is not. */
    public boolean inUseOn(LocalDate day) {
        return inUseFrom != null && !day.isBefore(inUseFrom) && (inUseUntil == null || !day.isAfter(inUseUntil));
    }
}
