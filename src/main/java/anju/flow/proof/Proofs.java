package anju.flow.proof;

import anju.order.Mark;
import anju.order.Order;
import anju.people.Person;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import anju.visit.DoorLock;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What proves a visit at a resident's door. */
public interface Proofs {
    /** What a resident has in force, with the moment at which it was given out. */
    record Held(Mark.ProofKind kind, Instant issuedAt) {}

    /** The kind that the resident wants; the one-time code until they choose. */
    Future<Mark.ProofKind> chosen(Id<Resident> resident);

    /** The resident wants that kind from now on. */
    Future<Void> choose(Id<Resident> resident, Mark.ProofKind kind, Id<Person> by);

    /** What they have in force: grid card, code at the door, registered landline. */
    Future<List<Held>> held(Id<Resident> resident);

    /** The secret of that kind in force; empty where there is none. */
    Future<Optional<String>> find(Id<Resident> resident, Mark.ProofKind kind);

    /** Gives out a secret of that kind; the one before it is withdrawn. */
    Future<Void> issue(Id<Resident> resident, Mark.ProofKind kind, String secret, Id<Person> by);

    /** Withdraws what is in force of that kind; whether there was any. */
    Future<Boolean> revoke(Id<Resident> resident, Mark.ProofKind kind, Id<Person> by);

    /** How many relatives may act for the resident now. */
    Future<Integer> relatives(Id<Resident> resident);

    /** The wrong codes of that worker at that order's door. */
    Future<DoorLock> lock(Id<Order> order, Id<Worker> worker);

    /** Keeps them. */
    Future<Void> lock(Id<Order> order, Id<Worker> worker, DoorLock lock);

    /** The centre's telephone heard a call from that number just now. */
    Future<Void> rang(String number);

    /** Whether that number called between those moments for this end, or for nothing yet. */
    Future<Boolean> called(String number, Instant from, Instant until, Id<Order> order, Mark.Which which);

    /** Uses up the call that {@link #called} found, so that it proves nothing else. */
    Future<Void> use(String number, Instant from, Instant until, Id<Order> order, Mark.Which which);

    /** A relative saw the worker at that end of the visit. */
    Future<Void> tap(Id<Order> order, Mark.Which which, Id<Person> by);

    /** When a relative tapped for that end; empty when nobody did. */
    Future<Optional<Instant>> tapped(Id<Order> order, Mark.Which which);
}
