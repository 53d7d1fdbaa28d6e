package anju.flow.petition;

import anju.dispatch.petition.Petition;
import anju.dispatch.petition.Petition.Promise;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What workers ask of their desk. Each change is told to who asked, to the colleague and to the desk. */
public interface Petitions {
    /** Keeps a new one with its reason; fails with LostRace when the same visit is asked about already. */
    Future<Void> add(Petition petition, String reason);

    /** The petition, locked; empty where there is none. */
    Future<Optional<Petition>> find(Id<Petition> id);

    /** Keeps what the colleague answered; words may be null. */
    Future<Void> answer(Petition next, String words);

    /** Keeps that it is over: decided by somebody, or withdrawn; words may be null. */
    Future<Void> decide(Petition next, Id<Person> by, String words);

    /** The visits that a worker has promised, not begun, and whose travel or stay touches this time, in one sequence. */
    Future<List<Id<Order>>> promised(Id<Worker> worker, TimeWindow during);

    /** What is asked of a desk: what waits for it first, then the newest, at most so many. */
    Future<List<Told>> ofDesk(Id<Organisation> desk, int most);

    /** What a worker asked, and what is asked of them by colleagues, the newest first, at most so many. */
    Future<List<Told>> ofWorker(Id<Worker> worker, int most);

    /** A worker's colleagues in their organisation, by name, at most so many. */
    Future<List<Person>> colleagues(Id<Worker> worker, int most);

    /** The visits that a worker has promised and that are still to come, the next first, at most so many. */
    Future<List<Visit>> coming(Id<Worker> worker, int most);

    /** A promised visit as far as a colleague may know it: what, when, in which community. */
    record Visit(Promise promise, long number, String serviceCode, String community) {}

    /** As it is shown; visits are null where it names none, {@code over} says that it was not decided in time. */
    record Told(
        Petition petition,
        boolean over,
        Person worker,
        Person colleague,
        Visit mine,
        Visit theirs,
        Instant askedAt,
        String reason,
        Person decidedBy,
        Instant decidedAt,
        String answer
    ) {}
}
