package anju.flow.verify.complaint;

import anju.flow.access.Standing;
import anju.people.Person;
import anju.value.Id;
import anju.verification.complaint.Complaint;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Complaints as they are shown. */
public interface ComplaintViews {
    /** The complaints to which the viewer has one of the allowed standings, what waits and is due first on top. */
    Future<List<ComplaintView>> list(Id<Person> viewer, Set<Standing> allowed, Filter filter, int most);

    /** One complaint with the viewer's standings, which may be none; empty where there is no such complaint. */
    Future<Optional<ComplaintView>> find(Id<Complaint> id, Id<Person> viewer);

    /** What narrows the list; each may be null: only answered or only open ones, and those raised since. */
    record Filter(Boolean answered, Instant since) {}
}
