package anju.flow.verify.complaint;

import anju.flow.access.Standing;
import anju.flow.view.Contact;
import anju.flow.view.Hidden;
import anju.order.Order;
import anju.people.Person;
import anju.people.Resident;
import anju.value.Id;
import anju.verification.complaint.Complaint;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A complaint as it is shown; order, its service, worker, handler and outcome may be null. */
public record ComplaintView(
    Complaint complaint,
    long number,
    int version,
    Id<Resident> resident,
    String residentName,
    Id<Order> order,
    String serviceCode,
    Instant visitStart,
    Person worker,
    String kind,
    boolean callMe,
    Hidden words,
    Instant raisedAt,
    Person raisedBy,
    Person handler,
    String outcome,
    Contact centre,
    List<Step> steps,
    Set<Standing> standings
) {
    /** One step: when, by whom (null: the clock), what, in their words (which may be none), and how it was answered. */
    public record Step(Instant at, Person by, Complaint.Step kind, Hidden words, String outcome) {}
}
