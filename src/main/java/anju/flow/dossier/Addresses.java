package anju.flow.dossier;

import anju.people.Resident;
import anju.value.Area;
import anju.value.Id;
import anju.value.Place;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where residents are served, in one transaction. */
public interface Addresses {
    /** All addresses of a resident, held against others until the transaction ends; empty where there is no such resident. */
    Future<List<Resident.Address>> hold(Id<Resident> resident);

    /** Adds one. */
    Future<Void> add(Id<Resident> resident, New address);

    /** Changes label, radius and days; whether it is the usual one as well, and then the one before is no more. */
    Future<Void> change(Id<Resident> resident, Change change);

    /**
     * A new address; place and area may be null: then it is drawn at the resident's community. From and until (inclusive)
     * may be null.
     */
    record New(
        Id<Resident.Address> id,
        String label,
        String line,
        Place place,
        Area area,
        int radiusMetres,
        LocalDate from,
        LocalDate until,
        boolean main
    ) {}

    /** What changes of an address; label and radius may be null: then they stay. */
    record Change(
        Id<Resident.Address> id,
        String label,
        Integer radiusMetres,
        LocalDate from,
        LocalDate until,
        boolean main
    ) {
        /** The address that is changed, of these; empty if it is none of them. */
        public Optional<Resident.Address> among(List<Resident.Address> all) {
            return all
                .stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        }
    }
}
