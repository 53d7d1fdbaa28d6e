package anju.flow.staff;

import anju.flow.access.Standing;
import anju.flow.port.Actor;
import anju.flow.view.Page;
import anju.order.Order;
import anju.people.Person;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The workers of all organisations as those keep them, in one transaction. */
public interface Staff {
    /** The worker with the viewer's standings, which may be none; empty where there is no such worker. */
    Future<Optional<Kept>> find(Id<Worker> worker, Id<Person> viewer);

    /** Those whom the viewer may see by these standings, by name; throws IllegalArgumentException for no cursor of ours. */
    Future<Page<Line>> list(Id<Person> viewer, Set<Standing> allowed, Asked asked, String cursor, int most);

    /** The worker as this transaction has them; empty where there is no such worker. */
    Future<Optional<Worker>> now(Id<Worker> worker);

    /** The worker's version, held against others until the transaction ends; empty where there is none. */
    Future<Optional<Integer>> hold(Id<Worker> worker);

    /** Adds a certificate; matching knows it with the commit, on every node. */
    Future<Void> addCertificate(Id<Worker> worker, Paper paper);

    /** Takes a certificate back; answers it, empty where that worker has none of that id. */
    Future<Optional<Paper>> removeCertificate(Id<Worker> worker, UUID certificate);

    /** Puts these shifts in place of all that the worker has; what is over has to be among them. */
    Future<Void> shifts(Id<Worker> worker, List<Worker.Shift> shifts);

    /** Adds a leave. */
    Future<Void> addLeave(Id<Worker> worker, Leave leave);

    /** Takes a leave back; answers it, empty where that worker has none of that id. */
    Future<Optional<Leave>> removeLeave(Id<Worker> worker, UUID leave);

    /** Writes down who changed what, and tells who listens; the parts are certificate, leave, shifts and details. */
    Future<Void> changed(Id<Worker> worker, Actor actor, Change change);

    /** What the worker has promised from now on and not begun. */
    Future<List<Promised>> promised(Id<Worker> worker);

    /** A promise of a worker. */
    record Promised(Id<Order> order, String serviceCode, String community, TimeWindow visit, TimeWindow busy) {}

    /** A certificate as a paper: number and issuer may be null, both days inclusive. */
    record Paper(UUID id, String kind, String number, String issuer, LocalDate from, LocalDate until) {}

    /** A leave; the kind is a code such as annual or ill. */
    record Leave(UUID id, TimeWindow during, String kind) {}

    /** One change: the part, from when until when it holds (both may be null), a code, and why (may be null). */
    record Change(String part, LocalDate from, LocalDate until, String detail, String reason) {}

    /** A change that was made. */
    record Changed(Instant at, Person by, String role, Change change) {}

    /** A worker as they are kept; phone may be null. */
    record Kept(
        Worker worker,
        String organisationName,
        String phone,
        int version,
        List<Paper> papers,
        List<Leave> leave,
        List<Changed> history,
        Set<Standing> standings
    ) {}

    /** What is asked of the list: part of a name, one organisation, and who of them; each may be null. */
    record Asked(String name, UUID organisation, Which which, LocalDate today) {}

    /** Whom to list: those with a certificate that ends within thirty days or has ended, those on leave, those who left. */
    enum Which {
        EXPIRING,
        EXPIRED,
        ON_LEAVE,
        LEFT;

        /** The word in data and API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one of that word; throws IllegalArgumentException for another. */
        public static Which of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** A worker in a list: what they may do and until when, and whether they are away today. */
    record Line(
        Id<Worker> id,
        String name,
        UUID organisation,
        String organisationName,
        LocalDate employedFrom,
        LocalDate employedUntil,
        boolean onLeave,
        List<Paper> papers
    ) {}
}
