package anju.flow.view;

import anju.flow.access.Standing;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Role;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Residents as they are shown, and who looked at them. */
public interface ResidentViews {
    /** The card with the viewer's standings, which may be none; empty where there is no such resident. */
    Future<Optional<ResidentView>> find(Id<Resident> id, Id<Person> viewer);

    /**
     * Residents to whom the viewer has one of the allowed standings, by name; the query is part of a name or a whole
     * phone number, empty for all. Throws IllegalArgumentException when the cursor is not one of ours.
     */
    Future<Page<ResidentView>> search(Id<Person> viewer, Set<Standing> allowed, String query, int limit, String cursor);

    /** Who looked at a resident's record, the newest first. */
    Future<Page<Look>> looks(Id<Resident> id, int limit, String cursor);

    /** Whom and what a person acts for. */
    Future<Mine> mine(Id<Person> person);

    /** One look or change; the reason may be null. */
    record Look(Instant at, String who, Role role, String operation, String reason) {}

    /** The residents a person may act for (themselves, or by a mandate for orders), the organisations they work for. */
    record Mine(List<Person> residents, List<Contact> organisations) {}
}
