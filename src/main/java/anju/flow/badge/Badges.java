package anju.flow.badge;

import anju.people.Person;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import anju.visit.DoorLock;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What badges show, and who may carry one to a resident's door. */
public interface Badges {
    /** The key of a worker's codes of one day; it follows from the installation's key and is stored nowhere. */
    byte[] key(Id<Worker> worker, LocalDate day);

    /** Whether a worker's badge shows that code at this moment, or did or will a minute before or after it. */
    boolean holds(Id<Worker> worker, LocalDate day, String code, Instant now);

    /** What a worker's badge of that day shows; empty where they are not employed then. */
    Future<Optional<Badge>> find(Id<Worker> worker, LocalDate day);

    /** Everybody who may come to a resident on a day: who has promised a visit, and the workers of their centre. */
    Future<List<Bearer>> bearers(Id<Resident> resident, LocalDate day);

    /** The wrong codes that somebody has told at that resident's door. */
    Future<DoorLock> lock(Id<Resident> resident, Id<Person> by);

    /** Keeps them. */
    Future<Void> lock(Id<Resident> resident, Id<Person> by, DoorLock lock);

    /** A badge: whose, of which organisation with which telephone (may be null), and what they hold that day. */
    record Badge(Person worker, String organisation, String phone, List<Held> certificates) {}

    /** A certificate by its kind, valid until that day. */
    record Held(String kind, LocalDate until) {}

    /** A worker, and their next visit to the resident on that day; service and start are null where there is none. */
    record Bearer(Id<Worker> worker, String serviceCode, Instant start) {}
}
