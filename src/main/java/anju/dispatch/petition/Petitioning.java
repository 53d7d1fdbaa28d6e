package anju.dispatch.petition;

import anju.dispatch.petition.Petition.Kind;
import anju.dispatch.petition.Petition.Promise;
import anju.dispatch.petition.Petition.State;
import anju.order.Agreed;
import anju.order.Order;
import anju.order.Stage;
import anju.organisation.Organisation;
import anju.people.Worker;
import anju.value.Id;
import anju.value.Problem;
import anju.value.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of a petition: asked, agreed to by the colleague whom it names, decided by the desk, or withdrawn. */
public final class Petitioning {

    private Petitioning() {}

    /** What comes of a step. */
    public sealed interface Outcome {}

    /** It stands so now. */
    public record Next(Petition petition) implements Outcome {}

    /** It cannot be asked so. */
    public record Wrong(Problem problem) implements Outcome {}

    /** It is not to be done any more, or not by them; the key names the words. */
    public record NotNow(String key) implements Outcome {}

    /** A worker, whose organisation decides, asks for leave. */
    public static Outcome leave(
        Id<Petition> id,
        Id<Worker> worker,
        Id<Organisation> desk,
        TimeWindow during,
        Instant now
    ) {
        return during.end().isAfter(now)
            ? new Next(new Petition(id, Kind.LEAVE, worker, desk, during, null, null, null, State.AT_DESK))
            : new Wrong(Problem.of("until", "petition.over-already"));
    }

    /** A worker wants to give a visit away (colleague null: to anybody), or to exchange it with a colleague. */
    public static Outcome swap(
        Id<Petition> id,
        Kind kind,
        Id<Worker> worker,
        Id<Organisation> desk,
        Order order,
        Id<Worker> colleague,
        Instant now
    ) {
        Optional<Promise> mine = promise(order, worker, now);
        if (mine.isEmpty()) {
            return new NotNow("petition.not-promised");
        }
        if (kind == Kind.EXCHANGE && colleague == null) {
            return new Wrong(Problem.of("colleagueId", "field.missing"));
        }
        boolean comesAnyway = colleague != null && workers(order).map(Agreed::worker).anyMatch(colleague::equals);
        if (comesAnyway) {
            return new Wrong(Problem.of("colleagueId", "petition.comes-anyway"));
        }
        State state = colleague == null ? State.AT_DESK : State.ASKED;
        return new Next(new Petition(id, kind, worker, desk, mine.get().time(), order.id(), colleague, null, state));
    }

    /** The colleague agrees; {@code given} is their visit where it is an exchange, else null. */
    public static Outcome agree(Petition petition, Id<Worker> by, Order given, Instant now) {
        if (!isAsked(petition, by)) {
            return new NotNow("petition.answered");
        }
        if (petition.kind() == Kind.GIVE) {
            return new Next(petition.agreed(null));
        }
        Optional<Promise> theirs = given == null ? Optional.empty() : promise(given, by, now);
        return theirs.isEmpty() || comes(given, petition.worker())
            ? new Wrong(Problem.of("orderId", "petition.no-visit-of-yours"))
            : new Next(petition.agreed(theirs.get()));
    }

    /** The colleague says no. */
    public static Outcome decline(Petition petition, Id<Worker> by) {
        return isAsked(petition, by) ? new Next(petition.now(State.DECLINED)) : new NotNow("petition.answered");
    }

    /** Who asked takes it back before it was decided. */
    public static Outcome withdraw(Petition petition, Id<Worker> by) {
        return petition.isOpen() && petition.worker().equals(by)
            ? new Next(petition.now(State.WITHDRAWN))
            : new NotNow("petition.decided");
    }

    /** The desk says no. */
    public static Outcome refuse(Petition petition, Id<Organisation> desk) {
        return petition.isOpen() && petition.desk().equals(desk)
            ? new Next(petition.now(State.REFUSED))
            : new NotNow("petition.decided");
    }

    /** The desk says yes; {@code visits} are the orders that it names, as they stand. */
    public static Outcome approve(Petition petition, Id<Organisation> desk, List<Order> visits, Instant now) {
        if (petition.state() != State.AT_DESK || !petition.desk().equals(desk)) {
            return new NotNow(petition.state() == State.ASKED ? "petition.not-agreed" : "petition.decided");
        }
        return isAlive(petition, visits, now) ? new Next(petition.now(State.APPROVED)) : new NotNow("petition.over");
    }

    /** Whether what it is about is still to come, as it was when it was asked. */
    private static boolean isAlive(Petition petition, List<Order> visits, Instant now) {
        if (petition.kind() == Kind.LEAVE) {
            return petition.time().end().isAfter(now);
        }
        boolean mine = stands(visits, petition.order(), petition.worker(), petition.time(), now);
        Promise theirs = petition.theirs();
        return mine && (theirs == null || stands(visits, theirs.order(), petition.colleague(), theirs.time(), now));
    }

    private static boolean stands(List<Order> visits, Id<Order> id, Id<Worker> worker, TimeWindow time, Instant now) {
        return visits
            .stream()
            .filter(order -> order.id().equals(id))
            .flatMap(order -> promise(order, worker, now).stream())
            .anyMatch(promise -> promise.time().equals(time));
    }

    private static boolean isAsked(Petition petition, Id<Worker> by) {
        return petition.state() == State.ASKED && by.equals(petition.colleague());
    }

    /** What a worker has promised of an order and not begun. */
    private static Optional<Promise> promise(Order order, Id<Worker> worker, Instant now) {
        return workers(order)
            .filter(agreed -> agreed.worker().equals(worker) && agreed.visit().start().isAfter(now))
            .findFirst()
            .map(agreed -> new Promise(order.id(), agreed.visit()));
    }

    private static boolean comes(Order order, Id<Worker> worker) {
        return workers(order).anyMatch(agreed -> agreed.worker().equals(worker));
    }

    private static Stream<Agreed> workers(Order order) {
        return order.stage() instanceof Stage.Dispatched dispatched ? dispatched.agreed().stream() : Stream.empty();
    }
}
