package anju.flow.verify.complaint;

import anju.flow.port.Actor;
import anju.order.Order;
import anju.people.Resident;
import anju.people.Worker;
import anju.value.Id;
import anju.verification.complaint.Clock;
import anju.verification.complaint.Complaint;
import anju.verification.complaint.Rung;
import io.vertx.core.Future;
import java.time.LocalDate;

/** The complaints. Each write announces itself to the feed. */
public interface Complaints {
    /** How long there is for that kind from that day on: its own limit, else that of every kind. */
    Future<Clock.Limits> limits(String kind, LocalDate day);

    /** Whether an order is that resident's, and that worker came for it; either may be null, a worker for any order. */
    Future<Boolean> concerns(Id<Resident> resident, Id<Order> order, Id<Worker> worker);

    /** Adds one, with its clock. */
    Future<Void> add(Id<Complaint> id, Raised raised, Clock clock, Rung rung, Actor by);

    /** The complaint, locked until the transaction ends; fails with NoSuchElementException if missing. */
    Future<Complaint> get(Id<Complaint> id);

    /** Keeps a step; its words may be null, the outcome is null but for the final answer, by is null for the clock's own. */
    Future<Void> note(Id<Complaint> id, Complaint.Step step, String words, String outcome, Actor by);

    /** Keeps how it stands now; the outcome is that of the final answer, or null while there is none. */
    Future<Void> save(Complaint complaint, String outcome);

    /** What somebody is not content with; order, worker and words may be null. */
    record Raised(
        Id<Resident> resident,
        Complaint.About about,
        Id<Order> order,
        Id<Worker> worker,
        String kind,
        String words,
        boolean callMe
    ) {}
}
