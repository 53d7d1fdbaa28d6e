package anju.flow.centre;

import anju.organisation.Organisation;
import anju.people.Person;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What centres have set: versions that are never changed. */
public interface CentreSettings {
    /** What holds for visits of that day; the defaults where the centre has set nothing. */
    Future<Settings> on(Id<Organisation> centre, LocalDate day);

    /** Adds a version, and answers it with the number that it was given. */
    Future<Settings> add(Id<Organisation> centre, Settings settings, Id<Person> by, String reason);

    /** Every version of a centre, the newest first. */
    Future<List<Version>> list(Id<Organisation> centre);

    /** A version: who set it, when, and why in their own words. */
    record Version(Settings settings, Person by, Instant at, String reason) {}
}
