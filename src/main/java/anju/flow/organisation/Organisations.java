package anju.flow.organisation;

import anju.flow.access.Standing;
import anju.flow.port.Actor;
import anju.organisation.OpeningHours;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.value.Id;
import anju.value.Place;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The organisations as those run them, in one transaction. */
public interface Organisations {
    /** The organisation with the viewer's standings, which may be none; empty where there is none. */
    Future<Optional<Kept>> find(Id<Organisation> id, Id<Person> viewer);

    /** Those that the viewer may see by these standings, by name. */
    Future<List<Line>> list(Id<Person> viewer, Set<Standing> allowed);

    /** The version, held against others until the transaction ends; empty where there is none. */
    Future<Optional<Integer>> hold(Id<Organisation> id);

    /** Puts these details in place of those before. */
    Future<Void> details(Id<Organisation> id, Details details);

    /** Sets what it is and when it is in use. */
    Future<Void> use(Id<Organisation> id, Use use);

    /** Adds when it is open, from a day on or on that day alone. */
    Future<Void> open(Id<Organisation> id, Actor actor, OpeningHours.Version version);

    /** Adds a licence. */
    Future<Void> addLicence(Id<Organisation> id, Licence licence);

    /** Takes a licence back; answers it, empty where that organisation has none of that id. */
    Future<Optional<Licence>> removeLicence(Id<Organisation> id, UUID licence);

    /** Writes down who changed what, and moves the version; the parts are details, use, opening, licence. */
    Future<Void> changed(Id<Organisation> id, Actor actor, Change change);

    /** What those who run it keep up to date; the radius in metres, each may be null. */
    record Details(String nameEn, String address, String phone, Integer radiusMetres) {}

    /** A role with its days, both inclusive; null: from the beginning, without end. */
    record Held(String role, LocalDate since, LocalDate until) {}

    /** What it is, and from when until when it is in use (null: planned, without end). */
    record Use(List<Held> roles, LocalDate from, LocalDate until) {}

    /** A licence; issuer may be null, both days inclusive. */
    record Licence(UUID id, String kind, String number, String issuer, LocalDate from, LocalDate until) {}

    /** One change: the part, its days (may be null), a code, and why (may be null). */
    record Change(String part, LocalDate from, LocalDate until, String detail, String reason) {}

    /** A change that was made. */
    record Changed(Instant at, Person by, Change change) {}

    /** An organisation as it is kept. */
    record Kept(
        Id<Organisation> id,
        String name,
        String community,
        Place place,
        Details details,
        Use use,
        OpeningHours hours,
        List<Licence> licences,
        int workers,
        List<Changed> history,
        int version,
        Set<Standing> standings
    ) {}

    /** An organisation in a list; {@code licensedUntil} is the day on which the first of its licences ends (null: none). */
    record Line(
        Id<Organisation> id,
        String name,
        String nameEn,
        String community,
        List<String> roles,
        Place place,
        LocalDate from,
        LocalDate until,
        int workers,
        LocalDate licensedUntil
    ) {}
}
