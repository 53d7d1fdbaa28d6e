package anju.flow.verify;

import anju.flow.access.Standing;
import anju.flow.verify.callback.CallBackView;
import anju.order.Difference;
import anju.order.Order;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.people.Worker;
import anju.value.Id;
import anju.value.TimeWindow;
import anju.verification.Correction;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What verification shows. */
public interface CheckViews {
    /** The visits in dispute to which the viewer has one of the allowed standings, the longest waiting first. */
    Future<List<Waiting>> waiting(Id<Person> viewer, Set<Standing> allowed, Filter filter, int most);

    /** The corrections in that state of orders to which the viewer has one of these standings, the oldest first. */
    Future<List<Proposal>> proposals(Id<Person> viewer, Set<Standing> allowed, Correction.State state, int most);

    /** A correction with what it is about, and how the viewer stands to that. */
    record Proposal(
        Id<Order> order,
        long number,
        int version,
        String stage,
        String residentName,
        String serviceCode,
        TimeWindow visit,
        CorrectionView correction,
        Set<Standing> standings
    ) {}

    /** The call-backs to which the viewer has one of these standings: the newest day first, by their place in its list. */
    Future<List<CallBackView>> callBacks(Id<Person> viewer, Set<Standing> allowed, Ringing filter, int most);

    /** What narrows the call-backs; each may be null: only ended ones or only open ones, and one order. */
    record Ringing(Boolean closed, Id<Order> order) {}

    /** What narrows the queue; each may be null: the code of a difference, a service, somebody who was there. */
    record Filter(Id<Organisation> centre, String difference, String serviceCode, Id<Worker> worker) {}

    /** A visit that waits for a decision, since then; visit is what was agreed. */
    record Waiting(
        Id<Order> order,
        long number,
        int version,
        String residentName,
        String communityName,
        String serviceCode,
        TimeWindow visit,
        List<Person> workers,
        List<Difference> differences,
        Instant since
    ) {}
}
