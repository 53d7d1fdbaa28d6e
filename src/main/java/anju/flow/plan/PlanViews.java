package anju.flow.plan;

import anju.flow.access.Standing;
import anju.organisation.Organisation;
import anju.people.Person;
import anju.value.Id;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans as they are shown. */
public interface PlanViews {
    /** The newest plans of centres to which the viewer has one of the allowed standings; centre and day may be null. */
    Future<List<PlanView>> list(
        Id<Person> viewer,
        Set<Standing> allowed,
        Id<Organisation> centre,
        LocalDate day,
        int most
    );

    /** One plan with all that belongs to it and the viewer's standings, which may be none; empty where there is none. */
    Future<Optional<PlanView>> find(Id<Plan> id, Id<Person> viewer);
}
