package anju.people;

import anju.value.Area;
import anju.value.Id;
import anju.value.Place;
import java.time.LocalDate;
import java.util.Set;

/** An older person whom Anju serves, with what matching has to know and nothing more. */
public record Resident(
    Id<Resident> id,
    String name,
    String communityCode,
    String dialect,
    Gender genderPreference,
    Set<Id<Worker>> preferred,
    Set<Id<Worker>> barred
) {
    /**
     * One of a resident's addresses; radius in metres is how far from it a check-in counts as near, from and until
     * (inclusive) when they are served there, null where that has no end.
     */
    public record Address(
        Id<Address> id,
        Id<Resident> residentId,
        Place place,
        Area area,
        int radiusMetres,
        boolean main,
        LocalDate from,
        LocalDate until
    ) {
        /** An address that is always in use. */
        public Address(
            Id<Address> id,
            Id<Resident> residentId,
            Place place,
            Area area,
            int radiusMetres,
            boolean main
        ) {
            this(id, residentId, place, area, radiusMetres, main, null, null);
        }

        /** Whether they are served there on that day. */
        public boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    /** Copies the sets. */
    public Resident {
        preferred = Set.copyOf(preferred);
        barred = Set.copyOf(barred);
    }

    /** The same resident, who this once asked for a helper of that gender. */
    public Resident preferring(Gender gender) {
        return new Resident(id, name, communityCode, dialect, gender, preferred, barred);
    }
}
